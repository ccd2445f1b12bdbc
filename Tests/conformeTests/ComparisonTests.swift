import Foundation
import Testing

/// `conforme advise --transfer` and `--since`, as people and scripts see them.
@Suite struct ComparisonTests {
    private static let territory = "Examples/val-fleuri/territoire.yml"

    private func values(_ report: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(report[key] as? [[String: Any]])
    }

    @Test func theJSONOfATransferGivesBothSides() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "t.yml",
            """
            communes: [{ nom: A, population totale: 6000 }, { nom: B, population totale: 4001 }]
            groupements: [{ nom: CC des Essais, siren: "246800395", membres: [A, B] }]
            """)
        let run = try Command(
            "advise", path, "--date", "2026-01-01", "--transfer", "planifier:all>246800395", "--format", "json")
        #expect(run.status == 0)
        let whatIf = try #require(run.json()["whatIf"] as? [String: Any])
        #expect(try values(whatIf, "transfers").first?["communes"] as? [String] == ["A", "B"])
        let effects = try values(whatIf, "effects")
        let schema = try #require(effects.first { $0["rule"] as? String == "accueil-jeune-enfant/schema" })
        #expect(schema["name"] as? String == "CC des Essais")
        #expect((schema["crossing"] as? [String: Any])?["threshold"] as? Int == 10_000)
        #expect(schema["from"] as? String == "2026-01-01")
        let lost = effects.filter { $0["rule"] as? String == "accueil-jeune-enfant/planifier" }
        #expect(lost.map { ($0["after"] as? [String: Any])?["status"] as? String } == ["due", "notDue", "notDue"])
    }

    @Test func theJSONOfADateGivesEachCause() throws {
        let run = try Command(
            "advise", Self.territory, "--since", "2025-12-31", "--date", "2026-01-01", "--format", "json")
        let changes = try #require(run.json()["changes"] as? [String: Any])
        let relay = try #require(
            values(changes, "effects").first { $0["rule"] as? String == "accueil-jeune-enfant/relais" })
        let causes = try #require(relay["causes"] as? [[String: Any]])
        #expect(causes.count == 1)
        #expect(causes.first?["together"] as? Bool == false)
        let event = try #require((causes.first?["events"] as? [[String: Any]])?.first)
        #expect(event["kind"] as? String == "rule")
        #expect(event["date"] as? String == "2026-01-01")
    }

    @Test func theTextSaysWhyInOneSentence() throws {
        let run = try Command("advise", Self.territory, "--since", "2025-12-31", "--date", "2026-01-01")
        #expect(run.status == 0)
        #expect(run.output.contains("CE QUI A CHANGÉ ENTRE LE 31 décembre 2025 ET LE 1er janvier 2026"))
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("à venir → obligatoire, à compter du 1er janvier 2026 • Mettre en place un relais"))
        #expect(words.contains("Cause : la règle « Mettre en place un relais petite enfance » entre en vigueur le 1er"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [
        (["--transfer", "planifier"], Int32(64), "n'est pas un transfert. Écrire COMPÉTENCE[,…]:COMMUNE"),
        (["--transfer", "planifer:all>X"], 64, "Vouliez-vous dire « planifier » ?"),
        (["--transfer", "planifer:all>CC de l'Aube"], 64, "La valeur « planifer:all>CC de l'Aube » ne convient pas"),
        (["--transfer", "planifier:all>CC du Val Fleury"], 2, "Vouliez-vous dire « CC du Val Fleuri » ?"),
        (["--transfer", "planifier:Montbrisai>CC du Val Fleuri"], 2, "Vouliez-vous dire « Montbrisay » ?"),
        (["--transfer", "planifier:Montbrisay>CC du Val Fleuri"], 2, "Montbrisay transfère déjà « planifier »"),
        (["--since", "2026-06-01"], 2, "est postérieur au jour de la question"),
        (["--since", "hier"], 64, "Écrire la date AAAA-MM-JJ"),
    ])
    func badInputGetsASentence(options: [String], status: Int32, words: String) throws {
        let run = try Command(arguments: ["advise", Self.territory, "--date", "2026-01-01"] + options)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains(words))
    }
}
