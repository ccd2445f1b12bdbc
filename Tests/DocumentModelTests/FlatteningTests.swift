import DocumentModel
import Testing

@Suite struct FlatteningTests {
    @Test(arguments: [
        ("  La \n présente\r\n\tconvention ", "La présente convention"),
        ("10\u{A0}000\u{202F}€", "10 000 €"),
        ("a\u{2003}b\u{3000}c\u{85}d\u{2028}e", "a b c d e"),
        ("l’été\u{200B}–\u{AD}…", "l’été\u{200B}–\u{AD}…"),
        (" \u{A0}\n", ""),
        ("", ""),
    ])
    func runsOfWhiteSpaceBecomeOneSpace(text: String, expected: String) {
        let view = TextView(text)
        #expect(view.flattened(view.fullRange) == expected)
    }
}
