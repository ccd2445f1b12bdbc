import DocumentModel
import Testing

/// What scanners and line ends do to words.
@Suite struct ScannedTextTests {
    private func words(_ text: String) -> [String] {
        let document = Document(
            path: "-", format: "text", sha256: "", byteCount: 0, text: TextView(text),
            blocks: [Block(kind: .paragraph, range: TextRange(0, text.utf8.count))],
            reading: Reading(paragraphs: 1, tables: 0))
        let index = WordIndex(document)
        return index.words.map { index.text(of: $0) }
    }

    @Test(arguments: [
        ("Articie 3, ArticIe 4, Artlcle 5", "article 3 article 4 article 5"),
        ("la Cornmune, la CONVENTlON, décernbre", "la commune la convention decembre"),
        ("la présente conven-\ntion", "la presente convention"),
        ("une mlcro-\ncrèche", "une mlcro creche"),
        ("la vice-\nprésidente et la sous-\npréfète", "la vice presidente et la sous prefete"),
        ("le diagnostic, puis le diagnos-\ntic", "le diagnostic puis le diagnostic"),
        ("un partage ; un par-\ntage", "un partage un partage"),
        ("Saint-\nMartin", "saint martin"),
        ("la conventi on", "la convention"), ("A R T I C L E 3", "article 3"), ("A B C D E", "a b c d e"),
        ("le 3l décembre 200l, mars 2O24", "le 31 decembre 2001 mars 2024"),
        ("1° et 2°, n° 3", "1o et 2o no 3"), ("par ties", "parties"),
        ("la carte, le mari, la rnarée", "la carte le mari la rnaree"),
    ])
    func areReadAsThePersonWouldReadThem(text: String, expected: String) {
        #expect(words(text).joined(separator: " ") == expected)
    }

    @Test func theWordKeepsThePlaceOfAllItsPieces() throws {
        let text = "la conven-\ntion"
        let document = Document(
            path: "-", format: "text", sha256: "", byteCount: 0, text: TextView(text),
            blocks: [Block(kind: .paragraph, range: TextRange(0, text.utf8.count))],
            reading: Reading(paragraphs: 1, tables: 0))
        let match = try #require(WordIndex(document).firstMatch(of: Phrase("convention")))
        #expect(document.text.string(in: match) == "conven-\ntion")
    }

    @Test func aPhraseIsFoundUnderBothSpellings() {
        #expect(Folding.folded("CONVENTlON") == Folding.folded("convention"))
    }

    @Test func noWordOfAnActLooksLikeAnotherOne() {
        #expect(Folding.words(of: "familles familiale final finale").count == 4)
        #expect(ScannedShape.of("cornmune") == ScannedShape.of("commune"))
        #expect(ScannedShape.of("villefranche") == ScannedShape.of("vlllefranche"))
    }
}
