import CalendarDates
import RuleModel
import Territories

extension Advice {
    /// What falls due: dated first, in the order of days, then what no file dates, then what has no delay.
    public var deadlines: [Deadline] {
        let found = authorities.flatMap(Self.deadlines) + conventionEnds + authorities.compactMap(schemaEnd)
        return Self.joined(found).enumerated()
            .sorted { ($0.element.rank, $0.element.row, $0.offset) < ($1.element.rank, $1.element.row, $1.offset) }
            .map(\.element)
    }

    /// What falls due for several authorities on the same day, by the same rule, is one deadline.
    private static func joined(_ deadlines: [Deadline]) -> [Deadline] {
        struct Key: Hashable {
            let title: String
            let moment: Deadline.Moment
            let rule: RuleID?
            let doneOn: CalendarDate?
            let isUnsettled: Bool
        }
        var order: [Key] = []
        var groups: [Key: [Deadline]] = [:]
        for deadline in deadlines {
            let key = Key(
                title: deadline.title, moment: deadline.moment, rule: deadline.rule?.id, doneOn: deadline.doneOn,
                isUnsettled: deadline.isUnsettled)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(deadline)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return Deadline(
                title: first.title, authorities: group.flatMap(\.authorities), moment: first.moment,
                origin: first.origin, doneOn: first.doneOn, isUnsettled: first.isUnsettled)
        }
    }

    private static func deadlines(_ advice: AuthorityAdvice) -> [Deadline] {
        advice.items.compactMap { item in
            let rule = item.result.rule
            func deadline(_ moment: Deadline.Moment, _ origin: Deadline.Origin) -> Deadline {
                Deadline(
                    title: item.term?.definition.title ?? rule.title, authorities: [advice.authority.holder.name],
                    moment: moment, origin: origin, doneOn: item.term?.doneOn, isUnsettled: item.isUnsettled)
            }
            switch (item.modality, item.result.outcome) {
            case (.obligation, .due):
                return deadline(item.term?.moment ?? .unset, .duty(rule, item.term?.definition))
            case (.obligation, .review):
                return item.term.map { deadline($0.moment, .duty(rule, $0.definition)) }
            case (.obligation, .upcoming(let since)):
                return deadline(.day(since), .entryIntoForce(rule))
            case (.statement, .due), (.statement, .review):
                return item.term.map { deadline($0.moment, .end(rule, $0.definition)) }
            case (.obligation, _), (.right, _), (.faculty, _), (.statement, _):
                return nil
            }
        }
    }

    /// The ends of conventions that are still to come; one that is not told is the convention's own business.
    private var conventionEnds: [Deadline] {
        let names = authorities.map(\.authority.holder.name)
        return conventions.compactMap { convention in
            let bound = names.filter(convention.parties.contains)
            guard let end = convention.end, end >= date, !bound.isEmpty else { return nil }
            return Deadline(
                title: "Fin de la convention « \(convention.name) »", authorities: bound, moment: .day(end),
                origin: .convention(convention), doneOn: nil, isUnsettled: false)
        }
    }

    private func schemaEnd(_ advice: AuthorityAdvice) -> Deadline? {
        guard let end = advice.authority.holder.schema?.until, end >= date else { return nil }
        return Deadline(
            title: "Fin du schéma pluriannuel", authorities: [advice.authority.holder.name], moment: .day(end),
            origin: .schema, doneOn: nil, isUnsettled: false)
    }
}

extension AuthorityAdvice.Item {
    /// Whether the law itself is unsettled on this answer.
    fileprivate var isUnsettled: Bool {
        guard case .review = result.outcome else { return false }
        return true
    }
}

extension DutyTerm {
    /// When the duty falls due.
    fileprivate var moment: Deadline.Moment {
        if let day { return .day(day) }
        if !missing.isEmpty { return .unknown(missing) }
        return definition.day == nil ? definition.words.map { .delay($0) } ?? .unset : .unset
    }
}

extension Deadline {
    /// The row of the legal table that it covers; what the territory says comes first on its day.
    fileprivate var row: String { rule.map { $0.codes.first ?? "~" } ?? "" }

    /// Dated ones by day, then the others by how much is known of them.
    fileprivate var rank: Int {
        switch moment {
        case .day(let day): day.daysSinceEpoch
        case .unknown: Int.max - 2
        case .delay: Int.max - 1
        case .unset: Int.max
        }
    }
}
