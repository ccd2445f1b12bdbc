import RuleEngine
import TestSupport
import Testing

/// Sources that nobody has checked for long are told, and end nothing.
@Suite struct StaleSourceTests {
    private let files = [
        "planifier": TemporaryPack.duty + "\nréférences: [{ texte: CASF, article: L. 1, lu le: 2026-01-01 }]",
        "paramètres": TemporaryPack.parameters.replacing(
            "valeur: 10000", with: "valeur: 10000, vérifié le: 2026-06-30"),
    ]

    @Test func nothingIsOldOnTheDayItWasChecked() throws {
        #expect(try AuditTrial(files).report.stale.isEmpty)
    }

    @Test func theLastDayAllowedIsNotOldAndTheNextOneIs() throws {
        let limit = try AuditTrial(files, on: "2027-06-30").report.stale
        #expect(limit.map(\.subject) == ["essai/planifier, CASF, art. L. 1"])
        let next = try AuditTrial(files, on: "2027-07-01").report.stale
        #expect(next.map(\.subject) == ["essai, paramètre seuil.schéma", "essai/planifier, CASF, art. L. 1"])
        #expect(next.map(\.age) == [366, 546])
    }

    @Test func aShorterDelayFindsMore() throws {
        let stale = try AuditTrial(files, on: "2026-11-22", staleAfter: 0).report.stale
        #expect(stale.map(\.subject).first == "paquet essai")
        #expect(stale.count == 3)
    }
}
