import DocumentModel

/// Writes the text view of a PDF: paragraphs made whole again, rows of tables, furniture beside them.
struct TextComposer {
    private let pages: [PDFPage]
    private let sizes: TypeSizes
    private let rules: ParagraphRules
    private var dictionary: HyphenDictionary?
    /// The text view.
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    /// Where pages begin in the view.
    private(set) var marks: [TextView.PageMark] = []
    private var open: OpenBlock?
    /// Furniture and notes that wait for the end of the paragraph that they interrupt.
    private var waiting: [Aside] = []

    /// What stands between two halves of a paragraph.
    private enum Aside {
        case furniture(Segment)
        /// The lines of a note.
        case note([Segment])
    }

    private struct OpenBlock {
        /// Where its words begin, after a bullet.
        let start: Int
        let kind: Block.Kind
        var last: Segment
        /// Where the last line could have ended.
        var edge: Double
        var lineCount = 1
        var wordCount: Int
    }

    /// A heading is no longer than this, in words.
    private static let longestHeading = 40

    init(_ pages: [PDFPage]) {
        self.pages = pages
        sizes = TypeSizes(pages)
        rules = ParagraphRules(pages: pages, sizes: sizes)
    }

    /// Takes the next part of the document.
    mutating func add(_ part: PagePart) {
        switch part {
        case .lines(let segments, let right):
            let notes = Footnotes(segments, pages)
            addLines(notes.text, right)
            for note in notes.notes { setAside(.note(note)) }
        case .spacedLine(let segments): addSpacedLine(segments)
        case .table(let rows): addTable(rows)
        case .furniture(let segment): setAside(.furniture(segment))
        }
    }

    private mutating func setAside(_ aside: Aside) {
        waiting.append(aside)
        if open == nil { flushAsides() }
    }

    /// Notes that the page numbered `page` could not be read, in a line of furniture; its place.
    mutating func addNotice(_ notice: String, page: Int) -> TextRange {
        close()
        let start = begin(page: page)
        text += notice.utf8
        return finish(.furniture, from: start)
    }

    /// Ends what is under way.
    mutating func close() {
        if let block = open {
            open = nil
            let isLong = block.wordCount > Self.longestHeading || block.lineCount > 4
            let isHeading = if case .heading = block.kind { true } else { false }
            if isHeading, isLong {
                finish(.paragraph, from: block.start, isEmphasized: true)
            } else {
                finish(block.kind, from: block.start)
            }
        }
        flushAsides()
    }

    private mutating func flushAsides() {
        let asides = waiting
        waiting = []
        for aside in asides {
            switch aside {
            case .furniture(let segment):
                let start = begin(page: segment.page)
                emit(segment)
                finish(.furniture, from: start)
            case .note(let lines):
                let start = begin(page: lines[0].page)
                emit(lines[0], isNote: true)
                for (last, next) in zip(lines, lines.dropFirst()) { goOn(from: last, to: next) }
                finish(.note, from: start)
            }
        }
    }

    // MARK: Lines

    private mutating func addLines(_ segments: [Segment], _ right: Double) {
        let left = segments.map(\.box.xMin).min() ?? 0
        let edges = LineEdges(segments, right: right, step: max(sizes.step, 1))
        for (number, segment) in segments.enumerated() {
            guard var block = open else {
                start(segment, left, edges.right(number))
                continue
            }
            let isHeading = if case .heading = block.kind { true } else { false }
            let isItem = if case .listItem = block.kind { true } else { false }
            switch rules.joint(block.last, segment, right: block.edge, isHeading: isHeading, isItem: isItem) {
            case .block:
                close()
                start(segment, left, edges.right(number))
                continue
            case .space: goOn(from: block.last, to: segment)
            case .lineBreak:
                text.append(0x0A)
                emit(segment)
            }
            block.last = segment
            block.edge = edges.right(number)
            block.lineCount += 1
            block.wordCount += segment.words.count
            open = block
        }
    }

    private mutating func start(_ segment: Segment, _ left: Double, _ edge: Double) {
        let ends = LineEnds(segment, pages)
        let kind: Block.Kind =
            if segment.isMarked || ends.startsWithBullet || ends.startsWithNumber {
                .listItem(depth: max(0, min(8, Int((segment.box.xMin - left) / 18))))
            } else if let level = sizes.level(segment.height) { .heading(level: level) } else { .paragraph }
        let start = begin(page: segment.page)
        emit(segment)
        let isBullet = (segment.isMarked || ends.startsWithBullet) && !ends.startsWithNumber
        let length = isBullet ? pages[segment.page].letters(of: segment.first).count + 1 : 0
        open = OpenBlock(start: start + length, kind: kind, last: segment, edge: edge, wordCount: segment.words.count)
    }

    /// Joins two lines of one sentence; a word cut at the line end becomes whole.
    private mutating func goOn(from last: Segment, to next: Segment) {
        let head = pages[last.page].letters(of: last.last)
        let hyphen = HyphenDictionary.hyphenLength(head)
        guard hyphen > 0, !next.isMarked else {
            text.append(0x20)
            emit(next)
            return
        }
        if dictionary == nil { dictionary = HyphenDictionary(pages) }
        let tail = pages[next.page].letters(of: next.first)
        if dictionary?.keepsHyphen(head, tail) == false { text.removeLast(hyphen) }
        emit(next)
    }

    private mutating func addSpacedLine(_ segments: [Segment]) {
        close()
        guard let first = segments.first else { return }
        let start = begin(page: first.page)
        for (number, segment) in segments.enumerated() {
            if number > 0 { text.append(0x09) }
            emit(segment)
        }
        finish(.paragraph, from: start)
    }

    // MARK: Tables

    private mutating func addTable(_ rows: [[[Segment]]]) {
        close()
        var children: [Block] = []
        for row in rows {
            guard let first = row.first(where: { !$0.isEmpty })?.first else { continue }
            let start = begin(page: first.page, isRow: !children.isEmpty)
            let cells = emit(cells: row)
            children.append(Block(kind: .row, range: TextRange(start, text.count), children: cells))
            text.append(0x0A)
        }
        guard let first = children.first, let last = children.last else { return }
        let range = TextRange(first.range.lowerBound, last.range.upperBound)
        blocks.append(Block(kind: .table, range: range, children: children))
    }

    private mutating func emit(cells row: [[Segment]]) -> [Block] {
        var cells: [Block] = []
        let filled = (row.lastIndex { !$0.isEmpty } ?? 0) + 1
        for (column, lines) in row.prefix(filled).enumerated() {
            if column > 0 { text.append(0x09) }
            let start = text.count
            for (number, line) in lines.enumerated() {
                if number > 0 { goOn(from: lines[number - 1], to: line) } else { emit(line) }
            }
            cells.append(Block(kind: .cell, range: TextRange(start, text.count)))
        }
        return cells
    }

    // MARK: Bytes

    /// Where the next block begins, on `page`, counted from 0; an empty line sets it apart, unless it is a row.
    private mutating func begin(page: Int, isRow: Bool = false) -> Int {
        if !text.isEmpty, !isRow { text.append(0x0A) }
        mark(page)
        return text.count
    }

    @discardableResult
    private mutating func finish(_ kind: Block.Kind, from start: Int, isEmphasized: Bool = false) -> TextRange {
        let range = TextRange(start, text.count)
        if !range.isEmpty { blocks.append(Block(kind: kind, range: range, isEmphasized: isEmphasized)) }
        text.append(0x0A)
        return range
    }

    private mutating func mark(_ page: Int) {
        let number = pages[page].number
        guard marks.last?.page != number else { return }
        marks.append(TextView.PageMark(offset: text.count, page: number))
    }

    private mutating func emit(_ segment: Segment, isNote: Bool = false) {
        mark(segment.page)
        let page = pages[segment.page]
        for (number, word) in segment.words.enumerated() {
            guard number > 0 else {
                if isNote { emitRaised(page.letters(of: word)) } else { text += page.letters(of: word) }
                continue
            }
            let isSpaced = isSpaced(page, segment.words[number - 1], word, segment.height)
            if isSpaced || (number == 1 && segment.isMarked) { text.append(0x20) }
            if !isSpaced, isRaised(page, word, segment) {
                emitRaised(page.letters(of: word))
            } else {
                text += page.letters(of: word)
            }
        }
    }

    private mutating func emitRaised(_ digits: ArraySlice<UInt8>) {
        for digit in digits where (0x30...0x39).contains(digit) { text += Self.raised[Int(digit) - 0x30] }
    }

    private static let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].map { Array($0.utf8) }

    /// Whether a space stands before a word: a change of type cuts a word without one.
    private func isSpaced(_ page: PDFPage, _ before: Int, _ word: Int, _ height: Double) -> Bool {
        let gap = page.words[word].box.xMin - page.words[before].box.xMax
        return gap > 0.07 * height || gap < -0.5 * height
    }

    /// Whether a word is the call of a note: small raised digits, close to the word before them.
    private func isRaised(_ page: PDFPage, _ word: Int, _ segment: Segment) -> Bool {
        page.isSmallNumber(word, beside: segment.height) && page.words[word].box.middle < segment.box.middle
    }
}
