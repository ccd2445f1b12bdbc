import Foundation
import Testing

/// `conforme rules audit` as somebody who writes rules sees it.
@Suite struct RulesAuditTests {
    @Test func theBuiltInRulesPass() throws {
        let run = try Command("rules", "audit", "--date", "2026-11-21")
        #expect(run.status == 0)
        #expect(run.complaint.isEmpty)
        #expect(run.output.contains("✓ planifier : 7 exemples, 7/7 mutations tuées, 8 cellules\n"))
        #expect(run.output.contains("✓ planifier, competences-facultatives : 3 cellules"))
        #expect(run.output.contains("\n0 seuil ou date d'obligation sans exemple, 0 lacune ou chevauchement\n0 source"))
    }

    @Test func oneRuleShowsWhatKillsEachMutation() throws {
        let run = try Command("rules", "audit", "--rule", "planifier", "--date", "2026-11-21", "--verbose")
        #expect(run.status == 0)
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("devient « titulaire.population >= seuil.planification » → tuée par « pile au seuil »"))
        #expect(words.contains("cellules : 1 « obligatoire », 1 « à venir », 4 « sans objet », 2 « indéterminé »"))
        #expect(run.output.contains("1 règle, 7 exemples, 7/7 mutations tuées, 8 cellules"))
    }

    @Test func oldSourcesAreToldWithoutFailing() throws {
        let run = try Command("rules", "audit", "--rule", "planifier", "--date", "2028-01-01")
        #expect(run.status == 0)
        #expect(run.output.contains("Sources à relire (vérifiées plus de 365 jours avant le 1er janvier 2028)"))
        #expect(run.output.contains("• paquet accueil-jeune-enfant : vérifié le 21 novembre 2026"))
    }

    @Test func aThresholdWithoutExampleEndsWith1() throws {
        let run = try Command("rules", "audit", "--rules", try pack(), "--rule", "essai/", "--date", "2026-11-21")
        #expect(run.status == 1)
        #expect(run.output.contains("✗ seuil : 1 exemple, "))
        #expect(run.output.contains("✗ seuil sans exemple : « titulaire.population > 3500 » devient"))
    }

    @Test func theJSONHasTheSameKeysEveryTime() throws {
        let run = try Command("rules", "audit", "--rule", "schema", "--format", "json", "--date", "2026-11-21")
        let report = try run.json()
        #expect(report["schema"] as? String == "conforme.audit/1")
        #expect(
            Set(report.keys) == [
                "schema", "date", "tool", "packs", "staleAfter", "rules", "alternatives", "stale", "summary",
            ])
        let rule = try #require((report["rules"] as? [[String: Any]])?.first)
        #expect(
            Set(rule.keys) == [
                "rule", "title", "sound", "examples", "failedExamples", "mutations", "cells", "remarks",
            ])
        let mutation = try #require((rule["mutations"] as? [[String: Any]])?.first)
        #expect(Set(mutation.keys) == ["kind", "description", "mustBeKilled", "killed", "killedBy"])
        let answers = try #require((rule["cells"] as? [String: Any])?["answers"] as? [String: Int])
        #expect(answers["due"] == 3 && answers["waived"] == 1)
        #expect((report["summary"] as? [String: Any])?["sound"] as? Bool == true)
        #expect((report["alternatives"] as? [Any])?.count == 1)
    }

    @Test func anUnknownRuleEndsWith2() throws {
        let run = try Command("rules", "audit", "--rule", "plannifier")
        #expect(run.status == 2)
        #expect(run.complaint.contains("Aucune règle ne s'appelle « plannifier »"))
    }

    @Test func aPackThatCannotBeReadEndsWith2() throws {
        let run = try Command("rules", "audit", "--rules", "nulle-part")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A pack whose only example stays far from its threshold.
    private func pack() throws -> String {
        let pack = folder.url.appending(path: "essai")
        try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
        _ = try folder.file("essai/paquet.yml", "titre: Essai\nversion: \"1\"\nvérifié le: 2026-11-21\n")
        _ = try folder.file(
            "essai/seuil.yml",
            """
            titre: Essai
            fondement: usage
            confiance: A
            porte sur: titulaire de la compétence 3
            obligation: { si: titulaire.population > 3500 }
            exemples:
              - { nom: grande, attendu: obligatoire, faits: { titulaire.population: 12000 } }
            """
        )
        return folder.url.path
    }
}
