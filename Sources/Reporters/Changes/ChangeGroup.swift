import RuleEngine
import RuleModel
import Territories

/// Answers of one authority that changed in the same way for the same reason: told together, in every format.
struct ChangeGroup {
    /// « pas obligatoire → obligatoire, à compter du … ».
    let movement: String
    /// The threshold crossed, the causes.
    let remarks: [String]
    /// The changes, in the order of the table of duties.
    let duties: [DutyChange]

    /// The groups that `changes` make: what has become due, what no longer is, then the rest.
    static func groups(_ changes: [DutyChange]) -> [ChangeGroup] {
        var groups: [ChangeGroup] = []
        for change in changes.sorted(by: { rank($0) < rank($1) }) {
            let movement = change.movement
            let remarks = [change.crossing.map(ChangeWording.sentence), ChangeWording.sentence(change.causes)]
                .compactMap(\.self)
            if let index = groups.firstIndex(where: { $0.movement == movement && $0.remarks == remarks }) {
                let duties = groups[index].duties + [change]
                groups[index] = ChangeGroup(movement: movement, remarks: remarks, duties: duties)
            } else {
                groups.append(ChangeGroup(movement: movement, remarks: remarks, duties: [change]))
            }
        }
        return groups
    }

    private static func rank(_ change: DutyChange) -> (Int, String) {
        let isDue = change.after?.status == "due" && change.modality == .obligation
        let wasDue = change.before?.status == "due" && change.modality == .obligation
        return (isDue ? 0 : wasDue ? 1 : 2, "\(change.rule.codes.first ?? "~") \(change.rule.id)")
    }
}

extension Changes {
    /// The changes of each authority, in the order of the territory.
    var byAuthority: [(holder: Holder, changes: Changes)] {
        var order: [Holder] = []
        var seen: Set<String> = []
        for holder in duties.map(\.holder) + holdings.map(\.holder) where seen.insert(holder.name).inserted {
            order.append(holder)
        }
        let holdings = Dictionary(grouping: holdings, by: \.holder.name)
        let duties = Dictionary(grouping: duties, by: \.holder.name)
        return order.map { holder in
            (holder, Changes(holdings: holdings[holder.name] ?? [], duties: duties[holder.name] ?? []))
        }
    }
}
