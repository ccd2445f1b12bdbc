import DocumentFormats
import DocumentModel
import Testing

@Suite struct WordRevisionsTests {
    private func marked(_ mark: String, _ text: String) -> String {
        "<w:p><w:pPr><w:rPr><w:\(mark)/></w:rPr></w:pPr>\(wordRun(text))</w:p>"
    }

    private func check(_ body: String, accepted: [String], rejected: [String], numbering: String = "") throws {
        let file = WordFile(body, numbering: numbering)
        #expect(try file.lines(.accepted) == accepted)
        #expect(try file.lines(.rejected) == rejected)
        #expect(try file.read().reading.revisions > 0)
    }

    @Test func insertionsAndDeletionsChangeTheText() throws {
        try check(
            "<w:p>\(wordRun("Soit "))<w:ins>\(wordRun("12"))</w:ins><w:del><w:r><w:delText>10</w:delText></w:r></w:del>"
                + "\(wordRun(" euros"))</w:p>",
            accepted: ["Soit 12 euros"], rejected: ["Soit 10 euros"])
    }

    @Test func theOtherVersionIsReportedAsUnread() throws {
        let file = WordFile("<w:p>\(wordRun("a"))<w:ins>\(wordRun("b"))</w:ins></w:p>")
        #expect(try file.read().unread == ["autre version du texte (une modification suivie, lue comme acceptée)"])
        #expect(
            try file.read(.rejected).unread == ["autre version du texte (une modification suivie, lue comme refusée)"])
        #expect(try WordFile(paragraph("a")).read().unread.isEmpty)
    }

    @Test func movesShowTheirTextOnce() throws {
        try check(
            "<w:p>\(wordRun("a"))<w:moveFrom>\(wordRun(" m"))</w:moveFrom></w:p>"
                + "<w:p>\(wordRun("b"))<w:moveTo>\(wordRun(" m"))</w:moveTo></w:p>",
            accepted: ["a", "b m"], rejected: ["a m", "b"])
    }

    @Test func paragraphEndsAreTrackedToo() throws {
        try check(
            marked("del", "un ") + paragraph("deux") + marked("ins", "trois ") + paragraph("quatre"),
            accepted: ["un deux", "trois ", "quatre"].map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 },
            rejected: ["un", "deux", "trois quatre"])
    }

    @Test func aDeletedParagraphTakesNoNumber() throws {
        let gone =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
            + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"
        try check(
            paragraph("a", list: "1", level: 0) + gone + paragraph("c", list: "1", level: 0),
            accepted: ["Article 1 a", "Article 2 c"], rejected: ["Article 1 a", "Article 2 b", "Article 3 c"],
            numbering: list(1, level(0, "decimal", "Article %1")))
    }

    @Test func rowsAndPropertiesAreTracked() throws {
        let row = { (mark: String, text: String) in
            "<w:tr><w:trPr>\(mark)</w:trPr><w:tc>\(paragraph(text))</w:tc></w:tr>"
        }
        try check(
            "<w:tbl>\(row("", "a"))\(row("<w:del/>", "b"))\(row("<w:ins/>", "c"))</w:tbl>", accepted: ["a", "c"],
            rejected: ["a", "b"])
        let changed =
            "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>"
        #expect(try WordFile(changed).read(.accepted).blocks.map(\.isEmphasized) == [true])
        #expect(try WordFile(changed).read(.rejected).blocks.map(\.isEmphasized) == [false])
    }
}
