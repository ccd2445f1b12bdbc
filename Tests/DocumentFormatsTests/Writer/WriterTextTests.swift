import DocumentModel
import Testing

@Suite struct WriterTextTests {
    @Test func whiteSpaceIsThatOfOpenDocument() throws {
        let body =
            "<text:p>  un\n  deux<text:s text:c=\"3\"/>trois<text:tab/>quatre<text:line-break/> cinq <text:span> six</text:span></text:p>"
        #expect(try WriterFile(body).lines() == ["un deux   trois\tquatre", "cinq six"])
    }

    @Test func fieldsShowTheirStoredResult() throws {
        let body =
            "<text:p>Voir <text:bookmark-ref text:reference-format=\"text\">article 3</text:bookmark-ref>, page "
            + "<text:bookmark-ref text:reference-format=\"page\">7</text:bookmark-ref>, tableau <text:sequence>2</text:sequence>"
            + " <text:placeholder>&lt;nom&gt;</text:placeholder></text:p>"
            + "<text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Objet<text:tab/>1</text:p></text:index-body>"
            + "</text:table-of-content>"
        let document = try WriterFile(body).read()
        #expect(document.lines == ["Voir article 3, page 7, tableau 2 <nom>", "Objet\t1"])
        #expect(document.fields.map(\.name) == ["REF", "PAGEREF", "SEQ", "TOC"])
    }

    @Test func notesMarginsAndBoxesStandApart() throws {
        let body =
            "<text:p>Fin<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p> Note</text:p></text:note-body>"
            + "</text:note>.<draw:frame><draw:text-box><text:p>Zone</text:p></draw:text-box></draw:frame></text:p>"
        let masters =
            "<style:master-page style:name=\"Standard\"><style:header><text:p>Haut</text:p></style:header>"
            + "<style:footer style:display=\"false\"><text:p>Non</text:p></style:footer></style:master-page>"
            + "<style:master-page style:name=\"Autre\"><style:header><text:p>Jamais</text:p></style:header></style:master-page>"
        let document = try WriterFile(body, masters: masters).read()
        #expect(document.shape == ["paragraph: Fin¹.", "paragraph: Zone", "note: ¹ Note", "furniture: Haut"])
    }

    @Test func hiddenTextIsLeftOutAndReported() throws {
        let automatic =
            "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
        let body =
            "<text:p>vu <text:span text:style-name=\"H\">caché</text:span></text:p>"
            + "<text:section text:display=\"none\"><text:p>section</text:p></text:section>"
            + "<text:section><text:p>montrée</text:p></text:section>"
            + "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>paragraphe</text:p>"
        let document = try WriterFile(body, automatic: automatic).read()
        #expect(document.lines == ["vu", "montrée"])
        #expect(
            document.unread == [
                "texte masqué « caché »", "section masquée « section »", "paragraphe masqué « paragraphe »",
            ])
    }

    @Test func commentsImagesAndObjectsAreReported() throws {
        let body =
            "<text:p>a<office:annotation><dc:creator>Marie</dc:creator><text:p>À revoir</text:p></office:annotation>"
            + "<draw:frame><draw:image/><svg:title>Logo</svg:title></draw:frame>"
            + "<draw:frame><draw:object/><draw:image/></draw:frame></text:p>"
        let document = try WriterFile(body).read()
        #expect(document.lines == ["a"])
        #expect(document.unread == ["commentaire de Marie « À revoir »", "image « Logo »", "objet incorporé"])
    }

    @Test func trackedChangesGiveTwoTexts() throws {
        let regions =
            "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region>"
            + "<text:changed-region text:id=\"j\"><text:insertion/></text:changed-region>"
            + "<text:changed-region text:id=\"d\"><text:deletion><text:p>10</text:p></text:deletion></text:changed-region>"
            + "<text:changed-region text:id=\"e\"><text:deletion><text:p>x</text:p><text:p>y</text:p></text:deletion></text:changed-region>"
            + "</text:tracked-changes>"
        let body =
            regions + "<text:p>Soit <text:change-start text:change-id=\"i\"/>12<text:change-end text:change-id=\"i\"/>"
            + "<text:change text:change-id=\"d\"/> euros</text:p>"
            + "<text:p>un<text:change-start text:change-id=\"j\"/>,</text:p><text:p>puis <text:change-end text:change-id=\"j\"/>deux</text:p>"
            + "<text:p>a<text:change text:change-id=\"e\"/>b</text:p>"
        let file = WriterFile(body)
        #expect(try file.lines(.accepted) == ["Soit 12 euros", "un,", "puis deux", "ab"])
        #expect(try file.lines(.rejected) == ["Soit 10 euros", "undeux", "ax", "yb"])
        #expect(try file.read().reading.revisions == 4)
    }

    @Test func mergedAndRepeatedCellsKeepTheirPlaces() throws {
        let cell = { (text: String, more: String) in
            "<table:table-cell \(more)><text:p>\(text)</text:p></table:table-cell>"
        }
        let body =
            "<table:table><table:table-header-rows><table:table-row>\(cell("large", "table:number-columns-spanned=\"2\""))"
            + "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>\(cell("a", "table:number-columns-repeated=\"2\""))"
            + "</table:table-row><table:table-row table:visibility=\"collapse\">\(cell("caché", ""))</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
        let document = try WriterFile(body).read()
        #expect(document.lines == ["large\t", "a\ta"])
    }

    @Test func workbooksAreReadSheetBySheet() throws {
        var file = WriterFile(
            "<table:table table:name=\"Équipements\"><table:table-row><table:table-cell><text:p>Crèche</text:p></table:table-cell>"
                + "<table:table-cell><text:p>12,5</text:p></table:table-cell></table:table-row></table:table>")
        file.kind = "spreadsheet"
        file.type = "application/vnd.oasis.opendocument.spreadsheet"
        let document = try file.read()
        #expect(document.format == "ods")
        #expect(document.lines == ["Équipements", "Crèche\t12,5"])
    }

    @Test func lockedAndForeignFilesAreTold() {
        var file = WriterFile("<text:p>x</text:p>")
        file.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        #expect(throws: ReadingErrors.locked) { try file.read() }
        file.manifest = ""
        file.type = "application/vnd.oasis.opendocument.presentation"
        #expect(throws: ReadingErrors.foreign(file.type)) { try file.read() }
    }
}
