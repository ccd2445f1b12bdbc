import RuleEngine
import Territories
import Testing

/// Who is concerned by a convention, and whether it dispenses each of them.
@Suite struct ConcernedAuthorityTests {
    private static let territory = """
        communes:
          - { nom: Aubeville, population totale: { 2022: 11000, 2023: 12000 } }
          - { nom: Longpré, population totale: 4000 }
          - { nom: Ailleurs, population totale: 30000 }
        groupements:
          - nom: CC de la Rousse
            siren: "200999902"
            nature: communauté de communes
            membres: [Aubeville, Longpré]
        """
    private static let transfers = """
            transferts:
              - { compétences: [planifier], communes: toutes, depuis: 2025-01-01 }

        """
    private static let claim = "La convention tient lieu de schéma pluriannuel."

    private func trial(
        _ condition: String, si: String = "autorité.est partie or true", text: String = claim, transferred: Bool = false
    ) throws -> Trial {
        let yaml = Self.territory + "\n" + (transferred ? Self.transfers : "")
        return try Trial(
            "{ condition: \(condition) }", Trial.convention("Article 1 – Dispense\n\n\(text)"),
            attributes: "porte sur: autorité concernée\nsi: \(si)",
            territory: TerritoryReader.read(yaml, path: "territoire.yml"))
    }

    private func subjects(_ trial: Trial, where kind: (Outcome) -> Bool) -> [String] {
        trial.report.results.filter { $0.rule.id.pack == "essai" && kind($0.outcome) }.map(\.subject.name)
    }

    private func failing(_ trial: Trial) -> [String] {
        subjects(trial) { if case .fail = $0 { true } else { false } }
    }

    @Test func onlyPartiesAndThoseWhoPlanForThemAreConcerned() throws {
        #expect(failing(try trial("autorité.nom = \"\"")) == ["Aubeville"])
        #expect(failing(try trial("autorité.nom = \"\"", transferred: true)) == ["CC de la Rousse", "Aubeville"])
    }

    @Test func whoPlansForAPartyWithoutBeingOneIsFound() throws {
        let condition = "not(autorité.agit pour une partie) or autorité.est partie"
        #expect(failing(try trial(condition)) == [])
        #expect(failing(try trial(condition, transferred: true)) == ["CC de la Rousse"])
    }

    @Test func aClaimForAllTheCommunesCoversThoseThatDoNotSign() throws {
        let wide = "La convention dispense de schéma toutes les communes du territoire."
        #expect(failing(try trial("not(autorité.dite dispensée)", text: wide)) == ["Aubeville"])
        #expect(failing(try trial("not(autorité.dite dispensée)")) == [])
    }

    @Test func thePopulationWrittenIsReadBesideTheName() throws {
        let text = "La commune d'Aubeville compte 9 800 habitants ; celles de plus de 10 000 habitants planifient."
        let trial = try trial("autorité.population écrite = 12000", text: text)
        #expect(trial.passages == ["9 800 habitants"])
        #expect(failing(try self.trial("autorité.population écrite est connue", text: text)) == ["Aubeville"])
        let known = text.replacing("9 800", with: "11 000")
        #expect(failing(try self.trial("autorité.population écrite est connue", text: known)) == [])
    }

    @Test(arguments: [
        "Aubeville, commune de plus de 10 000 habitants, planifie.",
        "Aubeville agit avec Longpré, qui compte 4 000 habitants.",
        "Aubeville compte 120 habitants au km².",
    ])
    func aThresholdOrTheFigureOfAnotherIsNotItsPopulation(text: String) throws {
        let trial = try trial("autorité.population écrite = 0", si: "autorité.population est écrite", text: text)
        #expect(failing(trial) == [])
    }

    @Test func theVerdictIsGivenForEachAuthority() throws {
        let alone = try trial("true").report.schema.authorities
        #expect(alone.map(\.name) == ["Aubeville"])
        #expect(alone.first?.population == 11000)
        #expect(alone.first?.plans == true)
        let given = try trial("true", transferred: true).report.schema.authorities
        #expect(given.map(\.reason) == [.notParty, .doesNotPlan(holder: "CC de la Rousse")])
        #expect(given.map(\.verdict) == [.notEstablished, .notApplicable])
    }
}
