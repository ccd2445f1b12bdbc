import Foundation
import Testing

/// `--anonymize`: nobody is named in any format, and what is found stays the same.
@Suite struct AnonymityTests {
    /// Everybody whom the example's dossier names.
    private static let names = [
        "THIVOLLE", "ANSELIN", "MARCHANDON", "FAUVERGNE", "BELCOURT", "ROUVRAY", "DESAULNES", "TERRANOVE", "Tisserands",
    ]
    private static let dossier = ["Examples/val-fleuri/dossier", "--date", "2026-01-15"]

    @Test(
        arguments: ["text", "json", "sarif", "sarif-github", "junit", "github", "gitlab", "markdown", "html", "csv"])
    func noNameOfTheExampleSurvives(format: String) throws {
        let run = try Command(
            arguments: ["check"] + Self.dossier + ["--format", format, "--verbose", "--anonymize"])
        #expect(run.status == 0)
        for name in Self.names { #expect(!run.output.localizedCaseInsensitiveContains(name)) }
    }

    @Test func theNamesAreThereOtherwise() throws {
        let html = try Command(arguments: ["check"] + Self.dossier + ["--format", "html"]).output
        for name in Self.names { #expect(html.contains(name)) }
    }

    @Test func whatIsFoundAndWhereStaysTheSame() throws {
        func findings(_ options: String...) throws -> [String] {
            let report = try Command(
                arguments: ["check", "Examples/plaine-grise/dossier", "--date", "2026-01-15", "--format", "json"]
                    + options
            ).json()
            let results = try #require(report["results"] as? [[String: Any]])
            return results.map { result in
                let place = result["location"] as? [String: Any]
                let parts = [result["rule"], result["kind"], place?["line"], place?["column"]]
                return parts.map { "\($0 ?? "")" }.joined(separator: " ")
            }
        }
        let named = try findings()
        #expect(named.count > 50)
        #expect(try findings("--anonymize") == named)
    }

    @Test func aPersonBearsOneNameInTheWholeDossier() throws {
        let folder = try TemporaryFolder()
        let text = """
            Convention territoriale globale

            Entre la Caf du Val, représentée par sa directrice, Mme Odile Vasseur, 03 89 12 34 56, odile@caf.example,
            et la commune de Saint-Martin, 12 bis, rue des Lilas, représentée par son maire, M. Paul Martin,

            Article 1 – Objet

            MM. Jean DUPONT et Luc de La Tour assistent Mme Vasseur. Saint-Martin adhère.

            Fait à Saint-Martin, le 3 décembre 2025

            Odile VASSEUR
            """
        let shown = try Command("read", try folder.file("convention.txt", text), "--anonymize").output
        #expect(
            shown.contains(
                "directrice, Mme Personne 1, Téléphone 1, Courriel 1,\net la commune de Saint-Martin, Adresse 1,"))
        #expect(shown.contains("son maire, M. Personne 2,"))
        #expect(shown.contains("MM. Personne 3 et Personne 4 assistent Mme Personne 1. Saint-Martin adhère."))
        #expect(shown.contains("2025\n\nPersonne 1"))
    }

    @Test func whoAnswersForAWaiverIsNotNamedEither() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file(
            "convention.md", "# Convention territoriale globale\n\nEntre la Caf du Val et la commune d'Aubeville\n")
        _ = try folder.file(
            "conforme.yml",
            """
            convention: convention.md
            dérogations:
              - règle: convention/clause-recours
                motif: Vu avec M. Jean DUPONT, qui suit le projet.
                par: Mme Odile VASSEUR
                jusqu'au: 2027-12-31

            """)
        let run = try Command("check", folder.url.path, "--date", "2026-01-15", "--anonymize", "--verbose")
        #expect(run.output.contains("Personne 1"))
        #expect(!run.output.contains("DUPONT") && !run.output.contains("VASSEUR"))
    }
}
