import DocumentModel
import Testing

@Suite struct PhraseTests {
    @Test(arguments: [
        ("", PhraseError.empty("")),
        (" ... ", .empty(" ... ")),
        ("a*b", .misplacedStar("a*b", word: "a*b")),
        ("*", .misplacedStar("*", word: "*")),
        ("a||b", .emptyAlternative("a||b")),
        ("a ? b", .misplacedQuestionMark("a ? b")),
        ("… a", .misplacedGap("… a")),
        ("a …", .misplacedGap("a …")),
        ("a … … b", .misplacedGap("a … … b")),
        ("a? b?", .onlyOptional("a? b?")),
    ])
    func isRefused(pattern: String, error: PhraseError) {
        #expect(throws: error) { try Phrase(pattern) }
    }

    @Test func refusalsSayWhatToWrite() {
        for error: PhraseError in [
            .empty("x"), .misplacedStar("x", word: "x"), .emptyAlternative("x"), .misplacedQuestionMark("x"),
            .misplacedGap("x"), .onlyOptional("x"),
        ] {
            #expect(error.description.contains("« x »"))
            #expect(error.description.hasSuffix("."))
        }
    }

    @Test func spacesAroundABarDoNotCount() throws {
        #expect(try Phrase("commune | ville") == Phrase("commune|ville"))
        #expect(try Phrase("L’ANNEXE") == Phrase("l'annexe"))
    }
}
