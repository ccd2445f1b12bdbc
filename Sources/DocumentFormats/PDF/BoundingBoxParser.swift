import Glibc

/// Reads what `pdftotext -bbox-layout` writes, piece by piece: pages, lines and words, one tag on each line.
struct BoundingBoxParser {
    /// The pages read so far.
    private(set) var pages: [PDFPage] = []
    private let firstPage: Int
    private let wordLimit: Int
    private var page = PDFPage(number: 0, width: 0, height: 0)
    private var wordCount = 0
    private var lineStart: (box: Box, word: Int)?
    /// The beginning of a line of which the end has not come yet.
    private var carry: [UInt8] = []
    private var isInDocument = false

    private static let longestLine = 1 << 20
    private static let newline = Int32(0x0A)

    /// A parser whose first page bears the number `firstPage`; it gives up beyond `wordLimit` words.
    init(firstPage: Int = 1, wordLimit: Int) {
        self.firstPage = firstPage
        self.wordLimit = wordLimit
    }

    /// Takes the next piece; `false` when there is more than can be read.
    mutating func feed(_ piece: UnsafeRawBufferPointer) -> Bool {
        var rest = piece
        while let base = rest.baseAddress, let end = memchr(base, Self.newline, rest.count) {
            let length = UnsafeRawPointer(end) - base
            let line = UnsafeRawBufferPointer(rebasing: rest[..<length])
            if carry.isEmpty {
                take(line)
            } else {
                carry.append(contentsOf: line)
                let whole = carry
                carry.removeAll(keepingCapacity: true)
                whole.withUnsafeBytes { take($0) }
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
        }
        carry.append(contentsOf: rest)
        return carry.count <= Self.longestLine && wordCount <= wordLimit
    }

    private mutating func take(_ line: UnsafeRawBufferPointer) {
        var start = 0
        while start < line.count, line[start] == 0x20 { start += 1 }
        guard start + 3 < line.count, line[start] == UInt8(ascii: "<") else { return }
        var tag = TagCursor(line, from: start)
        switch line[start + 1] {
        case UInt8(ascii: "w") where isInDocument: takeWord(&tag)
        case UInt8(ascii: "l") where isInDocument: lineStart = (tag.box(), page.words.count)
        case UInt8(ascii: "p") where isInDocument:
            page = PDFPage(number: firstPage + pages.count, width: tag.number(), height: tag.number())
        case UInt8(ascii: "d"): isInDocument = true
        case UInt8(ascii: "/") where line[start + 2] == UInt8(ascii: "l"): endLine()
        case UInt8(ascii: "/") where line[start + 2] == UInt8(ascii: "p"): endPage()
        default: break
        }
    }

    private mutating func takeWord(_ tag: inout TagCursor) {
        let box = tag.box()
        let start = page.utf8.count
        tag.content { page.utf8.append($0) }
        guard page.utf8.count > start else { return }
        let letters = page.utf8[start...]
        if letters.contains(where: { $0 >= 0x80 }), String(validating: letters, as: UTF8.self) == nil {
            page.utf8.replaceSubrange(start..., with: String(decoding: letters, as: UTF8.self).utf8)
        }
        page.words.append(PDFWord(box: box, text: start..<page.utf8.count))
        wordCount += 1
    }

    private mutating func endLine() {
        guard let start = lineStart, page.words.count > start.word else { return }
        page.lines.append(PDFLine(box: start.box, words: start.word..<page.words.count))
        lineStart = nil
    }

    private mutating func endPage() {
        guard page.number > 0 else { return }
        pages.append(page)
        page = PDFPage(number: 0, width: 0, height: 0)
    }
}

/// Walks through one tag: the numbers between its quotation marks, then its content.
private struct TagCursor {
    private let line: UnsafeRawBufferPointer
    private var position: Int

    /// No page is larger, in points; what is written beyond is no place.
    private static let farthest = 1e6

    init(_ line: UnsafeRawBufferPointer, from start: Int) {
        self.line = line
        position = start
    }

    /// The next four numbers.
    mutating func box() -> Box {
        let (left, top) = (number(), number())
        return Box(xMin: left, yMin: top, xMax: max(left, number()), yMax: max(top, number()))
    }

    /// The number between the next quotation marks; 0 when there is none.
    mutating func number() -> Double {
        while position < line.count, line[position] != 0x22 { position += 1 }
        position += 1
        let isNegative = position < line.count && line[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var (value, scale, isFraction) = (0.0, 1.0, false)
        while position < line.count, line[position] != 0x22 {
            let byte = line[position]
            position += 1
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if (0x30...0x39).contains(byte) {
                value = value * 10 + Double(byte - 0x30)
                if isFraction { scale *= 10 }
            }
        }
        position += 1
        let result = value / scale
        // So many figures that neither side can be told.
        guard !result.isNaN else { return 0 }
        return min(result, Self.farthest) * (isNegative ? -1 : 1)
    }

    /// The content between `>` and the closing tag, its entities replaced and its control characters left out.
    mutating func content(_ emit: (UInt8) -> Void) {
        while position < line.count, line[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
        while position < line.count, line[position] != UInt8(ascii: "<") {
            let byte = line[position]
            position += 1
            if byte == UInt8(ascii: "&") {
                emit(entity())
            } else if byte >= 0x20, byte != 0x7F {
                emit(byte)
            }
        }
    }

    /// The character of the entity whose `&` has just been passed.
    private mutating func entity() -> UInt8 {
        let names: [(StaticString, UInt8)] = [
            ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27), ("#39;", 0x27),
        ]
        for (name, character) in names where position + name.utf8CodeUnitCount <= line.count {
            let length = name.utf8CodeUnitCount
            guard let base = line.baseAddress, memcmp(base + position, name.utf8Start, length) == 0 else { continue }
            position += name.utf8CodeUnitCount
            return character
        }
        return 0x26
    }
}
