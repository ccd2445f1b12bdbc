import DocumentModel

@testable import DocumentFormats

/// What `pdftotext -bbox-layout` writes, cut in two anywhere.
enum PageTarget {
    static func run(_ bytes: [UInt8]) throws {
        let whole = parsed([bytes[...]])
        let half = bytes.count / 2
        try BrokenPromise.unless(
            parsed([bytes[..<half], bytes[half...]]) == whole, "pieces are read otherwise than the whole")
        let text = PDFText(whole)
        let document = Document(
            path: "essai.pdf", format: "pdf", sha256: "", byteCount: bytes.count, text: text.view, blocks: text.blocks,
            reading: Reading(pages: whole.count, paragraphs: 0, tables: 0))
        try TextTarget.examine(document)
        for offset in stride(from: 0, to: text.view.utf8.count, by: 64) { _ = document.page(of: offset) }
    }

    private static func parsed(_ pieces: [ArraySlice<UInt8>]) -> [PDFPage] {
        var parser = BoundingBoxParser(wordLimit: 20_000)
        for piece in pieces where !piece.withUnsafeBytes({ parser.feed($0) }) { break }
        return parser.pages
    }
}
