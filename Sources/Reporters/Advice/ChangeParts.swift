import CalendarDates
import RuleEngine
import Territories

/// What changed, laid out in parts.
struct ChangeParts {
    let explains: Bool

    /// What supposed transfers would change.
    func parts(_ supposition: Supposition, on date: CalendarDate) -> [AdvicePart] {
        let gifts = supposition.gifts.map { gift in
            "\(ChangeWording.list(gift.transfer.competences)) : "
                + "\(gift.transfer.communes.joined(separator: ", ")) → \(gift.grouping)"
        }
        return [.heading(2, "Si ces transferts prenaient effet le \(date.french)"), .list(gifts)]
            + parts(supposition.changes)
    }

    /// What changed since an earlier day.
    func parts(_ history: History, until date: CalendarDate) -> [AdvicePart] {
        let title = "Ce qui a changé entre le \(history.since.french) et le \(date.french)"
        let events = history.events.map { ChangeWording.sentence($0).capitalised }
        return [
            .heading(2, title),
            events.isEmpty ? .paragraph("Rien ne s'est produit entre ces deux jours.") : .list(events),
        ] + parts(history.changes)
    }

    private func parts(_ changes: Changes) -> [AdvicePart] {
        let portions = changes.byAuthority
        guard !portions.isEmpty else { return [.paragraph("Aucune obligation ne change.")] }
        return portions.flatMap { portion -> [AdvicePart] in
            let groups = ChangeGroup.groups(portion.changes.duties)
            let duties = groups.isEmpty ? [.paragraph("Aucune obligation ne change.")] : groups.flatMap(parts)
            return [
                .heading(3, portion.holder.displayName), .list(HoldingWording.lines(portion.changes.holdings)),
            ] + duties
        }
    }

    private func parts(_ group: ChangeGroup) -> [AdvicePart] {
        let titles = group.duties.map(\.rule.title)
        guard explains else {
            return [.change(group.tone, movement: group.movement, titles: titles, remarks: group.remarks)]
        }
        return group.duties.map { change in
            .answer(
                group.tone, title: "\(change.rule.title) : \(group.movement)", remarks: group.remarks,
                texts: change.rule.cells,
                certainty: "(confiance \(change.rule.confidence.rawValue)) — \(change.rule.id)",
                reasoning: (change.after ?? change.before)?.result.explanation)
        }
    }
}

extension ChangeGroup {
    fileprivate var tone: AdvicePart.Tone {
        switch duties.first?.after?.status {
        case "due": duties.first?.modality == .obligation ? .due : .free
        case "upcoming", "open", "review": .doubt
        default: .free
        }
    }
}
