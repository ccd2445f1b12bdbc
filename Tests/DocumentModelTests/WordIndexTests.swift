import DocumentModel
import Testing

@Suite struct WordIndexTests {
    private func found(_ pattern: String, in paragraphs: String...) throws -> [String] {
        let text = paragraphs.joined(separator: "\n\n")
        var blocks: [Block] = []
        var start = 0
        for paragraph in paragraphs {
            blocks.append(Block(kind: .paragraph, range: TextRange(start, start + paragraph.utf8.count)))
            start += paragraph.utf8.count + 2
        }
        let document = Document(
            path: "-", format: "text", sha256: "", byteCount: 0, text: TextView(text), blocks: blocks,
            reading: Reading(paragraphs: blocks.count, tables: 0))
        let index = WordIndex(document)
        return index.matches(of: try Phrase(pattern)).map { document.text.string(in: $0) }
    }

    @Test(arguments: [
        ("conseil municipal", "Le CONSEIL\u{A0}Municipal décide", ["CONSEIL\u{A0}Municipal"]),
        ("l'annexe", "de l’annexe et l' annexe", ["l’annexe", "l' annexe"]),
        ("dispens*", "dispensée, dispense, disposer", ["dispensée", "dispense"]),
        ("commune|ville de Metz", "la ville de Metz et la commune de Metz", ["ville de Metz", "commune de Metz"]),
        (
            "la présente? convention", "la convention ; la présente convention",
            ["la convention", "la présente convention"]
        ),
        ("délibération … date", "délibération du conseil en date du 3", ["délibération du conseil en date"]),
        ("10 000", "10 000, 10.000, 10\u{202F}000, 10000 et 110 000", ["10 000", "10.000", "10\u{202F}000", "10000"]),
        ("10000 habitants", "10 000 habitants", ["10 000 habitants"]),
        ("3 500", "plus de 3.500 et 3500 et 13 500", ["3.500", "3500"]),
        ("1 234 567", "1 234 567 et 1234567", ["1 234 567", "1234567"]),
        ("n° 2021-1644", "décret n°2021-1644 et n° 2021-1644", ["n°2021-1644", "n° 2021-1644"]),
        ("d'accueil|garde", "mode d'accueil ou garde", ["d'accueil", "garde"]),
        ("convention", "conventions et reconvention", []),
        ("a b", "a a b a b", ["a b", "a b"]),
    ])
    func matches(pattern: String, text: String, expected: [String]) throws {
        #expect(try found(pattern, in: text) == expected)
    }

    @Test func aPhraseNeverCrossesParagraphs() throws {
        #expect(try found("conseil municipal", in: "le conseil", "municipal").isEmpty)
        #expect(try found("le … fin", in: "le début", "la fin").isEmpty)
    }

    @Test func aGapSpansAtMostEightWords() throws {
        #expect(try found("a … z", in: "a 1 2 3 4 5 6 7 8 z").count == 1)
        #expect(try found("a … z", in: "a 1 2 3 4 5 6 7 8 9 z").isEmpty)
    }

    @Test func anAccentWrittenApartBelongsToTheMatch() throws {
        #expect(try found("année", in: "anne\u{301}e") == ["anne\u{301}e"])
        #expect(try found("qualité", in: "qualite\u{301}.") == ["qualite\u{301}"])
    }

    @Test func matchesCanBeLimitedToARange() throws {
        let document = document("annexe 1", "annexe 2")
        let index = WordIndex(document)
        let phrase = try Phrase("annexe")
        #expect(index.matches(of: phrase, in: document.blocks[1].range).count == 1)
        #expect(index.firstMatch(of: phrase)?.lowerBound == 0)
        #expect(index.firstMatch(of: phrase, in: TextRange(3, 9)) == nil)
        #expect(index.wordCount(in: document.blocks[0].range) == 2)
        #expect(index.wordCount(in: document.text.fullRange) == 4)
    }

    @Test func wordsKeepTheirPlaceAndLeaf() {
        let document = document("Été 2026", "fin")
        let index = WordIndex(document)
        #expect(index.words.map { index.text(of: $0) } == ["ete", "2026", "fin"])
        #expect(index.words.map(\.leaf) == [0, 0, 1])
        #expect(index.words.map { document.text.string(in: $0.range) } == ["Été", "2026", "fin"])
    }

    @Test func everyWordFindsItself() throws {
        let document = document("La Caf de l’Ain, la CC et l’œuvre n° 12 — dès l'été à Saint-Étienne.")
        let index = WordIndex(document)
        for word in index.words {
            let matches = index.matches(of: try Phrase(index.text(of: word)))
            #expect(matches.contains(word.range))
        }
    }

    @Test func pageFurnitureInsideASentenceIsSkipped() throws {
        let text = "la volonté\n\n12\n\ndes acteurs"
        let hole = Block(kind: .furniture, range: TextRange(13, 15))
        let block = Block(kind: .paragraph, range: TextRange(0, text.utf8.count), children: [hole])
        let document = Document(
            path: "-", format: "text", sha256: "", byteCount: 0, text: TextView(text), blocks: [block],
            reading: Reading(paragraphs: 1, tables: 0))
        #expect(WordIndex(document).matches(of: try Phrase("volonté des acteurs")).count == 1)
    }
}
