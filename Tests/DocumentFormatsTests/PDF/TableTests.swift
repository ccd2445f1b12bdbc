import DocumentModel
import Foundation
import Testing

@testable import DocumentFormats

@Suite struct TableTests {
    private func text(_ page: PageSketch) -> PDFText { PDFText([page.finished]) }

    private func rows(_ text: PDFText) -> [[String]] {
        text.blocks.filter { $0.kind == .table }.flatMap(\.children).map { row in
            row.children.map { text.view.string(in: $0.range) }
        }
    }

    @Test func alignedWordsAreRowsAndCells() {
        var page = PageSketch()
        page.write("Les équipements du territoire :", x: 72, y: 60)
        for (number, row) in [
            ("Commune", "Habitants", "Places"), ("Aubeville", "5 171", "40"), ("Rivelle", "840", "10"),
        ]
        .enumerated() {
            let y = 90 + Double(number) * 18
            page.write(row.0, x: 72, y: y)
            page.write(row.1, x: 220, y: y)
            page.write(row.2, x: 400, y: y)
        }
        page.write("La liste est revue chaque année.", x: 72, y: 190)
        let text = text(page)
        #expect(
            rows(text) == [
                ["Commune", "Habitants", "Places"], ["Aubeville", "5 171", "40"], ["Rivelle", "840", "10"],
            ])
        #expect(text.blocks.map(\.kind) == [.paragraph, .table, .paragraph])
        #expect(text.view.string(in: text.view.fullRange).contains("Aubeville\t5 171\t40\n"))
    }

    @Test func linesOfACellAreOne() {
        var page = PageSketch()
        page.write("Aubeville", x: 72, y: 90)
        page.write(lines: ["Multi-accueil de quarante", "places et relais"], x: 220, y: 90)
        page.write("Rivelle", x: 72, y: 124)
        page.write("Micro-crèche", x: 220, y: 124)
        #expect(
            rows(text(page)) == [
                ["Aubeville", "Multi-accueil de quarante places et relais"], ["Rivelle", "Micro-crèche"],
            ])
    }

    @Test func theLastCellMayHaveMoreLinesThanItsNeighbours() {
        var page = PageSketch()
        page.write("Aubeville", x: 72, y: 90)
        page.write("Multi-accueil", x: 220, y: 90)
        page.write("Rivelle", x: 72, y: 124)
        page.write(lines: ["Micro-crèche de dix", "places, avec un relais", "ouvert le samedi"], x: 220, y: 124)
        let text = text(page)
        #expect(
            rows(text) == [
                ["Aubeville", "Multi-accueil"],
                ["Rivelle", "Micro-crèche de dix places, avec un relais ouvert le samedi"],
            ])
        #expect(text.blocks.map(\.kind) == [.table])
    }

    @Test func linesFarApartAreRowsEvenWithoutACapital() {
        var page = PageSketch()
        for (number, row) in [("Action", "Budget"), ("Relais", "42 000 euros"), ("Accueil", "à compléter")].enumerated()
        {
            let y = 90 + Double(number) * 30
            page.write(row.0, x: 72, y: y)
            page.write(row.1, x: 220, y: y)
        }
        #expect(rows(text(page)) == [["Action", "Budget"], ["Relais", "42 000 euros"], ["Accueil", "à compléter"]])
    }

    @Test func anEmptyCellKeepsItsPlace() {
        var page = PageSketch()
        for (number, row) in [("A", "B", "C"), ("D", "", "F"), ("G", "H", "")].enumerated() {
            let y = 90 + Double(number) * 18
            page.write(row.0, x: 72, y: y)
            page.write(row.1, x: 220, y: y)
            page.write(row.2, x: 400, y: y)
        }
        #expect(rows(text(page)) == [["A", "B", "C"], ["D", "", "F"], ["G", "H"]])
    }

    @Test func textInColumnsIsReadOneColumnAfterTheOther() {
        var page = PageSketch()
        page.write("Convention territoriale globale", x: 180, y: 60, height: 18)
        let left = (1...8).map { "gauche ligne \($0) avec assez de mots pour" }
        let right = (1...8).map { "droite ligne \($0) avec assez de mots pour" }
        page.write(lines: left, x: 60, y: 100)
        page.write(lines: right, x: 320, y: 105)
        let words = text(page).view.string(in: text(page).view.fullRange)
        #expect(!words.contains("\t"))
        let order = words.components(separatedBy: .whitespacesAndNewlines).filter { $0 == "gauche" || $0 == "droite" }
        #expect(order == [String](repeating: "gauche", count: 8) + [String](repeating: "droite", count: 8))
    }

    @Test func signaturesSideBySideStayApart() {
        var page = PageSketch()
        page.write("Pour la Caf", x: 72, y: 90)
        page.write("Pour la commune", x: 330, y: 90)
        page.write("Le Directeur", x: 72, y: 106)
        page.write("Le Maire", x: 330, y: 106)
        #expect(rows(text(page)) == [["Pour la Caf", "Pour la commune"], ["Le Directeur", "Le Maire"]])
    }
}
