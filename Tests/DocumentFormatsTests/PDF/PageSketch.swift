import DocumentModel

@testable import DocumentFormats

/// A page drawn for a test: lines of type at places, in points from the top left corner.
struct PageSketch {
    private var page: PDFPage
    /// Width of a character for each point of height.
    private static let breadth = 0.45

    init(_ number: Int = 1) { page = PDFPage(number: number, width: 595, height: 842) }

    /// Writes `text` from `x` on, its letters between `y` and `y + height`.
    mutating func write(_ text: String, x: Double, y: Double, height: Double = 12) {
        let first = page.words.count
        var left = x
        for word in text.split(separator: " ") { left = put(String(word), left, y, height) + Self.breadth * height }
        finish(from: first)
    }

    /// Writes lines under one another.
    mutating func write(lines: [String], x: Double, y: Double, height: Double = 12, step: Double = 14) {
        for (number, line) in lines.enumerated() { write(line, x: x, y: y + Double(number) * step, height: height) }
    }

    /// Writes a small raised `number` and `text` after it, on one line.
    mutating func write(note number: String, _ text: String, x: Double, y: Double) {
        let first = page.words.count
        var left = put(number, x, y - 2, 8) + 1
        for word in text.split(separator: " ") { left = put(String(word), left, y, 11) + 5 }
        finish(from: first)
    }

    private mutating func put(_ word: String, _ x: Double, _ y: Double, _ height: Double) -> Double {
        let right = x + Double(word.count) * Self.breadth * height
        let start = page.utf8.count
        page.utf8 += word.utf8
        page.words.append(
            PDFWord(box: Box(xMin: x, yMin: y, xMax: right, yMax: y + height), text: start..<page.utf8.count))
        return right
    }

    private mutating func finish(from first: Int) {
        let boxes = page.words[first...].map(\.box)
        guard let start = boxes.first else { return }
        let box = boxes.dropFirst().reduce(start) { $0.union($1) }
        page.lines.append(PDFLine(box: box, words: first..<page.words.count))
    }

    /// The page.
    var finished: PDFPage { page }

    /// The blocks of `pages` as « kind: words ».
    static func shape(_ pages: [PageSketch]) -> [String] {
        let text = PDFText(pages.map(\.finished))
        return text.blocks.map { "\($0.kind): \(text.view.string(in: $0.range))" }
    }
}
