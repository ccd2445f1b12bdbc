import DocumentModel

/// Groups the lines of a scanned text into blocks.
struct BlockAssembler {
    private let text: ScannedText
    private let emphasis: EmphasisMap
    private let limits: ReadingLimits
    private let layout: LineLayout
    private let lastTableClose: Int
    private var blocks: [Block] = []
    /// Lines of the paragraph under way.
    private var open: [Int] = []

    private init(_ text: ScannedText, limits: ReadingLimits) {
        self.text = text
        self.limits = limits
        emphasis = EmphasisMap(text.emphasis)
        layout = LineLayout(text)
        lastTableClose =
            text.lines.lastIndex { line in
                text.marks[line.marks].contains { $0.kind == .close(.table) }
            } ?? -1
    }

    /// The blocks of `text`, in order.
    static func blocks(of text: ScannedText, limits: ReadingLimits) -> [Block] {
        var assembler = BlockAssembler(text, limits: limits)
        var line = 0
        while line < text.lines.count { line = assembler.take(line) }
        assembler.close()
        return SplitParagraphs.rejoined(assembler.blocks, in: text)
    }

    /// Takes the line, and those that belong with it; returns the next line.
    private mutating func take(_ number: Int) -> Int {
        let line = text.lines[number]
        if case .rule(let character) = line.prefix {
            close(asHeading: character == 0x3D ? 1 : character == 0x2D ? 2 : nil)
            return number + 1
        }
        guard let range = text.trimmed(line.range) else {
            let isHTML = text.marks[line.marks].contains { $0.kind != .cellBreak }
            if isHTML { return takeHTML(number) }
            close()
            return number + 1
        }
        if layout.isTableRow(number) { return takeTable(number) }
        if text.marks[line.marks].contains(where: { $0.kind != .cellBreak }) { return takeHTML(number) }
        if case .heading(let level) = line.prefix {
            close()
            add(.heading(level: level), range)
            return number + 1
        }
        if layout.isPageNumber(number) {
            close()
            blocks.append(Block(kind: .furniture, range: range))
            return number + 1
        }
        if let last = open.last, layout.startsBlock(number, after: last, isFirst: open.count == 1) { close() }
        open.append(number)
        return number + 1
    }

    private mutating func add(_ kind: Block.Kind, _ range: TextRange) {
        blocks.append(Block(kind: kind, range: range, isEmphasized: emphasis.covers(range, in: text.utf8)))
    }

    /// Ends the paragraph under way; a single line underlined with signs is a heading.
    private mutating func close(asHeading level: Int? = nil) {
        defer { open = [] }
        guard let first = open.first, let last = open.last else { return }
        let line = text.lines[first]
        guard let range = text.trimmed(TextRange(line.contentStart, text.lines[last].range.upperBound)) else { return }
        switch line.prefix {
        case .bullet(let indent), .enumerator(let indent): add(.listItem(depth: indent / 2), range)
        case .note: add(.note, range)
        case .none, .heading, .rule, .tableRule:
            if let level, open.count == 1, range.count <= 120 {
                add(.heading(level: level), range)
            } else {
                add(.paragraph, range)
            }
        }
    }

    /// A region of HTML: until its tables are closed, or else its first line only.
    private mutating func takeHTML(_ number: Int) -> Int {
        close()
        var last = number
        var depth = tableBalance(number)
        while depth > 0, last < lastTableClose {
            last += 1
            depth += tableBalance(last)
        }
        let range = TextRange(text.lines[number].range.lowerBound, text.lines[last].range.upperBound)
        let marks = text.lines[number].marks.lowerBound..<text.lines[last].marks.upperBound
        blocks += HTMLBlockBuilder.blocks(of: text, emphasis, in: range, marks: marks, depthLimit: limits.depth)
        return last + 1
    }

    private func tableBalance(_ number: Int) -> Int {
        text.marks[text.lines[number].marks].reduce(0) { depth, mark in
            mark.kind == .open(.table) ? depth + 1 : mark.kind == .close(.table) ? depth - 1 : depth
        }
    }

    /// Consecutive lines of cells between tabs or bars.
    private mutating func takeTable(_ number: Int) -> Int {
        close()
        var rows: [Block] = []
        var line = number
        while line < text.lines.count {
            if text.lines[line].prefix == .tableRule {
                line += 1
                continue
            }
            guard layout.isTableRow(line) else { break }
            rows.append(row(line))
            line += 1
        }
        guard let first = rows.first, let last = rows.last else { return number + 1 }
        let range = TextRange(first.range.lowerBound, last.range.upperBound)
        blocks.append(Block(kind: .table, range: range, children: rows))
        return line
    }

    private func row(_ number: Int) -> Block {
        let line = text.lines[number]
        var cells: [Block] = []
        var start = line.range.lowerBound
        var firstMark = line.marks.lowerBound
        for mark in line.marks where text.marks[mark].kind == .cellBreak {
            cells.append(cell(TextRange(start, text.marks[mark].offset), firstMark..<mark))
            start = text.marks[mark].resume
            firstMark = mark + 1
        }
        cells.append(cell(TextRange(start, line.range.upperBound), firstMark..<line.marks.upperBound))
        while let last = cells.last, last.range.isEmpty, cells.count > 1 { cells.removeLast() }
        let range = text.trimmed(line.range) ?? line.range
        return Block(kind: .row, range: range, children: cells)
    }

    private func cell(_ range: TextRange, _ marks: Range<Int>) -> Block {
        guard let tight = text.trimmed(range) else {
            return Block(kind: .cell, range: TextRange(range.lowerBound, range.lowerBound))
        }
        guard !marks.isEmpty else {
            return Block(kind: .cell, range: tight, isEmphasized: emphasis.covers(tight, in: text.utf8))
        }
        let children = HTMLBlockBuilder.blocks(of: text, emphasis, in: range, marks: marks, depthLimit: limits.depth)
        return .cell(tight, children)
    }
}
