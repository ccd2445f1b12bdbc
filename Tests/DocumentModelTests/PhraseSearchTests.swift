import Testing

@testable import DocumentModel

@Suite struct PhraseSearchTests {
    private static let text = (1...200).map { "le point \($0) de la convention" }.joined(separator: ", ")
    private let index = WordIndex(document("\(Self.text), le conseil municipal, puis la ville de Metz"))

    private func starts(_ pattern: String) throws -> Int? {
        let bounds = 0..<index.words.count
        return PhraseMatcher(try Phrase(pattern), index)?.starts(in: bounds, of: index).count
    }

    @Test func aPhraseIsTriedOnlyWhereItsRarestWordStands() throws {
        #expect(try starts("le conseil") == 1)
        #expect(try starts("la ville|commune de Metz") == 1)
        #expect(try starts("le|la présent? point 12") == 1)
        #expect(try starts("la … Metz") == 201)
    }

    @Test func aHundredPhrasesThatTheDocumentCannotHoldCostNoPassOverItsWords() throws {
        let absent = try (1...100).map { try Phrase("le préfet de la région \($0) décide") }
        #expect(absent.allSatisfy { PhraseMatcher($0, index) == nil })
        #expect(PhraseSearch(absent, in: index).matches().isEmpty)
    }

    @Test(arguments: [
        ("la? ville? de Metz", ["la ville de Metz"]),
        ("puis? la? ville", ["puis la ville"]),
        ("conseil? municipal", ["conseil municipal"]),
        ("l'assemblée|le conseil municipal", ["le conseil municipal"]),
        ("point 7 de la? convention", ["point 7 de la convention"]),
    ])
    func wordsThatMayBeLeftOutBelongToTheMatch(pattern: String, expected: [String]) throws {
        let document = document("\(Self.text), le conseil municipal, puis la ville de Metz")
        let search = PhraseSearch([try Phrase(pattern)], in: index)
        #expect(search.matches().map { document.text.string(in: $0) } == expected)
    }

    @Test func severalPhrasesGiveTheirMatchesInDocumentOrder() throws {
        let search = PhraseSearch([try Phrase("Metz"), try Phrase("conseil"), try Phrase("point 3")], in: index)
        #expect(search.matches() == search.matches().sorted())
        #expect(search.matches().count == 3)
        #expect(search.firstMatch() == search.matches().first)
    }
}
