import RuleModel
import Territories
import Testing

/// The same rule weighs more as the signature comes near, or when a duty hangs on it.
@Suite struct SeverityTests {
    private static let text = Trial.convention("Article 1 – Objet\n\nMontant : ....... euros.")

    @Test(arguments: [
        (Stage.draft, Severity.warning), (.final, .error), (.signed, .error), (.archived, .info),
    ])
    func theStageSetsTheSeverity(stage: Stage, severity: Severity) throws {
        let trial = try Trial("{ blancs: blancs }", Self.text, stage: stage)
        #expect(trial.kind == "fail")
        #expect(trial.result.severity == severity)
    }

    @Test func aCircumstanceThatHoldsSetsAnother() throws {
        let trial = try Trial(
            "{ blancs: blancs }", Self.text,
            attributes: "gravité si: [{ si: parties.nombre > 1, gravité: info }]", stage: .final
        )
        #expect(trial.result.severity == .info)
    }

    @Test(arguments: [("Crèche, handicap et santé.", Severity.info), ("Crèche et handicap.", .warning)])
    func whatLacksOneElementOnlyMayWeighLess(text: String, severity: Severity) throws {
        let trial = try Trial(
            "{ présence: les publics, termes: [creche, handicap, sante, ressources] }",
            Trial.convention("Article 1 – Publics\n\n\(text)"),
            attributes: "gravité si: [{ si: constat.manques = 1, gravité: info }]")
        #expect(trial.result.severity == severity)
    }

    @Test func aCircumstanceThatIsUnknownSetsNone() throws {
        let trial = try Trial(
            "{ blancs: blancs }", Self.text,
            attributes: "gravité si: [{ si: obligation.schéma, gravité: info }]", stage: .final
        )
        #expect(trial.result.severity == .error)
    }

    @Test(arguments: [(12_000, Severity.error), (10_000, .warning)])
    func aDutyOfAPartySetsAnother(population: Int, severity: Severity) throws {
        let territory = Territory(
            communes: [Commune(name: "Aubeville", population: Population(population))],
            conventions: [Convention(name: "CTG", parties: ["Aubeville"])]
        )
        let trial = try Trial(
            "{ blancs: blancs }", Self.text, attributes: "gravité si: [{ si: obligation.schéma, gravité: erreur }]",
            territory: territory
        )
        #expect(trial.result.severity == severity)
    }

    @Test func aTerritoryThatDoesNotKnowThePartiesSaysNothing() throws {
        let territory = Territory(communes: [Commune(name: "Ailleurs", population: Population(12_000))])
        let trial = try Trial(
            "{ blancs: blancs }", Self.text, attributes: "si: obligation.schéma", territory: territory)
        #expect(trial.kind == "open")
    }
}
