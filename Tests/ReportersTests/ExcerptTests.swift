import DocumentFormats
import DocumentModel
import RuleEngine
import Testing

@testable import Reporters

/// The passage and its caret, as a reader of eighty columns sees them.
@Suite struct ExcerptTests {
    private func lines(_ text: String, _ words: String) throws -> [String] {
        let document = try DocumentReader().read(bytes: Array(text.utf8), path: "a.txt")
        let dossier = Dossier(convention: Dossier.File(document))
        let start = try #require(text.range(of: words)).lowerBound.utf16Offset(in: text)
        let lower = text.prefix(start).utf8.count
        let place = Place(file: 0, range: TextRange(lower, lower + words.utf8.count))
        return Excerpt(dossier: dossier, place: place, style: TextStyle(isColored: false)).lines
    }

    @Test func theCaretStandsUnderTheWords() throws {
        #expect(
            try lines("Le plan figure en annexe 2.\n", "annexe 2") == [
                "     1 │ Le plan figure en annexe 2.", "       │                   ^^^^^^^^",
            ])
    }

    @Test func aLongLineIsCutOnBothSides() throws {
        let text = String(repeating: "avant ", count: 40) + "annexe 2" + String(repeating: " après", count: 40)
        let lines = try lines(text, "annexe 2")
        #expect(lines[0].count <= 80)
        #expect(lines[0].contains("…") && lines[0].hasSuffix("…"))
        let column = try #require(lines[1].firstIndex(of: "^")).utf16Offset(in: lines[1])
        #expect(String(lines[0].dropFirst(column).prefix(8)) == "annexe 2")
    }
}
