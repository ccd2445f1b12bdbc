import DocumentFormats
import DocumentModel
import Testing

@Suite struct BlockTests {
    @Test(arguments: [
        ("Un mot\net sa suite\n\nAutre", ["paragraph: Un mot et sa suite", "paragraph: Autre"]),
        ("Article 1 – Objet\nLa convention vise.", ["paragraph: Article 1 – Objet", "paragraph: La convention vise."]),
        ("**Article 2 : Durée**\nTexte", ["paragraph*: Article 2 : Durée", "paragraph: Texte"]),
        (
            "Vu le code civil ;\nVu la loi du 2 mars\nrelative aux communes ;\nVu le décret",
            [
                "paragraph: Vu le code civil ;", "paragraph: Vu la loi du 2 mars relative aux communes ;",
                "paragraph: Vu le décret",
            ]
        ),
        (
            "Entre :\nLa Caf ;\nEt\nLa ville ;",
            ["paragraph: Entre :", "paragraph: La Caf ;", "paragraph: Et", "paragraph: La ville ;"]
        ),
        (
            "- un\n- deux\n  suite\n  - trois",
            ["listItem(depth: 0): un", "listItem(depth: 0): deux suite", "listItem(depth: 1): trois"]
        ),
        (
            "1. Un\n2) Deux\na) Trois",
            ["listItem(depth: 0): 1. Un", "listItem(depth: 0): 2) Deux", "listItem(depth: 0): a) Trois"]
        ),
        ("Titre\n=====\nTexte", ["heading(level: 1): Titre", "paragraph: Texte"]),
        ("**CAISSE D'ALLOCATIONS  \nDU NORD**", ["paragraph*: CAISSE D'ALLOCATIONS DU NORD"]),
        ("Fait à Metz  \nLe ...  \nEn trois exemplaires.", ["paragraph: Fait à Metz Le ... En trois exemplaires."]),
        ("texte\n\n12\n\ntexte", ["paragraph: texte", "furniture: 12", "paragraph: texte"]),
        ("<sup>1</sup> Loi plein emploi.", ["note: ¹ Loi plein emploi."]),
        ("Article 1 :\tObjet", ["paragraph: Article 1 : Objet"]),
        (
            "<p>Un</p><p><b>Deux</b></p><ul><li>Trois</li></ul>",
            ["paragraph: Un", "paragraph*: Deux", "listItem(depth: 0): Trois"]
        ),
    ])
    func areCut(source: String, expected: [String]) throws {
        #expect(try shape(source) == expected)
    }

    @Test func aSentenceCutByAPageIsOneBlock() throws {
        let source =
            "Leurs attentes évoluent, et la réponse à celles-ci passe par la volonté\n\n14\n\ndes acteurs locaux."
        let document = try reading(source)
        #expect(document.blocks.count == 1)
        #expect(document.blocks[0].children.map(\.kind) == [.furniture])
        #expect(WordIndex(document).matches(of: try Phrase("volonté des acteurs")).count == 1)
    }

    @Test func tabulatedLinesAreATable() throws {
        let document = try reading("La Caf\t\tLa ville\t\nLe Directeur\tLe Maire")
        let table = try #require(document.blocks.first)
        #expect(table.kind == .table)
        #expect(
            table.children.map { $0.children.map { document.text.flattened($0.range) } } == [
                ["La Caf", "", "La ville"], ["Le Directeur", "Le Maire"],
            ])
    }

    @Test func htmlTablesNestOnOneLineOrSeveral() throws {
        let source = """
            <table>
            <tr><td><b>Un</b></td><td>Deux <table><tr><td>Dedans</td></tr></table></td></tr>
            <tr><td><ul><li>a</li><li>b</li></ul></td><td></td></tr>
            </table>
            après
            """
        let document = try reading(source)
        #expect(document.reading.tables == 2)
        let leaves = DocumentWalker(document).leaves.map { document.text.flattened($0.block.range) }
        #expect(leaves == ["Un", "Deux", "Dedans", "a", "b", "", "après"])
        #expect(document.blocks[0].children[0].children[0].isEmphasized)
    }

    @Test func aTableInsideATabulatedCellKeepsItsRows() throws {
        let document = try reading(
            "<b>But</b>\t<p>Aider</p> <table><tr><td>Public</td><td>Familles</td></tr></table>\t\nSuite\tfin")
        let leaves = DocumentWalker(document).leaves.map { document.text.flattened($0.block.range) }
        #expect(leaves == ["But", "Aider", "Public", "Familles", "Suite", "fin"])
    }

    @Test func everyWordBelongsToABlock() throws {
        let source = "# T\nun\n- deux\n\n| a | b |\n<table><tr><td>c</td></tr></table> reste\n\n> cité\n\nd\te\nf\tg"
        let document = try reading(source)
        let words = Folding.words(of: document.text.string(in: document.text.fullRange))
        let index = WordIndex(document)
        #expect(index.words.map { index.text(of: $0) } == words)
    }
}
