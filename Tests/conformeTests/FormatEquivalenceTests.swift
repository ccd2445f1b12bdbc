import DocumentModel
import Foundation
import TestSupport
import Testing

/// One document gives the same outline and the same findings, whatever format it was saved in.
@Suite struct FormatEquivalenceTests {
    private static let documents = ["numbered", "bold", "tables", "notes"]

    @Test(arguments: documents, ["docx", "odt"])
    func anOfficeFileSaysWhatItsTextSays(document: String, format: String) throws {
        try compare(document, format)
    }

    @Test(
        .enabled(if: InstalledTool.isThere("pdftotext"), "il faut pdftotext : apt install poppler-utils"),
        arguments: documents)
    func aPDFSaysWhatItsTextSays(document: String) throws {
        try compare(document, "pdf")
    }

    /// The defects that were written into each document: two empty answers would be equal too.
    @Test(arguments: [
        ("numbered", ["citation-wrong", "cross-ref-wrong"]), ("bold", ["placeholder", "copies-mismatch"]),
        ("tables", ["citation-wrong", "template-instruction"]),
        ("notes", ["placeholder", "cross-ref-wrong", "citation-wrong", "template-instruction"]),
    ])
    func plantedDefectsAreFound(document: String, categories: [String]) throws {
        let checked = try CheckedFile(document, "txt")
        let found = Set(checked.findings.map(\.category))
        #expect(Set(categories).subtracting(found).isEmpty)
        #expect(checked.outline.parties.map(\.signs) == [true, true])
        #expect((4...6).contains(checked.outline.articles.count))
    }

    private func compare(_ document: String, _ format: String) throws {
        let (text, other) = (try CheckedFile(document, "txt"), try CheckedFile(document, format))
        #expect(other.outline == text.outline)
        #expect(other.findings.subtracting(text.findings).isEmpty, "only in \(format)")
        #expect(text.findings.subtracting(other.findings).isEmpty, "not in \(format)")
    }
}

/// What a check says of one file of `Fixtures`.
private struct CheckedFile {
    struct Finding: Hashable {
        let rule: String
        let category: String
        /// The words shown, without case, accents or typography; a blank, which has no words, as it is.
        let passage: String

        init(_ result: [String: Any]) {
            rule = result["rule"] as? String ?? ""
            category = result["category"] as? String ?? ""
            let snippet = (result["location"] as? [String: Any])?["snippet"] as? String ?? ""
            let folded = Folding.folded(snippet)
            passage = folded.isEmpty ? snippet : folded
        }
    }

    let outline: CheckedOutline
    let findings: Set<Finding>

    init(_ document: String, _ format: String) throws {
        let file = Command.repository.appending(path: "Tests/conformeTests/Fixtures/\(document).\(format)")
        let report = try Command("check", file.path, "--date", "2026-01-15", "--format", "json").json()
        outline = try CheckedOutline(#require((report["documents"] as? [[String: Any]])?.first))
        let results = try #require(report["results"] as? [[String: Any]])
        findings = Set(results.filter { $0["kind"] as? String == "fail" }.map(Finding.init))
    }
}

/// What was recognised in a document, without its places.
private struct CheckedOutline: Equatable {
    struct Party: Equatable {
        let name: String
        let kind: String
        let signs: Bool
    }

    let nature: String?
    let title: String?
    let period: [String: String]?
    let parties: [Party]
    /// Number and title of each.
    let articles: [[String]]
    /// Number and state of each.
    let annexes: [[String]]

    init(_ document: [String: Any]) {
        nature = document["nature"] as? String
        title = document["title"] as? String
        period = document["period"] as? [String: String]
        parties = Self.entries(document, "parties").map { party in
            Party(
                name: party["name"] as? String ?? "", kind: party["kind"] as? String ?? "",
                signs: party["signs"] as? Bool ?? false)
        }
        articles = Self.entries(document, "articles").map { Self.values($0, "number", "title") }
        annexes = Self.entries(document, "annexes").map { Self.values($0, "number", "state") }
    }

    private static func entries(_ document: [String: Any], _ key: String) -> [[String: Any]] {
        document[key] as? [[String: Any]] ?? []
    }

    private static func values(_ entry: [String: Any], _ keys: String...) -> [String] {
        keys.map { entry[$0] as? String ?? "" }
    }
}
