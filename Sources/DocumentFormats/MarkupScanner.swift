import DocumentModel

/// Takes the markup out of a text, line by line, and keeps the line breaks where they are.
///
/// Plain text goes through unchanged: markup is recognised only where it is there.
struct MarkupScanner {
    let source: [UInt8]
    var text = ScannedText()
    var isBold = false
    var isItalic = false
    /// How many `<b>` or `<u>` are open.
    var emphasisDepth = 0
    /// How many HTML tables are open, and how many closing tags are still to come.
    var tableDepth = 0
    var isHidden = false
    var isComment = false
    private var commentEnds = true

    init(_ decoded: TextDecoding) {
        source = decoded.utf8
        text.utf8.reserveCapacity(decoded.utf8.count)
    }

    /// The whole text from `start` on, scanned.
    static func scan(_ decoded: TextDecoding) -> ScannedText {
        var scanner = MarkupScanner(decoded)
        var position = decoded.start
        while position < scanner.source.count {
            let end = scanner.lineEnd(from: position)
            scanner.scanLine(position, end)
            position = end
            guard position < scanner.source.count else { break }
            scanner.text.emit(0x0A, from: position)
            let isPair =
                scanner.source[position] == 0x0D && position + 1 < scanner.source.count
                && scanner.source[position + 1] == 0x0A
            position += isPair ? 2 : 1
        }
        return scanner.text
    }

    private func lineEnd(from position: Int) -> Int {
        var end = position
        while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
        return end
    }

    private mutating func scanLine(_ start: Int, _ end: Int) {
        let viewStart = text.utf8.count
        let firstMark = text.marks.count
        var contentStart = start
        while contentStart < end, isSpace(source[contentStart]) { contentStart += 1 }
        if contentStart == end { (isBold, isItalic) = (false, false) }
        let shape = LineShape(source, from: contentStart, to: end)
        let prefix = prefix(of: shape, contentStart, end, indent: contentStart - start)
        var viewContent = viewStart
        var isPiped = false
        switch prefix {
        case .rule, .tableRule:
            text.hasMarkup = true
        case .heading(let level):
            text.hasMarkup = true
            scanInline(contentStart + level + 1, trimmingHashes(contentStart, end), isPiped: false)
            viewContent = viewStart
        case .bullet, .enumerator:
            viewContent = emitMarkers(start, contentStart, end, shape)
        case .none, .note:
            isPiped = shape.isPiped
            scanInline(start, end, isPiped: isPiped)
        }
        let isNote = startsWithNoteCall(viewStart)
        text.lines.append(
            ScannedText.Line(
                range: TextRange(viewStart, text.utf8.count), prefix: isNote ? .note : prefix,
                contentStart: max(viewStart, viewContent), marks: firstMark..<text.marks.count,
                hasHardBreak: end - start >= 2 && source[end - 1] == 0x20 && source[end - 2] == 0x20,
                leavesBoldOpen: isBold, isPiped: isPiped))
    }

    private func prefix(
        of shape: LineShape, _ start: Int, _ end: Int, indent: Int
    ) -> ScannedText.Prefix {
        guard tableDepth == 0, !isComment, start < end else { return .none }
        if let character = shape.ruleCharacter { return .rule(character) }
        if shape.isTableRule { return .tableRule }
        if let heading = shape.heading { return .heading(heading.level) }
        if shape.bulletLength(at: start) != nil { return .bullet(indent: indent) }
        if shape.enumeratorLength(at: start) != nil { return .enumerator(indent: indent) }
        return .none
    }

    /// Emits bullets as they stand and scans the rest; returns where the item's own words begin in the view.
    private mutating func emitMarkers(_ start: Int, _ contentStart: Int, _ end: Int, _ shape: LineShape) -> Int {
        for position in start..<contentStart { text.emit(source[position], from: position) }
        var position = contentStart
        while let length = shape.bulletLength(at: position) {
            for offset in position..<position + length { text.emit(source[offset], from: offset) }
            position += length
        }
        let viewContent = text.utf8.count
        if let length = shape.enumeratorLength(at: position) {
            for offset in position..<position + length { text.emit(source[offset], from: offset) }
            position += length
        }
        scanInline(position, end, isPiped: false)
        return viewContent
    }

    private func trimmingHashes(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start, isSpace(source[last - 1]) { last -= 1 }
        let afterText = last
        while last > start, source[last - 1] == 0x23 { last -= 1 }
        guard last < afterText, last > start, isSpace(source[last - 1]) else { return afterText }
        while last > start, isSpace(source[last - 1]) { last -= 1 }
        return last
    }

    private func startsWithNoteCall(_ viewStart: Int) -> Bool {
        var position = viewStart
        while position < text.utf8.count, isSpace(text.utf8[position]) { position += 1 }
        guard position + 1 < text.utf8.count else { return false }
        let (first, second) = (text.utf8[position], text.utf8[position + 1])
        // ¹ ² ³, then ⁰ and ⁴ to ⁹.
        if first == 0xC2 { return second == 0xB9 || second == 0xB2 || second == 0xB3 }
        return first == 0xE2 && second == 0x81 && position + 2 < text.utf8.count
            && (0xB0...0xB9).contains(text.utf8[position + 2])
    }

    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C || byte == 0x0B }

    /// Whether a comment that begins at `position` is closed further on.
    mutating func closesComment(from position: Int) -> Bool {
        guard commentEnds else { return false }
        var cursor = position
        while cursor + 2 < source.count {
            if source[cursor] == 0x2D, source[cursor + 1] == 0x2D, source[cursor + 2] == 0x3E { return true }
            cursor += 1
        }
        commentEnds = false
        return false
    }
}
