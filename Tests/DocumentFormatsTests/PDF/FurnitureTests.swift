import Testing

@testable import DocumentFormats

@Suite struct FurnitureTests {
    private func furniture(_ pages: [PageSketch]) -> [String] {
        PageSketch.shape(pages).filter { $0.hasPrefix("furniture") }.map { String($0.dropFirst(11)) }
    }

    private func pages(_ count: Int, _ draw: (inout PageSketch, Int) -> Void) -> [PageSketch] {
        (1...count).map { number in
            var page = PageSketch(number)
            page.write("Le corps de la page numéro \(number) parle d'autre chose.", x: 72, y: 400)
            draw(&page, number)
            return page
        }
    }

    @Test func runningHeadersAndPageNumbersAreSetApart() {
        let found = furniture(
            pages(4) { page, number in
                page.write("CTG du Val fleuri – version du 3 mars", x: 72, y: 30)
                page.write("\(number) / 4", x: 300, y: 810)
            })
        #expect(found == (1...4).flatMap { ["CTG du Val fleuri – version du 3 mars", "\($0) / 4"] })
    }

    @Test func aLonePageNumberIsSetApart() {
        #expect(furniture(pages(1) { page, _ in page.write("- 1 -", x: 300, y: 810) }) == ["- 1 -"])
    }

    @Test func annexesThatBeginAPageAreNoHeaders() {
        let found = furniture(pages(5) { page, number in page.write("Annexe \(number) – Fiche", x: 72, y: 60) })
        #expect(found.isEmpty || !found.contains("Annexe 1 – Fiche"))
    }

    @Test func aRunningTitleOfAnAnnexStaysOnce() {
        let shape = PageSketch.shape(pages(4) { page, _ in page.write("Annexe 2 – Diagnostic", x: 72, y: 40) })
        #expect(shape.count { $0 == "paragraph: Annexe 2 – Diagnostic" } == 1)
        #expect(shape.count { $0 == "furniture: Annexe 2 – Diagnostic" } == 3)
    }

    @Test func theSameWordsInTheTextAreNoFurniture() {
        let found = furniture(pages(4) { page, _ in page.write("Il est convenu ce qui suit :", x: 72, y: 300) })
        #expect(found.isEmpty)
    }
}
