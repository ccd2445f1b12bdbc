import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Each duty gets one answer, and no more, in each cell that thresholds and dates cut out of the facts.
@Suite struct CellTests {
    private func rule(_ condition: String) -> String {
        AuditTrial.duty(condition, examples: "  - { nom: rien, attendu: indéterminé }")
    }

    @Test func cellsAreTheDaysTheThresholdItsNeighboursAndTheUnknown() throws {
        let audit = try AuditTrial(["essai": rule("titulaire.population > seuil.schéma")]).rule("essai")
        let cells = try #require(audit.cells)
        #expect(cells.count == 8)
        #expect(
            cells.answers.map { "\($0.answer.rawValue) \($0.count)" } == [
                "obligatoire 1", "à venir 1", "sans objet 4", "indéterminé 2",
            ])
        #expect(cells.anomalies.isEmpty)
    }

    @Test func aParameterThatCeasesLeavesAGap() throws {
        let parameters = TemporaryPack.parameters + "\n    - { depuis: 2027-01-01 }"
        let files = ["essai": rule("titulaire.population > seuil.schéma"), "paramètres": parameters]
        let audit = try AuditTrial(files).rule("essai")
        let anomaly = try #require(audit.cells?.anomalies.first)
        #expect(anomaly.kind == .gap)
        #expect(anomaly.message == "« seuil.schéma » n'a pas de valeur ce jour-là")
        #expect(anomaly.example == "au 1er janvier 2027, titulaire.population : 9\u{202F}999")
        #expect(anomaly.count == 4)
    }

    @Test func aConditionWithoutAnswerIsAGap() throws {
        let cells = try AuditTrial(["essai": rule("autorité.nature > 3 and titulaire.cumule")]).rule("essai").cells
        #expect(cells?.anomalies.isEmpty == true)
        let mixed = try AuditTrial(["essai": rule("autorité.nature > 3 and autorité.nature = \"commune\"")])
            .rule("essai").cells
        #expect(mixed?.anomalies.first?.message == "indéterminé alors que tous les faits sont connus")
    }

    @Test func aConditionThatCalculatesIsSaidNotToBeProven() throws {
        let cells = try AuditTrial(["essai": rule("titulaire.population + 1 > seuil.schéma")]).rule("essai").cells
        #expect(
            cells?.unproven
                == "ses conditions ne comparent pas « titulaire.population » à un seuil, une date ou un mot")
        #expect(cells?.anomalies.isEmpty == true)
    }

    @Test func factsThatCutTooManyCellsAreSaid() throws {
        let facts = FactCatalog.definitions(for: .holder(competences: [3])).map(\.name.rawValue).filter { $0 != "date" }
        let cells = try AuditTrial(["essai": rule(facts.joined(separator: " and "))]).rule("essai").cells
        #expect(cells?.unproven == "ses faits découpent trop de cas pour les parcourir tous")
    }

    @Test func datesComparedWithTheDayOfTheQuestionAreCut() throws {
        let condition = "autorité.schéma jusqu'au < date"
        let cells = try AuditTrial(["essai": rule(condition)]).rule("essai").cells
        #expect(cells?.unproven == nil)
        #expect(cells?.anomalies.isEmpty == true)
    }
}
