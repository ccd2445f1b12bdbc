import Foundation
import Testing

/// `conforme advise` as scripts see it.
@Suite struct AdviseTests {
    private func statuses(_ population: String, on date: String) throws -> [String: String] {
        let run = try Command("advise", "--population", population, "--date", date, "--format", "json")
        #expect(run.status == 0)
        let report = try run.json()
        #expect(report["schema"] as? String == "conforme.advise/1")
        #expect(report["date"] as? String == date)
        let authorities = try #require(report["authorities"] as? [[String: Any]])
        let obligations = try #require(authorities.first?["obligations"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: obligations.compactMap { item in
                (item["rule"] as? String).map { ($0, item["status"] as? String ?? "") }
            }
        )
    }

    @Test func theJSONBearsTheIdentitiesThatScriptsUse() throws {
        let statuses = try statuses("12000", on: "2026-01-01")
        for name in [
            "recenser", "informer", "planifier", "qualite", "schema", "relais", "transmission-schema",
            "bilans-schema", "avis-creation", "accompagnement-financier",
        ] {
            #expect(statuses["accueil-jeune-enfant/\(name)"] == "due")
        }
    }

    @Test func atTheThresholdNothingMoreIsDue() throws {
        let statuses = try statuses("10000", on: "2026-01-01")
        #expect(statuses["accueil-jeune-enfant/schema"] == "notDue")
        #expect(statuses["accueil-jeune-enfant/relais"] == "notDue")
        #expect(statuses["accueil-jeune-enfant/planifier"] == "due")
    }

    @Test func theTextSaysWhatToDoAndByWhichArticle() throws {
        let run = try Command("advise", "--population", "10001", "--date", "2025-06-30")
        #expect(run.output.contains("À FAIRE, C'EST OBLIGATOIRE"))
        #expect(run.output.contains("Établir et mettre en œuvre le schéma pluriannuel"))
        #expect(run.output.contains("À VENIR"))
        #expect(run.output.contains("Mettre en place un relais petite enfance, à compter du 1er janvier 2026."))
        #expect(run.output.contains("CASF, art. L. 214-1-3, II, al. 3"))
    }

    @Test func dutiesWithoutADelaySaySo() throws {
        let run = try Command("advise", "--population", "12000", "--date", "2026-01-01")
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("ÉCHÉANCES"))
        #expect(words.contains("• sans délai fixé — Recenser les besoins"))
        #expect(words.contains("• date inconnue : il faut connaître le jour d'adoption de son schéma"))
    }

    @Test func deadlinesAreObjectsWithOriginAndConfidence() throws {
        let run = try Command(
            "advise", "Examples/haute-lorne/territoire.yml", "--date", "2026-03-15", "--format", "json")
        let deadlines = try #require(run.json()["deadlines"] as? [[String: Any]])
        let first = try #require(deadlines.first)
        #expect(first["date"] as? String == "2026-02-28")
        #expect(first["status"] as? String == "overdue")
        #expect(first["rule"] as? String == "accueil-jeune-enfant/transmission-schema")
        #expect(first["confidence"] as? String == "C")
        #expect(first["authorities"] as? [String] == ["Valmorin"])
        let convention = try #require(deadlines.first { $0["kind"] as? String == "conventionEnd" })
        #expect(convention["origin"] as? String == "territory")
        #expect(convention["date"] as? String == "2026-12-31")
        #expect(deadlines.last?["status"] as? String == "unset")
    }

    @Test func theTraceIsShownOnDemand() throws {
        let run = try Command("advise", "--population", "12000", "--date", "2026-01-01", "--explain")
        #expect(run.output.contains("titulaire.population > seuil.schéma → oui"))
    }

    @Test func noLineIsWiderThanATerminal() throws {
        let run = try Command("advise", "--population", "12000", "--date", "2026-01-01")
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func coloursStayOutOfFilesAndComeOnDemand() throws {
        let plain = try Command("advise", "--population", "12", "--date", "2026-01-01")
        #expect(!plain.output.contains("\u{1B}["))
        let colored = try Command("advise", "--population", "12", "--date", "2026-01-01", "--color", "always")
        #expect(colored.output.contains("\u{1B}["))
    }

    @Test func theSameQuestionGivesTheSameBytes() throws {
        let first = try Command("advise", "--population", "12000", "--date", "2026-01-01", "--format", "json")
        let second = try Command("advise", "--population", "12000", "--date", "2026-01-01", "--format", "json")
        #expect(first.output == second.output)
    }
}
