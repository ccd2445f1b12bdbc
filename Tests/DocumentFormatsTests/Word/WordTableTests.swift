import DocumentModel
import Testing

@Suite struct WordTableTests {
    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    @Test func mergedCellsShowTheirTextOnceAndKeepColumns() throws {
        let body =
            paragraph("Avant") + "<w:tbl><w:tr>\(cell("large", "<w:gridSpan w:val=\"2\"/>"))"
            + "\(cell("haute", "<w:vMerge w:val=\"restart\"/>"))</w:tr><w:tr>\(cell("a"))\(cell("b"))\(cell("", "<w:vMerge/>"))"
            + "</w:tr></w:tbl>" + paragraph("Après")
        let document = try WordFile(body).read()
        #expect(document.lines == ["Avant", "large\t\thaute", "a\tb\t", "Après"])
        let table = try #require(document.blocks.first { $0.kind == .table })
        #expect(
            table.children.map { $0.children.map { document.text.string(in: $0.range) } } == [
                ["large", "", "haute"], ["a", "b", ""],
            ])
        #expect(document.reading.tables == 1)
        #expect(document.reading.paragraphs == 6)
    }

    @Test func cellsOfManyParagraphsAndNestedTablesKeepTheirBlocks() throws {
        let inner = "<w:tbl><w:tr>\(cell("x"))\(cell("y"))</w:tr></w:tbl>"
        let body =
            "<w:tbl><w:tr><w:tc>\(paragraph("un"))\(paragraph("deux"))</w:tc><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>"
        let document = try WordFile(body).read()
        #expect(document.lines == ["un", "deux\tx\ty"])
        let cells = try #require(document.blocks.first?.children.first?.children)
        #expect(cells[0].children.map(\.kind) == [.paragraph, .paragraph])
        #expect(cells[1].children.map(\.kind) == [.table])
    }

    @Test func controlsAroundRowsAndCellsAreCrossed() throws {
        let body =
            "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>\(cell("a"))</w:sdtContent></w:sdt>\(cell("b"))</w:tr>"
            + "</w:sdtContent></w:sdt></w:tbl>"
        #expect(try WordFile(body).lines() == ["a\tb"])
    }

    @Test func everyBlockLiesInsideItsParent() throws {
        let rows = (0..<3).map { "<w:tr>\(cell("\($0)"))\(cell(""))\(cell("z\tz"))</w:tr>" }.joined()
        let document = try WordFile("<w:tbl>\(rows)</w:tbl>" + paragraph("fin")).read()
        func check(_ block: Block) {
            for child in block.children {
                #expect(block.range.contains(child.range))
                check(child)
            }
        }
        document.blocks.forEach(check)
    }
}
