import DocumentModel
import Testing

@Suite struct DocumentWalkerTests {
    private let text = "Titre\nUn. Deux à M. Paul. Trois\nA\tB"

    private var document: Document {
        let row = Block(
            kind: .row, range: TextRange(33, 36),
            children: [
                Block(kind: .cell, range: TextRange(33, 34)), Block(kind: .cell, range: TextRange(35, 36)),
            ])
        return Document(
            path: "-", format: "text", sha256: "", byteCount: 0, text: TextView(text),
            blocks: [
                Block(kind: .heading(level: 2), range: TextRange(0, 5)),
                Block(kind: .paragraph, range: TextRange(6, 32)),
                Block(kind: .table, range: TextRange(33, 36), children: [row]),
            ], reading: Reading(paragraphs: 2, tables: 1))
    }

    @Test func leavesComeInOrderWithTheirCells() {
        let walker = DocumentWalker(document)
        #expect(walker.leaves.map(\.block.kind) == [.heading(level: 2), .paragraph, .cell, .cell])
        #expect(walker.leaves[3].cell == walker.leaves[3].cell)
        #expect(walker.leaves[3].cell?.column == 1)
        #expect(walker.leaves[0].cell == nil)
    }

    @Test func leafAndHeadingAreFoundByPlace() {
        let walker = DocumentWalker(document)
        #expect(walker.leaf(at: 35)?.cell?.column == 1)
        #expect(walker.leafIndex(at: 8) == 1)
        #expect(walker.heading(before: 20)?.block.range == TextRange(0, 5))
    }

    @Test(arguments: [(7, "Un."), (12, "Deux à M. Paul."), (29, "Trois")])
    func sentenceAround(offset: Int, expected: String) throws {
        let walker = DocumentWalker(document)
        let sentence = try #require(walker.sentence(around: offset))
        #expect(document.text.string(in: sentence) == expected)
    }

    @Test func sentencesAreCutAtStopsOnly() {
        let view = TextView("L'art. L. 214-1 vaut. Ex. : « oui » ! Fin à 10.5 km")
        let cut = Sentences.ranges(in: view.fullRange, of: view).map { view.string(in: $0) }
        #expect(cut == ["L'art. L. 214-1 vaut.", "Ex. : « oui » !", "Fin à 10.5 km"])
    }

    @Test func treeDumpShowsKindsLinesAndWords() {
        #expect(
            TreeDump(document).text == """
                titre 2 (l. 1) Titre
                paragraphe (l. 2) Un. Deux à M. Paul. Trois
                tableau (l. 3)
                  ligne (l. 3)
                    cellule (l. 3) A
                    cellule (l. 3) B

                """)
    }
}
