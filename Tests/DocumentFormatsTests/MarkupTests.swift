import DocumentFormats
import DocumentModel
import Testing

@Suite struct MarkupTests {
    private func view(_ source: String) throws -> String {
        let document = try reading(source)
        return document.text.string(in: document.text.fullRange)
    }

    @Test(arguments: [
        ("le 1<sup>er</sup> janvier", "le 1er janvier"),
        ("jeune enfant<sup>1</sup> (AO)", "jeune enfant¹ (AO)"),
        ("« poche »<sup>(12)</sup> pour", "« poche »¹² pour"),
        ("la 10^e crèche, le 1^er^ mai", "la 10e crèche, le 1er mai"),
        ("le \\_\\_\\_\\_\\_, en 2", "le _____, en 2"),
        ("Nom : ____________ Prénom", "Nom : ____________ Prénom"),
        ("**\\*\\*\\***", "***"),
        ("**L**a crise *très* vive", "La crise très vive"),
        ("- parentalité**", "- parentalité"),
        ("un * seul et 2 * 3", "un * seul et 2 * 3"),
        ("mot_avec_traits et __fort__", "mot_avec_traits et fort"),
        ("voir [le site](https://exemple.fr) et [à compléter]", "voir le site et [à compléter]"),
        ("a &lt; b &amp;&nbsp;c &eacute;&#233;", "a < b &\u{A0}c éé"),
        ("x < y et <nom de la commune>", "x < y et <nom de la commune>"),
        ("<u>souligné</u><br>suite", "souligné suite"),
        ("avant <!-- page 3 --> après", "avant  après"),
        ("| a | b |\n|---|---|\n| c | d |", " a \t b \n\n c \t d "),
        ("## Titre ##", "Titre"),
        ("Vu l’article L.\u{A0}214-1", "Vu l’article L.\u{A0}214-1"),
    ])
    func isTakenOut(source: String, expected: String) throws {
        #expect(try view(source) == expected)
    }

    @Test func plainTextGoesThroughUnchanged() throws {
        let source = "Entre :\n\nla Caf du Nord, représentée par M. X ;\n\tretrait   et espaces\n\n5 % * 3 = 15\n"
        #expect(try view(source) == source)
        #expect(try reading(source).format == "text")
    }

    @Test func linesStayWhereTheyWere() throws {
        let source = "# Un\n\n---\n\n<table>\n<tr><td>a</td>\n<td>b</td></tr>\n</table>\n**fin**"
        let document = try reading(source)
        #expect(document.text.lineCount == source.split(separator: "\n", omittingEmptySubsequences: false).count)
        let last = try #require(document.blocks.last)
        #expect(document.text.position(of: last.range.lowerBound).line == 9)
    }
}
