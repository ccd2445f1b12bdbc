import DocumentFormats
import DocumentModel
import Testing

@Suite struct HostileInputTests {
    private static let inputs: [(String, String)] = [
        ("one long line", String(repeating: "mot ", count: 250_000)),
        ("one long word", String(repeating: "a", count: 1_000_000)),
        ("nested tables", String(repeating: "<table>", count: 100_000) + "x"),
        ("nested tables on lines", String(repeating: "<table>\n", count: 50_000) + "x</table>"),
        ("nested rows and cells", String(repeating: "<table><tr><td>x", count: 30_000)),
        ("closing tags", String(repeating: "</td></tr></table>", count: 30_000) + "x"),
        ("stars", String(repeating: "*a ", count: 200_000)),
        ("brackets", String(repeating: "[", count: 300_000) + "](x)"),
        ("carets and entities", String(repeating: "1^& ", count: 100_000)),
        ("angle brackets", String(repeating: "<b ", count: 200_000)),
        ("comments", String(repeating: "<!-- ", count: 100_000) + "x"),
        ("quotes", String(repeating: "> ", count: 100_000) + "x"),
        ("tabs", String(repeating: "x\t", count: 200_000)),
        ("bullets", String(repeating: "- ", count: 200_000) + "x"),
    ]

    @Test(arguments: inputs.map(\.0))
    func isReadWithoutATrap(name: String) throws {
        let source = try #require(Self.inputs.first { $0.0 == name }).1
        let document = try reading(source)
        #expect(!document.blocks.isEmpty)
        let index = WordIndex(document)
        #expect(index.matches(of: try Phrase("mot … mot? mot")).count >= 0)
    }

    @Test func onlyMarkupIsEmpty() {
        #expect(throws: ReadingError.empty(path: "essai.md")) {
            try reading("<p></p>\n<table></table>\n---\n")
        }
    }
}
