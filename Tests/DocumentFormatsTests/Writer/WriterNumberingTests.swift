import DocumentModel
import Testing

@Suite struct WriterNumberingTests {
    private static let styles = listStyle(
        "L", listLevel(1, "1", prefix: "Article ", suffix: " –"),
        listLevel(2, "a", suffix: ")", "text:display-levels=\"1\""), listLevel(3, "1", "text:display-levels=\"3\""))

    private func list(_ items: String, _ attributes: String = "text:style-name=\"L\"") -> String {
        "<text:list \(attributes)>\(items)</text:list>"
    }

    private func lines(_ body: String) throws -> [String] { try WriterFile(body, automatic: Self.styles).lines() }

    @Test func levelsCountAndStartAgain() throws {
        let inner = list(item("x") + item("y", list(item("z"), "")), "")
        #expect(
            try lines(list(item("a", inner) + item("b", inner)))
                == ["Article 1 – a", "a) x", "b) y", "1.b.1 z", "Article 2 – b", "a) x", "b) y", "2.b.1 z"])
    }

    @Test func onlyTheFirstParagraphOfAnItemBearsTheNumber() throws {
        let body = list(
            "<text:list-header><text:p>h</text:p></text:list-header>" + item("a", "<text:p>suite</text:p>") + item("b"))
        #expect(try lines(body) == ["h", "Article 1 – a", "suite", "Article 2 – b"])
    }

    @Test func listsStartAgainUnlessTheyContinue() throws {
        let body =
            list(item("a"), "text:style-name=\"L\" xml:id=\"un\"") + "<text:p>texte</text:p>" + list(item("b"))
            + list(item("c"), "text:style-name=\"L\" text:continue-numbering=\"true\"")
            + list(item("d"), "text:style-name=\"L\" text:continue-list=\"un\"")
            + list(item("e", "", "text:start-value=\"7\"") + item("f"))
        #expect(
            try lines(body) == [
                "Article 1 – a", "texte", "Article 1 – b", "Article 2 – c", "Article 2 – d", "Article 7 – e",
                "Article 8 – f",
            ])
    }

    @Test func headingsFollowTheOutline() throws {
        let level = { (number: Int, more: String) in
            "<text:outline-level-style text:level=\"\(number)\" style:num-format=\"1\" \(more)/>"
        }
        let common =
            "<text:outline-style>\(level(1, "style:num-prefix=\"Titre \""))\(level(2, "text:display-levels=\"2\""))</text:outline-style>"
            + "<style:style style:name=\"N\" style:family=\"paragraph\" style:list-style-name=\"\"/>"
        let heading = { (level: Int, text: String, more: String) in
            "<text:h text:outline-level=\"\(level)\" \(more)>\(text)</text:h>"
        }
        let body =
            heading(1, "a", "") + heading(2, "b", "") + heading(1, "c", "text:style-name=\"N\"") + heading(2, "d", "")
            + heading(1, "e", "text:restart-numbering=\"true\" text:start-value=\"5\"")
            + heading(1, "f", "text:is-list-header=\"true\"")
        let document = try WriterFile(body, common: common).read()
        #expect(
            document.shape == [
                "heading(level: 1): Titre 1 a", "heading(level: 2): 1.1 b", "heading(level: 1): c",
                "heading(level: 2): 1.2 d", "heading(level: 1): Titre 5 e", "heading(level: 1): f",
            ])
    }

    @Test func wholeFormatsAndOverridesWin() throws {
        let automatic =
            Self.styles + listStyle("M", listLevel(1, "I", "loext:num-list-format=\"Chapitre %1% :\""))
            + listStyle("B", "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u{F0B7}\"/>")
        let body =
            list(item("a"), "text:style-name=\"M\"") + list(item("b", "", "text:style-override=\"M\""))
            + list(item("c"), "text:style-name=\"B\"") + list(item("d"), "text:style-name=\"absent\"")
        let document = try WriterFile(body, automatic: automatic).read()
        #expect(document.lines == ["Chapitre I : a", "Chapitre I : b", "• c", "d"])
        #expect(document.shape[2] == "listItem(depth: 0): c")
    }
}
