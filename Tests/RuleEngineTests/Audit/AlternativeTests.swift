import RuleEngine
import TestSupport
import Testing

/// A pack may name alternatives: in each known situation one rule of the group holds, and only one.
@Suite struct AlternativeTests {
    private func anomalies(_ below: String, from: String = "2025-01-01") throws -> [CellAnomaly] {
        let examples = "  - { nom: rien, attendu: indéterminé }"
        let faculty = AuditTrial.duty(below, examples: examples).replacing("2025-01-01", with: from)
        let report = try AuditTrial([
            "planifier": AuditTrial.duty("titulaire.population > seuil.schéma", examples: examples),
            "facultative": faculty,
            "paquet": TemporaryPack.manifest + "\nalternatives: [[planifier, facultative]]",
        ]).report
        return report.alternatives.flatMap(\.anomalies)
    }

    @Test func complementaryThresholdsLeaveNothing() throws {
        #expect(try anomalies("titulaire.population <= seuil.schéma").isEmpty)
    }

    @Test func aThresholdThatNeitherRuleTakesIsAGap() throws {
        let found = try anomalies("titulaire.population < seuil.schéma")
        #expect(found.map(\.kind) == [.gap])
        #expect(found.first?.message == "aucune ne s'applique : planifier, facultative")
        #expect(found.first?.example == "au 1er janvier 2025, titulaire.population : 10\u{202F}000")
    }

    @Test func aCaseThatBothRulesTakeIsAnOverlap() throws {
        let found = try anomalies("titulaire.population <= 10001")
        #expect(found.map(\.kind) == [.overlap])
        #expect(found.first?.message == "s'appliquent ensemble : planifier, facultative")
    }

    @Test func aRuleThatBeginsLaterThanItsAlternativeLeavesAGap() throws {
        let found = try anomalies("titulaire.population <= seuil.schéma", from: "2026-01-01")
        #expect(found.map(\.kind) == [.gap])
        #expect(found.first?.example == "au 1er janvier 2025, titulaire.population : 9\u{202F}999")
    }

    @Test func anUnknownRuleIsRefusedWithASuggestion() throws {
        let pack = TemporaryPack.manifest + "\nalternatives: [[établir, établi]]"
        let refusal = #expect(throws: (any Error).self) {
            try TemporaryPack.library(["établir": TemporaryPack.duty, "paquet": pack])
        }
        #expect(refusal.map { "\($0)" }?.contains("« alternatives » nomme une règle inconnue : « établi ».") == true)
    }

    @Test func aGroupOfOneIsRefused() throws {
        let pack = TemporaryPack.manifest + "\nalternatives: [[établir]]"
        let refusal = #expect(throws: (any Error).self) {
            try TemporaryPack.library(["établir": TemporaryPack.duty, "paquet": pack])
        }
        #expect(refusal.map { "\($0)" }?.contains("Une alternative a deux règles au moins.") == true)
    }
}
