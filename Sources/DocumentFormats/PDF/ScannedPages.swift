/// Finds the pages whose words are in an image.
struct ScannedPages {
    let tools: PDFTools
    let policy: OCRPolicy

    /// Stamps put a few lines over a scanned page: below this many letters, the image is the text.
    private static let stampLetters = 250
    /// How much of a page an image covers when the page is a scan.
    private static let coverage = 0.5
    /// How many blank pages are drawn, to see whether they are blank.
    private static let mostDrawn = 40

    /// The numbers of those pages, from 1, in order.
    func numbers(among pages: [PDFPage], _ bytes: [UInt8]) -> [Int] {
        let limit = policy == .always ? Int.max : Self.stampLetters
        let poor = pages.filter { $0.letterCount < limit }
        guard let first = poor.first?.number, let last = poor.last?.number else { return [] }
        let areas = hasImages(bytes) ? (try? tools.imageAreas(first...last)) ?? [:] : [:]
        var found: [Int] = []
        var drawn = 0
        for page in poor {
            let area = areas[page.number, default: 0]
            let covered = area > 0 && area >= Self.coverage * page.width * page.height
            if covered {
                found.append(page.number)
            } else if page.letterCount < 3, drawn < Self.mostDrawn {
                drawn += 1
                if (try? tools.hasInk(page: page.number)) == true { found.append(page.number) }
            }
        }
        return found
    }

    /// Whether the file holds images: the dictionary of an image is never compressed.
    private func hasImages(_ bytes: [UInt8]) -> Bool { bytes.holds("/Image") }
}
