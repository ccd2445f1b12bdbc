import Foundation
import TestSupport
import Testing

/// Adopting the tool on running conventions: what was known does not count, what is new does.
@Suite struct BaselineTests {
    private let folder: TemporaryFolder
    private var baseline: String { folder.url.appending(path: "etat.json").path }

    init() throws { folder = try TemporaryFolder() }

    private func check(_ path: String, _ options: String...) throws -> Command {
        try Command(
            arguments: ["check", path, "--date", "2026-01-15", "--fail-on", "open", "--format", "json"] + options)
    }

    private func checkKnown(_ path: String) throws -> Command { try check(path, "--baseline", baseline) }

    /// The status once the text is written down as it is, and then changed.
    private func afterChange(_ before: String, _ after: String) throws -> Command {
        let path = try folder.file("convention.md", before)
        #expect(try check(path, "--write-baseline", baseline).status == 0)
        _ = try folder.file("convention.md", after)
        return try checkKnown(path)
    }

    private static let text = DossierSketch.convention(
        """
        ## Article 3 – Gouvernance

        Le comité de pilotage se réunit le …… de chaque année.

        ## Article 4 – Communication

        Les parties emploient le logo XX. Elles appliquent l'article 12.
        """)

    @Test func whatIsKnownIsMarkedAndDoesNotCount() throws {
        let run = try afterChange(Self.text, Self.text)
        #expect(run.status == 0)
        #expect(try run.counted().isEmpty)
        let results = try run.json()["results"] as? [[String: Any]] ?? []
        let marks = results.compactMap { $0["suppressed"] as? [String: String] }
        #expect(marks.count > 5)
        #expect(marks.allSatisfy { $0["by"] == "baseline" && $0["reason"]?.isEmpty == false })
        #expect(try (run.json()["summary"] as? [String: Int])?["suppressed"] == marks.count)
    }

    @Test func aNewParagraphChangesNothing() throws {
        let after = Self.text.replacing(
            "Le comité de pilotage", with: "Les parties coopèrent dans la durée.\n\nLe comité de pilotage")
        #expect(try afterChange(Self.text, after).status == 0)
    }

    @Test func renumberingChangesNothing() throws {
        let inserted = "## Article 3 – Principes\n\nLes parties coopèrent.\n\n## Article 4 – Gouvernance"
        let after = Self.text.replacing("## Article 4", with: "## Article 5")
            .replacing("## Article 3 – Gouvernance", with: inserted)
        #expect(try afterChange(Self.text, after).status == 0)
    }

    @Test(arguments: [
        "Le lieu est XX.", "Il siège le …… à Aubeville.", "Les parties appliquent aussi l'article 14.",
    ])
    func aNewDefectCounts(sentence: String) throws {
        let after = Self.text.replacing("de chaque année.", with: "de chaque année. \(sentence)")
        let run = try afterChange(Self.text, after)
        #expect(run.status == 1)
        #expect(try run.counted().count == 1)
    }

    @Test func theSameDefectOnceMoreCounts() throws {
        let line = "Les parties emploient le logo XX."
        let after = Self.text.replacing(line, with: "\(line) \(line)")
        #expect(try afterChange(Self.text, after).counted().count == 1)
    }

    @Test func aSettledPointStillListedIsReported() throws {
        let after = Self.text.replacing("le …… de chaque année", with: "le 3 mars de chaque année")
        let run = try afterChange(Self.text, after)
        let messages = try run.messages(of: "dossier/etat-de-reference")
        #expect(messages.count == 1)
        #expect(messages[0].hasPrefix("convention/blancs (gouvernance) : ce point de l'état de référence est réglé"))
    }

    @Test(arguments: ["numbered", "bold", "tables", "notes"], ["docx", "odt", "pdf"])
    func theSameConventionInAnotherFormatIsKnown(document: String, format: String) throws {
        if format == "pdf", !InstalledTool.isThere("pdftotext") { return }
        let fixtures = Command.repository.appending(path: "Tests/conformeTests/Fixtures")
        let source = fixtures.appending(path: "\(document).txt").path
        #expect(try check(source, "--write-baseline", baseline).status == 0)
        let run = try checkKnown(fixtures.appending(path: "\(document).\(format)").path)
        #expect(run.status == 0)
        #expect(try run.counted().isEmpty)
    }

    @Test func eachDossierHasItsOwnPoints() throws {
        let first = try DossierSketch(["a.md": Self.text])
        let second = try DossierSketch(["a.md": DossierSketch.convention()])
        let options = ["--date", "2026-01-15", "--fail-on", "open"]
        let written = try Command(
            arguments: ["check", first.path, second.path] + options + ["--write-baseline", baseline])
        #expect(written.status == 0)
        let known = try Command(arguments: ["check", first.path, second.path] + options + ["--baseline", baseline])
        #expect(known.status == 0)
        try Data(Self.text.utf8).write(to: URL(filePath: second.file("a.md")))
        let changed = try Command(arguments: ["check", second.path] + options + ["--baseline", baseline])
        #expect(changed.status == 1)
    }

    @Test func nothingIsWrittenWhenADossierCouldNotBeRead() throws {
        let path = try folder.file("convention.md", Self.text)
        let run = try Command("check", path, "nulle-part.md", "--write-baseline", baseline)
        #expect(run.status == 3)
        #expect(run.complaint.contains("L'état de référence n'est pas écrit : il y manquerait nulle-part.md."))
        #expect(!FileManager.default.fileExists(atPath: baseline))
    }

    @Test(arguments: [
        (#"{"schema": "conforme.baseline/9", "date": "2026-01-01", "dossiers": []}"#, "est d'une autre version"),
        (#"{"schema": "conforme.check/1"}"#, "n'est pas un état de référence"), ("[", "n'est pas un état de référence"),
    ])
    func aBaselineOfAnotherMakeIsRefused(content: String, words: String) throws {
        let path = try folder.file("convention.md", Self.text)
        _ = try folder.file("etat.json", content)
        let run = try checkKnown(path)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaint.contains(words))
    }

    @Test func aMissingBaselineIsRefused() throws {
        let run = try checkKnown(try folder.file("convention.md", Self.text))
        #expect(run.status == 2)
        #expect(run.complaint.contains("l'écrire d'abord avec --write-baseline"))
    }
}
