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
    /// What the law says of the territory: once, or under each supposition about its transfers.
    let views: [TerritorialView]

    /// One fact for each obligation: true when it rests on a party, unknown when it cannot be told, or when suppositions
    /// about transfers decide.
    func sheet() -> FactSheet {
        var sheet = FactSheet()
        for (fact, rule) in Self.facts {
            let answers = Set(views.map { isOwed(rule, $0) })
            sheet.set(fact, answers.count == 1 ? answers.first ?? nil : nil)
        }
        return sheet
    }

    private func isOwed(_ rule: RuleID, _ view: TerritorialView) -> Bool? {
        let territory = view.territory
        let holders = territory.groupings.map(Holder.grouping) + territory.communes.map(Holder.commune)
        // Parties that the territory does not describe are unknown, not free of duties.
        guard holders.contains(where: situation.isParty) else { return nil }
        let answers = view.advice.authorities.filter { situation.isParty($0.authority.holder) }
            .flatMap(\.items).filter { $0.result.rule.id == rule }.map(situation.isOwed)
        return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    }
}

extension Situation {
    /// Whether `holder`, of the territory, is a party: by its name, or as the published files know it.
    func isParty(_ holder: Holder) -> Bool {
        if published?.isParty(holder) ?? false { return true }
        let name = PartyName(holder.name)
        return dossier.convention.outline.parties.contains { PartyName($0.name).means(name) }
    }
}
