/// The text of a document with the way from a byte to its line, its column and its place in the file.
public struct TextView: Sendable {
    /// A place as people count it: both start at 1, columns in characters.
    public struct Position: Hashable, Sendable {
        /// Line number, from 1.
        public let line: Int
        /// Column in characters, from 1.
        public let column: Int
    }

    /// From which byte of the view on the file's bytes are shifted, and where they stand in the file.
    public struct Anchor: Hashable, Sendable {
        /// Offset in the view.
        public let view: Int
        /// Offset of the same byte in the file's own text.
        public let source: Int

        /// The byte `view` of the text view comes from the byte `source` of the file's text.
        public init(view: Int, source: Int) {
            self.view = view
            self.source = source
        }
    }

    /// From which byte of the view on words stand on a page of the file.
    public struct PageMark: Hashable, Sendable {
        /// Offset in the view.
        public let offset: Int
        /// Number of the page, from 1.
        public let page: Int

        /// The words from `offset` on stand on `page`.
        public init(offset: Int, page: Int) {
            self.offset = offset
            self.page = page
        }
    }

    /// The bytes of the view, valid UTF-8.
    public let utf8: [UInt8]
    private let lineStarts: [Int]
    private let anchors: [Anchor]
    private let pageMarks: [PageMark]
    /// What is shown in place of some words, in order and without overlaps.
    var masks: [TextMask] = []

    /// A view over `text`; `anchors`, sorted, say where its bytes come from when markup was removed.
    public init(_ text: String, anchors: [Anchor] = []) {
        self.init(utf8: Array(text.utf8), anchors: anchors)
    }

    /// A view over bytes that are already valid UTF-8; `pageMarks`, sorted, say on which page they stand.
    public init(utf8: [UInt8], anchors: [Anchor] = [], pageMarks: [PageMark] = []) {
        self.utf8 = utf8
        self.anchors = anchors
        self.pageMarks = pageMarks
        var starts = [0]
        for (offset, byte) in utf8.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// Number of lines, counting a last one without line end.
    public var lineCount: Int { lineStarts.count }

    /// The whole view as a span.
    public var fullRange: TextRange { TextRange(0, utf8.count) }

    /// The words at `range`, exactly as they stand in the view, but for those that a mask hides.
    public func string(in range: TextRange) -> String {
        guard masks.isEmpty else { return String(decoding: shown(in: range), as: UTF8.self) }
        let upper = min(range.upperBound, utf8.count)
        return String(decoding: utf8[min(range.lowerBound, upper)..<upper], as: UTF8.self)
    }

    /// Number of Unicode scalars in `range`: what SARIF calls characters.
    public func scalarCount(in range: TextRange) -> Int {
        utf8[min(range.lowerBound, utf8.count)..<min(range.upperBound, utf8.count)].count { $0 & 0xC0 != 0x80 }
    }

    /// Line and column of the byte at `offset`.
    public func position(of offset: Int) -> Position {
        let line = lineIndex(of: offset)
        let before = utf8[lineStarts[line]..<min(max(offset, lineStarts[line]), utf8.count)]
        let isASCII = before.allSatisfy { $0 < 0x80 }
        let characters = isASCII ? before.count : String(decoding: before, as: UTF8.self).count
        return Position(line: line + 1, column: characters + 1)
    }

    /// Span of the line that holds `offset`, its line end left out.
    public func lineRange(containing offset: Int) -> TextRange {
        let line = lineIndex(of: offset)
        let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : utf8.count
        return TextRange(lineStarts[line], end)
    }

    /// Offset, in the file's own text, of the byte at `offset` of the view.
    public func sourceOffset(of offset: Int) -> Int {
        let next = anchors.partitioningIndex { $0.view > offset }
        guard next > 0 else { return offset }
        return anchors[next - 1].source + offset - anchors[next - 1].view
    }

    /// The page on which the byte at `offset` stands; `nil` where the format has no pages.
    public func page(of offset: Int) -> Int? {
        let next = pageMarks.partitioningIndex { $0.offset > offset }
        return next > 0 ? pageMarks[next - 1].page : pageMarks.first?.page
    }

    private func lineIndex(of offset: Int) -> Int {
        max(lineStarts.partitioningIndex { $0 > offset } - 1, 0)
    }
}
