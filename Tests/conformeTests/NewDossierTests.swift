import Foundation
import Testing

/// `conforme new`: a dossier to fill in, of which a check reports only what is left to fill in.
@Suite struct NewDossierTests {
    private let parent: TemporaryFolder
    private var folder: String { parent.url.appending(path: "ctg").path }

    init() throws { parent = try TemporaryFolder() }

    private func new(_ options: String...) throws -> Command {
        try Command(arguments: ["new", "dossier", folder, "--date", "2026-01-15"] + options)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: folder).appending(path: name), encoding: .utf8)
    }

    private func territory(_ population: Int) throws -> String {
        try parent.file(
            "territoire-\(population).yml",
            """
            communes:
              - { nom: Aubeville, population totale: \(population) }
              - { nom: Le Hêtre, population totale: 900 }
            groupements:
              - nom: CC du Val Fleuri
                nature: communauté de communes
                membres: [Aubeville, Le Hêtre]
            """)
    }

    /// What a check may say of a dossier that nobody filled in: blanks, the names and dates that they stand for, empty
    /// annexes, and what these must hold.
    private static let leftToFill: Set = [
        "placeholder", "annex-empty", "schema-item-missing", "authority-missing", "deliberation-missing",
    ]
    /// They count the annexes that are still empty, and ask what an empty one must hold.
    private static let annexes = [
        "convention-territoriale-globale/dispense-et-annexes", "convention-territoriale-globale/sources-du-diagnostic",
    ]

    /// Without a territory, a blank stands for each population.
    private static let populations = "convention-territoriale-globale/population-indiquee"

    @Test(arguments: [nil, 900, 12_000])
    func aCheckReportsOnlyWhatIsLeftToFillIn(population: Int?) throws {
        let written = try population.map { try new("--territory", territory($0)) } ?? new()
        #expect(written.status == 0)
        let run = try Command("check", folder, "--date", "2026-01-15", "--format", "json")
        let findings = try run.counted().filter { $0["kind"] as? String == "fail" }
        #expect(findings.contains { $0["category"] as? String == "placeholder" })
        let unwritten = Self.annexes + (population == nil ? [Self.populations] : [])
        for finding in findings where !unwritten.contains(finding["rule"] as? String ?? "") {
            guard !Self.leftToFill.contains(finding["category"] as? String ?? "") else { continue }
            Issue.record("\(finding["rule"] ?? "") : \(finding["message"] ?? "")")
        }
        #expect(try run.document()["stage"] as? String == "draft")
    }

    @Test func theClausesAreThoseThatTheDutiesOfTheTerritoryCallFor() throws {
        _ = try new("--territory", territory(12_000))
        let large = try text("convention.md")
        #expect(large.contains("**Relais petite enfance.**"))
        #expect(large.contains("**Schéma pluriannuel.**"))
        #expect(large.contains("La Communauté de communes du Val Fleuri, dont le siège"))
        #expect(large.contains("La Commune du Hêtre, dont le siège"))
        #expect(large.contains("Aubeville, 12\u{A0}000 habitants"))
        #expect(large.contains("en 4 exemplaires"))
        try FileManager.default.removeItem(atPath: folder)
        _ = try new("--territory", territory(900))
        let small = try text("convention.md")
        #expect(!small.contains("**Relais petite enfance.**"))
        #expect(!small.contains("**Schéma pluriannuel.**"))
        #expect(small.contains("Autorité organisatrice"))
    }

    @Test func theTerritoryIsKeptWithTheDossier() throws {
        let file = try territory(12_000)
        _ = try new("--territory", file)
        #expect(try text("territoire.yml") == String(contentsOfFile: file, encoding: .utf8))
        #expect(try text("conforme.yml").contains("\nterritoire: territoire.yml\n"))
        let run = try Command("check", folder, "--date", "2026-01-15", "--format", "json")
        let authorities = try run.json()["obligations"] as? [[String: Any]] ?? []
        #expect(authorities.contains { $0["name"] as? String == "Aubeville" })
    }

    @Test func nothingThatExistsIsTouched() throws {
        let dossier = try DossierSketch(["notes.txt": "À garder."])
        let run = try Command("new", "dossier", dossier.path)
        #expect(run.status == 2)
        #expect(run.complaint.contains("existe déjà"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: dossier.path) == ["notes.txt"])
    }

    @Test func aFolderThatCannotBeMadeLeavesNothing() throws {
        let run = try Command("new", "dossier", "/proc/ctg")
        #expect(run.status == 2)
        #expect(run.complaint.contains("ne peut être créé"))
    }

    @Test func theSchemaIsPrintedForEditors() throws {
        let schema = try Command("new", "schema").json()
        #expect((schema["properties"] as? [String: Any])?["dérogations"] != nil)
    }
}
