import DocumentFormats
import DocumentModel
import TestSupport
import Testing

@Suite struct SpreadsheetTests {
    private static let names =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    private func workbook(_ sheets: [String], states: [String] = [], is1904: Bool = false) throws -> Document {
        try DocumentReader().read(bytes: bytes(sheets, states: states, is1904: is1904), path: "a.xlsx")
    }

    private func bytes(_ sheets: [String], states: [String] = [], is1904: Bool = false) -> [UInt8] {
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        var zip = ZipWriter()
        zip.add(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>")
        zip.add("_rels/.rels", relations([("m", "officeDocument", "xl/workbook.xml")]))
        var list = [("s", "sharedStrings", "strings.xml"), ("y", "styles", "styles.xml")]
        var entries = ""
        for (number, sheet) in sheets.enumerated() {
            list.append(("r\(number)", "worksheet", "sheet\(number).xml"))
            let state = states.indices.contains(number) ? states[number] : "visible"
            entries += "<sheet name=\"F\(number)\" r:id=\"r\(number)\" state=\"\(state)\"/>"
            zip.add("xl/sheet\(number).xml", "<worksheet \(Self.names)>\(sheet)</worksheet>", isDeflated: true)
        }
        zip.add("xl/_rels/workbook.xml.rels", relations(list))
        zip.add(
            "xl/workbook.xml",
            "<workbook \(Self.names)><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(entries)</sheets></workbook>"
        )
        zip.add(
            "xl/strings.xml",
            "<sst \(Self.names)><si><t>Crèche</t></si><si><r><t>Mu</t></r><r><t>lti</t></r><rPh><t>phon</t></rPh></si></sst>"
        )
        zip.add(
            "xl/styles.xml",
            "<styleSheet \(Self.names)><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0&quot; m²&quot;\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
        return zip.bytes
    }

    private func relations(_ list: [(String, String, String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + list.map { "<Relationship Id=\"\($0)\" Type=\"t/\($1)\" Target=\"\($2)\"/>" }.joined()
            + "</Relationships>"
    }

    @Test func cellsAreReadAsTheyShow() throws {
        let document = try workbook([
            "<sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row><c r=\"A2\" s=\"1\"><v>46037</v></c><c r=\"B2\" s=\"2\"><v>12.25</v></c><c r=\"D2\" t=\"b\"><v>1</v></c></row>"
                + "<row><c r=\"A3\" t=\"inlineStr\"><is><t>en ligne</t></is></c><c r=\"B3\" t=\"str\"><f>A1</f><v>formule</v></c>"
                + "<c r=\"D3\" t=\"e\"><v>#REF!</v></c></row><row><c r=\"B4\" t=\"d\"><v>2026-01-15</v></c></row></sheetData>"
        ])
        #expect(
            document.lines == [
                "F0", "Crèche\tMulti", "15/01/2026\t12,3 m²\tVRAI", "en ligne\tformule\t#REF!", "\t15/01/2026",
            ])
        #expect(document.blocks.map(\.kind) == [.heading(level: 1), .table])
        #expect(document.format == "xlsx")
    }

    @Test func hiddenAndFarPartsAreReported() throws {
        let document = try workbook(
            [
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
                    + "<c r=\"XFD1\"><v>3</v></c></row><row hidden=\"1\"><c r=\"A2\"><v>4</v></c></row></sheetData><drawing/>",
                "<sheetData/>",
            ], states: ["visible", "veryHidden"])
        #expect(document.lines == ["F0", "1\t3"])
        #expect(
            document.unread == [
                "lignes ou colonnes masquées de « F0 »", "dessins ou graphiques de « F0 »", "feuille masquée « F1 »",
            ])
    }

    @Test(.timeLimit(.minutes(1))) func scatteredCellsStayWithinBounds() throws {
        var rows = ""
        for number in 0..<3000 { rows += "<row><c r=\"\(reference(number * 5))1\"><v>1</v></c></row>" }
        let document = try workbook(["<sheetData>\(rows)</sheetData>"])
        #expect(document.byteCount > 0)
        #expect(document.text.utf8.count < 3_000_000)
    }

    private func reference(_ column: Int) -> String {
        var column = column + 1
        var text = ""
        while column > 0 {
            text = String(UnicodeScalar(UInt8(0x41 + (column - 1) % 26))) + text
            column = (column - 1) / 26
        }
        return text
    }

    @Test func emptyWorkbooksAndMissingSheetsAreTold() throws {
        #expect(throws: ReadingError.package(path: "a.xlsx", fault: .malformed(part: "xl/sheet0.xml", line: 1))) {
            try workbook(["<sheetData>"])
        }
    }
}
