import DocumentModel

/// The text view and the blocks made of the pages of a PDF.
struct PDFText {
    let view: TextView
    let blocks: [Block]
    /// The pages that could not be read, with their places.
    let unread: [Reading.Unread]

    /// Puts `pages` in reading order; `notices` say, by page number, why a page has no words.
    init(_ pages: [PDFPage], notices: [Int: String] = [:]) {
        let furniture = FurnitureFinder(pages).lines()
        var composer = TextComposer(pages)
        var unread: [Reading.Unread] = []
        for (number, page) in pages.enumerated() {
            for part in PageLayout(page, number: number, furniture: furniture[number]).parts() { composer.add(part) }
            guard let notice = notices[page.number] else { continue }
            let what = "page \(page.number) : image sans texte ; \(notice)"
            unread.append(Reading.Unread(what: what, range: composer.addNotice("[\(what)]", page: number)))
        }
        composer.close()
        view = TextView(utf8: composer.text, pageMarks: composer.marks)
        blocks = composer.blocks
        self.unread = unread
    }
}
