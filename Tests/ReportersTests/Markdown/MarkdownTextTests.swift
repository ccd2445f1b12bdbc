import Testing

@testable import Reporters

/// Words of a document stay words in Markdown.
@Suite struct MarkdownTextTests {
    @Test(arguments: [
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[x](http://e.fr)", "\\[x\\](http://e.fr)"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"), ("a & b", "a &amp; b"),
        ("@mairie #12 a|b $x$", "&#64;mairie \\#12 a\\|b \\$x\\$"), ("un\n\n# deux", "un \\# deux"),
        ("- liste", "\\- liste"), ("> cite", "\\> cite"), ("12. point", "12\\. point"),
        ("2026 est l'année", "2026 est l'année"),
        ("a\u{0}b\u{1B}[0m", "a\u{FFFD}b\u{FFFD}\\[0m"), ("", ""),
    ])
    func signsOfTheSyntaxAreMadePlain(words: String, written: String) {
        #expect(MarkdownText.escaped(words) == written)
    }

    @Test func aLinkOnlyLeadsToTheWeb() {
        #expect(MarkdownText.link("a]b", to: "https://e.fr/x)y") == "[a\\]b](<https://e.fr/x)y>)")
        #expect(MarkdownText.link("loi", to: "javascript:alert(1)") == "loi")
        #expect(MarkdownText.link("loi", to: nil) == "loi")
    }
}
