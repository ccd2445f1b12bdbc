import CalendarDates
import DocumentModel
import DocumentStructure
import Expressions
import RuleModel
import Territories

/// What the parties of a convention owe, from the territory: it switches checks on and sets their severity.
struct PartyObligations {
    /// The obligations that document rules may ask about, by the fact that answers.
    private static let facts: [(fact: FactName, rule: RuleID)] = [
        ("obligation.planifier", RuleID(pack: "accueil-jeune-enfant", name: "planifier")),
        ("obligation.schéma", RuleID(pack: "accueil-jeune-enfant", name: "schema")),
        ("obligation.relais", RuleID(pack: "accueil-jeune-enfant", name: "relais")),
    ]

    let situation: Situation
    let advice: Advice?

    /// One fact for each obligation: true when it rests on a party, unknown when it cannot be told.
    func sheet() -> FactSheet {
        var sheet = FactSheet()
        guard let advice else { return sheet }
        for (fact, rule) in Self.facts { sheet.set(fact, isOwed(rule, advice)) }
        return sheet
    }

    private func isOwed(_ rule: RuleID, _ advice: Advice) -> Bool? {
        let parties = situation.dossier.convention.outline.parties.map { PartyName($0.name) }
        let items = advice.authorities
            .filter { authority in parties.contains { $0.means(PartyName(authority.authority.holder.name)) } }
            .flatMap(\.items).filter { $0.result.rule.id == rule }
        let answers = items.map(situation.isOwed)
        // Parties that the territory does not describe are unknown, not free of duties.
        guard !answers.isEmpty else { return nil }
        return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    }
}
