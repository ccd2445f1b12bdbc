import Testing

@testable import DocumentStructure

@Suite struct LexiconTests {
    @Test func aPatternThatIsNoPhraseIsSeen() {
        #expect(!Lexicon("conseil municipal", "a*b").isSound)
    }

    @Test func everyLexiconIsSound() {
        for lexicon in Lexicon.all { #expect(lexicon.isSound, "\(lexicon.patterns)") }
    }
}
