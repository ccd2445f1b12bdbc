import CalendarDates
import RuleEngine
import Territories

/// What changed, in the text report: what happened, then, authority by authority, what it changes.
struct ChangesSection {
    let style: TextStyle
    let explains: Bool

    /// What supposed transfers would change.
    func text(_ supposition: Supposition, on date: CalendarDate) -> String {
        let title = style.paint("SI CES TRANSFERTS PRENAIENT EFFET LE \(date.french)", .strong, .blue)
        let gifts = supposition.gifts.map { gift in
            let line =
                "\(ChangeWording.list(gift.transfer.competences)) : "
                + "\(gift.transfer.communes.joined(separator: ", ")) → \(gift.grouping)"
            return style.wrap(line, first: "  ", rest: "    ")
        }
        return ([([title] + gifts).joined(separator: "\n")] + authorities(supposition.changes))
            .joined(separator: "\n\n")
    }

    /// What changed since an earlier day.
    func text(_ history: History, until date: CalendarDate) -> String {
        let title = style.paint(
            "CE QUI A CHANGÉ ENTRE LE \(history.since.french) ET LE \(date.french)", .strong, .blue)
        let events = history.events.map { event in
            style.wrap(ChangeWording.sentence(event), first: "  • ", rest: "    ")
        }
        let happened = events.isEmpty ? ["  Rien ne s'est produit entre ces deux jours."] : events
        return ([([title] + happened).joined(separator: "\n")] + authorities(history.changes))
            .joined(separator: "\n\n")
    }

    private func authorities(_ changes: Changes) -> [String] {
        let portions = changes.byAuthority
        guard !portions.isEmpty else { return ["  Aucune obligation ne change."] }
        return portions.map { portion in
            let id = portion.holder.id.map { " (\($0))" } ?? ""
            let groups = ChangeGroup.groups(portion.changes.duties)
            let duties = groups.isEmpty ? ["    Aucune obligation ne change."] : groups.flatMap(lines)
            let title = style.paint("  \(portion.holder.name)\(id)", .strong)
            return ([title] + lines(portion.changes.holdings) + duties).joined(separator: "\n")
        }
    }

    private func lines(_ holdings: [HoldingChange]) -> [String] {
        HoldingWording.lines(holdings).map { style.wrap($0, first: "    ", rest: "      ") }
    }

    private func lines(_ group: ChangeGroup) -> [String] {
        let duties = group.duties.flatMap { change -> [String] in
            let title = style.wrap(change.rule.title, first: "      • ", rest: "        ")
            guard explains, let reasoning = (change.after ?? change.before)?.result.explanation else { return [title] }
            return [title] + ExplanationText(style: style).lines(reasoning, indent: 8)
        }
        return [style.wrap(group.movement, first: "    ", rest: "    ")] + duties
            + group.remarks.map { style.wrap($0, first: "      ", rest: "      ") }
    }
}
