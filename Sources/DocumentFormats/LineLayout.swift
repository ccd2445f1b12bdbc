import DocumentModel

/// How the lines of a text are laid out: one line for each paragraph, or paragraphs cut at a certain width.
struct LineLayout {
    private struct Shape {
        let isBlank: Bool
        /// Number of breaks between cells, those at both ends left out.
        let breaks: Int
        let endsWithStop: Bool
        let endsClause: Bool
        let startsLowercase: Bool
        let isAllCapitals: Bool
    }

    private let text: ScannedText
    private let shapes: [Shape]
    /// Whether paragraphs are cut at a certain width, so that a line end says nothing.
    private let isWrapped: Bool

    init(_ text: ScannedText) {
        self.text = text
        let shapes = text.lines.map { Self.shape(of: $0, in: text) }
        self.shapes = shapes
        var neighbours = 0
        var goingOn = 0
        for number in shapes.indices.dropFirst() {
            let (before, here) = (shapes[number - 1], shapes[number])
            let line = text.lines[number]
            guard !before.isBlank, !here.isBlank, line.prefix == .none, here.breaks == 0, before.breaks == 0,
                !text.lines[number - 1].hasHardBreak
            else { continue }
            neighbours += 1
            if here.startsLowercase, !before.endsClause { goingOn += 1 }
        }
        isWrapped = neighbours > 0 && goingOn * 4 >= neighbours
    }

    private static func shape(of line: ScannedText.Line, in text: ScannedText) -> Shape {
        guard let range = text.trimmed(line.range) else {
            return Shape(
                isBlank: true, breaks: 0, endsWithStop: false, endsClause: false, startsLowercase: false,
                isAllCapitals: false)
        }
        let bytes = text.utf8
        let start = max(range.lowerBound, min(line.contentStart, range.upperBound - 1))
        let last = bytes[range.upperBound - 1]
        let breaks = text.marks[line.marks].filter { mark in
            mark.kind == .cellBreak && mark.offset > range.lowerBound && mark.offset < range.upperBound
        }.count
        return Shape(
            isBlank: false, breaks: breaks, endsWithStop: [0x2E, 0x21, 0x3F].contains(last),
            endsClause: [0x2E, 0x21, 0x3F, 0x3B, 0x3A].contains(last), startsLowercase: isLowercase(bytes, start),
            isAllCapitals: isAllCapitals(bytes[range.lowerBound..<range.upperBound]))
    }

    /// Whether `line` has two capitals or more and no small letter.
    private static func isAllCapitals(_ line: ArraySlice<UInt8>) -> Bool {
        var capitals = 0
        for byte in line {
            if (0x61...0x7A).contains(byte) { return false }
            if (0x41...0x5A).contains(byte) { capitals += 1 }
        }
        return capitals > 1
    }

    /// Whether the scalar at `offset` is a small letter, accented ones included.
    static func isLowercase(_ bytes: [UInt8], _ offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte < 0x80 { return (0x61...0x7A).contains(byte) }
        guard offset + 1 < bytes.count else { return false }
        return (byte == 0xC3 && (0x9F...0xBF).contains(bytes[offset + 1]))
            || (byte == 0xC5 && bytes[offset + 1] == 0x93)
    }

    /// Whether a line is a row of cells: between bars, with three cells, or next to another line of cells.
    func isTableRow(_ number: Int) -> Bool {
        let line = text.lines[number]
        if line.isPiped { return true }
        guard line.prefix == .none || isNumbered(line) else { return false }
        let hasBreak = text.marks[line.marks].contains { $0.kind == .cellBreak }
        guard hasBreak, !shapes[number].isBlank else { return false }
        if shapes[number].breaks >= 2 { return true }
        return isCellLine(number - 1) || isCellLine(number + 1)
    }

    private func isCellLine(_ number: Int) -> Bool {
        guard shapes.indices.contains(number) else { return false }
        let line = text.lines[number]
        if line.prefix == .tableRule { return true }
        let hasBreak = text.marks[line.marks].contains { $0.kind == .cellBreak }
        return hasBreak && !shapes[number].isBlank && (line.prefix == .none || isNumbered(line))
    }

    private func isNumbered(_ line: ScannedText.Line) -> Bool {
        if case .enumerator = line.prefix { return true }
        return false
    }

    /// « 12 », « - 3 - », « Page 3 sur 14 », « 3/14 » alone between blank lines.
    func isPageNumber(_ number: Int) -> Bool {
        let isAlone =
            (number == 0 || shapes[number - 1].isBlank)
            && (number + 1 >= shapes.count || shapes[number + 1].isBlank)
        guard isAlone, let range = text.trimmed(text.lines[number].range), range.count <= 24 else { return false }
        let words = Folding.words(of: text.utf8, in: range)
        let numbers = words.filter { $0.utf8.count <= 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let others = words.filter { !numbers.contains($0) }
        return (1...2).contains(numbers.count) && others.allSatisfy { ["page", "p", "sur"].contains($0) }
            && (numbers.count == 1 || !others.isEmpty || text.utf8[range.lowerBound..<range.upperBound].contains(0x2F))
    }

    /// Whether the line begins a block of its own, though no blank line sets it apart from line `before`.
    func startsBlock(_ number: Int, after before: Int, isFirst: Bool) -> Bool {
        let line = text.lines[number]
        let (here, previous) = (shapes[number], shapes[before])
        if line.prefix != .none { return true }
        let words = firstWords(number)
        let isGlued = text.lines[before].leavesBoldOpen
        if isGlued { return false }
        if OpeningLines.opens(words, isCapital: !here.startsLowercase), previous.breaks == 0,
            previous.endsClause || !isDangling(before)
        {
            return true
        }
        let hasBreak = text.lines[before].hasHardBreak
        if isFirst, !here.startsLowercase, !(here.isAllCapitals && previous.isAllCapitals), !hasBreak {
            let opening = firstWords(before)
            if OpeningLines.opens(opening, isCapital: true), OpeningLines.isWholeHeading(opening) { return true }
        }
        if here.startsLowercase || hasBreak { return false }
        if previous.endsClause { return !isWrapped || !previous.endsWithStop }
        return !isWrapped
    }

    /// Whether a line plainly goes on: it ends with a comma or an apostrophe.
    private func isDangling(_ number: Int) -> Bool {
        guard let range = text.trimmed(text.lines[number].range) else { return false }
        let last = text.utf8[range.upperBound - 1]
        return last == 0x2C || last == 0x27 || last == 0x99
    }

    private func firstWords(_ number: Int) -> [String] {
        guard let range = text.trimmed(text.lines[number].range), range.count <= 400 else {
            let start = text.lines[number].range.lowerBound
            let head = TextRange(start, min(start + 120, text.lines[number].range.upperBound))
            let words = words(in: head)
            // A long line is no heading: padding keeps it from passing for a short one.
            return words + [String](repeating: "…", count: 20)
        }
        return words(in: range)
    }

    private func words(in range: TextRange) -> [String] {
        Folding.words(of: text.utf8, in: range)
    }
}
