import DocumentModel
import Testing

@Suite struct WordNumberingTests {
    private static let multilevel = list(
        1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)"))

    private func lines(_ numbering: String, _ paragraphs: [(String, Int)]) throws -> [String] {
        try WordFile(paragraphs.map { paragraph("x", list: $0, level: $1) }.joined(), numbering: numbering).lines()
    }

    @Test func levelsCountAndStartAgainUnderAHigherOne() throws {
        let lines = try lines(
            Self.multilevel, [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 2), ("1", 0), ("1", 1), ("1", 2)])
        #expect(lines == ["1. x", "1.1. x", "1.2. x", "a) x", "b) x", "2. x", "2.1. x", "a) x"])
    }

    @Test func aDeepParagraphFirstShowsTheFirstValuesAbove() throws {
        #expect(try lines(Self.multilevel, [("1", 1), ("1", 1), ("1", 0)]) == ["1.1. x", "1.2. x", "2. x"])
    }

    @Test func numbersComeFromStylesAndTheirAncestors() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Art\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"7\"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Sous\"><w:name w:val=\"S\"/><w:basedOn w:val=\"Art\"/><w:pPr>"
            + "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        let numbering = list(
            7, level(0, "decimal", "Article %1 –", "<w:pStyle w:val=\"Art\"/>"),
            level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Sous\"/>"))
        let document = try WordFile(
            paragraph("Objet", style: "Art") + paragraph("Texte") + paragraph("Détail", style: "Sous")
                + paragraph("Durée", style: "Art") + paragraph("Sans", style: "Art", list: "0"),
            styles: styles, numbering: numbering
        ).read()
        #expect(
            document.shape == [
                "heading(level: 1)*: Article 1 – Objet", "paragraph: Texte", "heading(level: 2)*: 1.1 Détail",
                "heading(level: 1)*: Article 2 – Durée", "heading(level: 1)*: Sans",
            ])
    }

    @Test(arguments: [
        ("upperRoman", 4, "IV"), ("lowerRoman", 9, "ix"), ("upperLetter", 27, "AA"), ("lowerLetter", 28, "bb"),
        ("ordinal", 1, "1er"), ("ordinal", 2, "2e"), ("decimalZero", 3, "03"), ("ordinalText", 1, "premier"),
        ("ordinalText", 21, "vingt et unième"), ("cardinalText", 80, "quatre-vingts"), ("chicago", 2, "†"),
        ("decimalEnclosedCircle", 3, "③"), ("numberInDash", 5, "- 5 -"), ("unknown", 6, "6"), ("hex", 255, "FF"),
    ])
    func formatsAreWrittenAsWordDoes(format: String, start: Int, shown: String) throws {
        #expect(try lines(list(1, level(0, format, "%1", start: start)), [("1", 0)]) == ["\(shown) x"])
    }

    @Test func noneShowsItsTextAndBulletsStayOutOfBlocks() throws {
        let numbering = list(
            1, level(0, "none", "Préambule :"), level(1, "bullet", "\u{F0B7}"), level(2, "bullet", "–"))
        let document = try WordFile(
            (0...2).map { paragraph("x", list: "1", level: $0) }.joined(), numbering: numbering
        ).read()
        #expect(document.lines == ["Préambule : x", "• x", "– x"])
        #expect(document.shape == ["paragraph: Préambule : x", "listItem(depth: 1): x", "listItem(depth: 2): x"])
    }

    @Test func concreteListsContinueOrStartAgain() throws {
        let numbering =
            "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"50\"/>"
            + "</w:lvlOverride></w:num>" + Self.multilevel + concrete(2, of: 1)
            + concrete(3, of: 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
        let lines = try lines(
            numbering, [("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0), ("9", 0), ("9", 0), ("77", 0)])
        #expect(lines == ["1. x", "2. x", "1. x", "2. x", "3. x", "50. x", "51. x", "x"])
    }

    @Test func anOverriddenLevelIsWrittenItsOwnWay() throws {
        let override = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "Annexe %1 :"))</w:lvlOverride>"
        #expect(
            try lines(Self.multilevel + concrete(2, of: 1, override), [("2", 0), ("2", 0)]) == [
                "Annexe A : x", "Annexe B : x",
            ])
    }

    @Test func legalNumberingWritesEveryLevelInFigures() throws {
        let numbering = list(1, level(0, "upperRoman", "Titre %1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        #expect(try lines(numbering, [("1", 0), ("1", 0), ("1", 1)]) == ["Titre I x", "Titre II x", "2.1 x"])
    }

    @Test func aLevelMayNeverStartAgain() throws {
        let numbering = list(
            1, level(0, "decimal", "Titre %1"), level(1, "decimal", "Article %2", "<w:lvlRestart w:val=\"0\"/>"))
        let lines = try lines(numbering, [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)])
        #expect(lines == ["Titre 1 x", "Article 1 x", "Article 2 x", "Titre 2 x", "Article 3 x"])
    }

    @Test func listStylesAndSuffixesAreFollowed() throws {
        let styles =
            "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
            + "</w:numPr></w:pPr></w:style>"
        let numbering =
            list(
                1, level(0, "decimal", "Clause %1 - ", "<w:suff w:val=\"nothing\"/>"),
                more: "<w:styleLink w:val=\"L\"/>")
            + list(2, more: "<w:numStyleLink w:val=\"L\"/>")
        let file = WordFile(paragraph("x", list: "2", level: 0), styles: styles, numbering: numbering)
        #expect(try file.lines() == ["Clause 1 - x"])
    }

    @Test func absurdNumbersAndCyclicLinksAreHarmless() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            + "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
        let numbering =
            list(2, more: "<w:numStyleLink w:val=\"L\"/>")
            + list(3, level(0, "lowerRoman", "%1 %9 % %0", start: Int.max), level(8, "decimal", "%9"))
        let body =
            paragraph("x", style: "A", list: "2") + paragraph("y", list: "3", level: 0)
            + paragraph("z", list: "3", level: 0) + paragraph("t", list: "3", level: 12)
        #expect(try WordFile(body, styles: styles, numbering: numbering).lines().count == 4)
    }
}
