import DocumentModel
import Testing

@Suite struct WordTextTests {
    private func field(_ code: String, _ result: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    @Test func fieldsShowTheirStoredResultAndAreMarked() throws {
        let body =
            "<w:p>\(wordRun("Voir "))\(field(" REF _a \\h ", wordRun("article 3")))<w:fldSimple w:instr=\"SEQ Tableau\">"
            + "\(wordRun("2"))</w:fldSimple>\(field("PAGEREF _b", wordRun("7")))</w:p>"
        let document = try WordFile(body).read()
        #expect(document.lines == ["Voir article 327"])
        #expect(
            document.fields.map { "\($0.name) \(document.text.string(in: $0.range))" } == [
                "REF article 3", "SEQ 2", "PAGEREF 7",
            ])
    }

    @Test func aTableOfContentsSpansParagraphs() throws {
        let body =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(wordRun("Objet"))<w:r><w:tab/><w:t>1</w:t></w:r></w:p>"
            + "<w:p>\(wordRun("Durée"))</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + paragraph("Corps")
        let document = try WordFile(body).read()
        #expect(document.lines == ["Objet\t1", "Durée", "Corps"])
        #expect(document.fields.map { document.text.flattened($0.range) } == ["Objet 1 Durée"])
    }

    @Test func codesThatNeverEndDoNotHideTheRest() throws {
        let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"
        let body = open + (0..<40).map { paragraph("p\($0)") }.joined()
        #expect(try WordFile(body).lines().last == "p39")
    }

    @Test func controlsLinksAndFormulasAreRead() throws {
        let body =
            "<w:sdt><w:sdtContent><w:p>\(wordRun("bloc "))<w:sdt><w:sdtContent>\(wordRun("ligne "))</w:sdtContent></w:sdt>"
            + "<w:hyperlink>\(wordRun("lien "))</w:hyperlink><w:smartTag>\(wordRun("balise "))</w:smartTag>"
            + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>"
        #expect(try WordFile(body).lines() == ["bloc ligne lien balise x=1"])
    }

    @Test func textBoxesAreReadOnceAfterTheirParagraph() throws {
        let box = "<w:txbxContent>\(paragraph("Zone"))</w:txbxContent>"
        let body =
            "<w:p>\(wordRun("Avant"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
            + "\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\(box)</v:textbox>"
            + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(wordRun(" après"))</w:p>"
        #expect(try WordFile(body).lines() == ["Avant après", "Zone"])
    }

    @Test func marksBetweenWordsKeepThemApart() throws {
        let body =
            "<w:p><w:r><w:t>un</w:t><w:br/><w:t>deux</w:t><w:tab/><w:t>trois</w:t><w:noBreakHyphen/><w:t>quatre</w:t>"
            + "<w:softHyphen/><w:cr/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> &amp; fin </w:t></w:r></w:p>"
        #expect(try WordFile(body).lines() == ["un", "deux\ttrois\u{2011}quatre", "☑& fin"])
    }

    @Test func signsOfFontsOfPicturesAreReadable() throws {
        #expect(try WordFile(paragraph("\u{F0FE} oui \u{F0A8} non \u{F0B7} é")).lines() == ["☑ oui ☐ non • é"])
    }

    @Test func hiddenWordsAreLeftOutAndReported() throws {
        let styles = "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></w:style>"
        let body =
            "<w:p>\(wordRun("vu "))\(wordRun("caché", "<w:vanish/>"))\(wordRun(" secret", "<w:rStyle w:val=\"C\"/>"))</w:p>"
        let document = try WordFile(body, styles: styles).read()
        #expect(document.lines == ["vu"])
        #expect(document.unread == ["texte masqué « caché secret »"])
    }

    @Test func emphasisIsThatOfEveryRunThroughStyles() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"G\"><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"F\"><w:rPr><w:b/></w:rPr></w:style>"
        let body =
            paragraph("style", style: "G") + paragraph("gras sur gras", style: "G", run: "<w:rStyle w:val=\"F\"/>")
            + paragraph("souligné", run: "<w:u w:val=\"single\"/>")
            + paragraph("non", style: "G", run: "<w:b w:val=\"0\"/>")
            + "<w:p>\(wordRun("mi", "<w:b/>"))\(wordRun("xte"))</w:p>"
        #expect(
            try WordFile(body, styles: styles).read().blocks.map(\.isEmphasized) == [true, false, true, false, false])
    }

    @Test func capitalsAndRaisedFiguresAreShownAsPrinted() throws {
        let body =
            "<w:p>\(wordRun("entité ", "<w:caps/>"))\(wordRun("m"))\(wordRun("2", "<w:vertAlign w:val=\"superscript\"/>"))"
            + "\(wordRun(" 1"))\(wordRun("er", "<w:vertAlign w:val=\"superscript\"/>"))</w:p>"
        #expect(try WordFile(body).lines() == ["ENTITÉ m² 1er"])
    }

    @Test func checkBoxesAndButtonsOfFormsAreShown() throws {
        let body =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData>"
            + "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>MACROBUTTON m [Nom du maire]</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        #expect(try WordFile(body).lines() == ["☒[Nom du maire]"])
    }

    @Test func strictDocumentsAreReadLikeOthers() throws {
        var file = WordFile(paragraph("Strict"))
        file.names = WordFile.names.replacing(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        #expect(try file.lines() == ["Strict"])
    }
}
