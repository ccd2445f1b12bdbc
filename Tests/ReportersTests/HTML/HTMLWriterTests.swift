import Testing

@testable import Reporters

/// No word of a document becomes markup, wherever it stands.
@Suite struct HTMLWriterTests {
    private func html(_ node: HTMLNode) -> String { HTMLWriter.text(of: node) }

    @Test func wordsAreEscaped() {
        let words = "<script>alert('x') && \"y\"</script>"
        #expect(
            html(.element("span", .text(words)))
                == "<span>&lt;script&gt;alert('x') &amp;&amp; \"y\"&lt;/script&gt;</span>")
    }

    @Test func attributesAreEscaped() {
        let value = "\" onclick=\"alert(1)\" x=\"<&>"
        #expect(
            html(.element("b", ["title": value]))
                == "<b title=\"&quot; onclick=&quot;alert(1)&quot; x=&quot;&lt;&amp;&gt;\"></b>")
    }

    @Test func whatTheStandardForbidsIsShownAsMissing() throws {
        for code: UInt32 in [0, 0x1B, 0x0D, 0x7F, 0x85, 0xFDD0, 0xFFFE, 0x1FFFF] {
            let forbidden = try #require(Unicode.Scalar(code))
            #expect(html("a\(forbidden)b") == "a\u{FFFD}b")
        }
        #expect(html("a\tb\nc\u{A0}d") == "a\tb\nc\u{A0}d")
    }

    @Test func aLinkOnlyLeadsToThePageOrTheWeb() {
        #expect(html(.link(to: "#r1", "voir")) == "<a href=\"#r1\">voir</a>")
        #expect(
            html(.link(to: "https://exemple.fr/?a=1&b=2", "voir"))
                == "<a href=\"https://exemple.fr/?a=1&amp;b=2\">voir</a>")
        for address in ["javascript:alert(1)", " javascript:x", "JaVaScRiPt:x", "data:text/html,x", "//exemple.fr"] {
            #expect(html(.link(to: address, "voir")) == "voir")
        }
    }

    @Test func emptyElementsHaveNoEnd() {
        #expect(html(.element("p", "un", .element("br"), "deux")) == "<p>un<br>deux</p>\n")
    }

    @Test func aPageLoadsAndRunsNothing() {
        let page = HTMLPage(title: "Été </title> & hiver", body: [.element("main", .element("p", "Bonjour."))]).text
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n"))
        #expect(page.contains("<title>Été &lt;/title&gt; &amp; hiver</title>"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.hasSuffix("<body>\n<main>\n<p>Bonjour.</p>\n</main>\n</body>\n</html>\n"))
        for loading in ["<script", "src=", "url(", "@import", "<link"] { #expect(!page.contains(loading)) }
    }
}
