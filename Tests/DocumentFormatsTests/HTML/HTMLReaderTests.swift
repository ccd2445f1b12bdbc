import DocumentFormats
import DocumentModel
import Testing

@Suite struct HTMLReaderTests {
    private func document(_ body: String, head: String = "<!DOCTYPE html>\n<html lang=fr><head><title>T</title></head>")
        throws
        -> Document
    {
        try DocumentReader().read(bytes: Array((head + "<body>" + body + "</body></html>").utf8), path: "f.html")
    }

    private func shape(_ body: String) throws -> [String] {
        let document = try document(body)
        return document.blocks.map { "\($0.kind)\($0.isEmphasized ? "*" : ""): \(document.text.string(in: $0.range))" }
    }

    @Test func pagesAreRecognisedByTheirFirstTag() throws {
        #expect(try document("<p>Bonjour</p>").format == "html")
        #expect(try document("<p>Bonjour</p>", head: "\n<!-- fait main -->\n<HTML>").format == "html")
        #expect(try document("<p>Bonjour</p>", head: "<?xml version=\"1.0\"?>\n<html xmlns='x'>").format == "html")
        let text = try DocumentReader().read(bytes: Array("Un texte avec <b>du gras</b>.".utf8), path: "f.html")
        #expect(text.format == "markdown")
    }

    @Test func headingsParagraphsAndItemsAreBlocks() throws {
        let body = """
            <h1>Convention</h1><div><h2 class="a>b">Article&nbsp;1 &ndash; Objet</h2>
            <p>La <b>présente</b>
               convention<br>dure cinq ans.</p></div>
            <ul><li>un</li><li><p>deux</p></li></ul><ol start=3><li>trois<ol><li>quatre</ol></ol>
            <p><strong>Engagements</strong>
            """
        #expect(
            try shape(body) == [
                "heading(level: 1): Convention", "heading(level: 2): Article\u{A0}1 – Objet",
                "paragraph: La présente convention\ndure cinq ans.", "listItem(depth: 0): un",
                "listItem(depth: 0): deux",
                "listItem(depth: 0): 3. trois", "listItem(depth: 1): 1. quatre", "paragraph*: Engagements",
            ])
    }

    @Test func tablesHaveRowsAndCells() throws {
        let document = try document("<table><tr><th>Commune<th>Places</tr><tr><td>Aubeville</td><td></td></tr></table>")
        let table = try #require(document.blocks.first)
        #expect(table.kind == .table)
        #expect(
            table.children.map { row in row.children.map { document.text.string(in: $0.range) } } == [
                ["Commune", "Places"], ["Aubeville", ""],
            ])
        #expect(document.text.string(in: document.text.fullRange).hasPrefix("Commune\tPlaces\nAubeville\t"))
    }

    @Test func scriptsStylesAndCommentsAreNoText() throws {
        let body =
            "<script>if (a < b) { p() }</script><style>p { }</style><!-- caché --><p>Vu</p><svg><text>x</text></svg>"
        #expect(try shape(body) == ["paragraph: Vu"])
    }

    @Test func imagesAreLeftUnreadAndNoteCallsStayApart() throws {
        let document = try document("<p>Familles<sup>2</sup> du 1<sup>er</sup> rang <img src=a.png></p>")
        #expect(document.text.string(in: document.text.fullRange).hasPrefix("Familles² du 1er rang"))
        #expect(document.reading.unread.map(\.what) == ["image"])
    }

    @Test func aPageThatDeclaresWindows1252NeedsNoReserve() throws {
        let head = "<html><head><meta charset=\"windows-1252\"></head><body><p>Activit"
        let document = try DocumentReader().read(
            bytes: Array(head.utf8) + [0xE9, 0x3C, 0x2F, 0x70, 0x3E], path: "f.html")
        #expect(document.text.string(in: document.text.fullRange).hasPrefix("Activité"))
        #expect(document.reading.unread.isEmpty)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<div>", "<table><tr><td>x", "<li>x", "<ul>", "<b>x", "<!--", "<script>", "<a b=\"", "&amp", "<", "<h1>x",
            "</p>x",
        ])
    func hostilePagesAreReadInBoundedTime(piece: String) throws {
        let body = "x" + String(repeating: piece, count: 60_000)
        #expect(try document(body).format == "html")
    }
}
