import DocumentModel
import Testing

@Suite struct WordMarginsTests {
    @Test func notesFollowTheBodyUnderTheirMarks() throws {
        let body =
            "<w:p>\(wordRun("Fin"))<w:r><w:endnoteReference w:id=\"4\"/></w:r>\(wordRun(" et bas"))"
            + "<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"
        let note =
            "<w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>\(wordRun(" Note"))</w:p>\(paragraph("suite"))</w:footnote>"
        let parts = ["footnotes": note, "endnotes": "<w:endnote w:id=\"4\">\(paragraph("Dernière"))</w:endnote>"]
        let document = try WordFile(body, parts: parts).read()
        #expect(document.shape == ["paragraph: Fin(i) et bas¹", "note: ¹ Note suite", "note: Dernière"])
    }

    @Test func headersAndFootersStandApartOnceAndOnlyWhenShown() throws {
        let reference = { (kind: String, type: String, part: String) in
            "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"r-\(part)\"/>"
        }
        let section =
            "<w:sectPr>\(reference("header", "default", "header1"))\(reference("header", "first", "header2"))"
            + "\(reference("footer", "even", "footer1"))\(reference("footer", "default", "footer2"))</w:sectPr>"
        let parts = [
            "header1": paragraph("En-tête"), "header2": paragraph("Première page"), "footer1": paragraph("Page paire"),
            "footer2": paragraph("En-tête"),
        ]
        let document = try WordFile(paragraph("Corps") + section + section, parts: parts).read()
        #expect(document.shape == ["paragraph: Corps", "furniture: En-tête"])
        let first = section.replacing("</w:sectPr>", with: "<w:titlePg/></w:sectPr>")
        let full = try WordFile(
            paragraph("Corps") + first, parts: parts.merging(["settings": "<w:evenAndOddHeaders/>"]) { $1 }
        ).read()
        #expect(full.shape.dropFirst().map { $0.dropFirst(11) } == ["En-tête", "Première page", "Page paire"])
    }

    @Test func commentsImagesAndObjectsAreReportedAtTheirPlaces() throws {
        let body =
            "<w:p>\(wordRun("avant"))<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:drawing><wp:inline><wp:docPr descr=\"Logo\"/>"
            + "<pic:pic/></wp:inline></w:drawing></w:r><w:r><w:object><v:shape><v:imagedata/></v:shape>"
            + "<o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p><w:altChunk/>"
        let comment = "<w:comment w:id=\"1\" w:author=\"Marie\">\(paragraph("À revoir"))</w:comment>"
        let document = try WordFile(body, parts: ["comments": comment]).read()
        #expect(document.lines == ["avant"])
        #expect(
            document.unread == [
                "commentaire de Marie « À revoir »", "image « Logo »", "objet incorporé (Excel.Sheet.12)",
                "document incorporé",
            ])
        #expect(document.reading.unread.map { $0.range?.lowerBound } == [5, 5, 5, 5])
    }

    @Test func propertiesAndPagesComeFromTheFile() throws {
        var file = WordFile(paragraph("x"))
        file.raw["_rels/extra"] = ""
        file.raw["docProps/core.xml"] =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>CTG</dc:title><dc:creator/></cp:coreProperties>"
        let document = try file.read()
        #expect(document.properties == nil)
        #expect(document.reading.pages == nil)
        let breaks = try WordFile("<w:p><w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r></w:p>").read()
        #expect(breaks.reading.pages == 2)
    }
}
