import DocumentModel

/// HTML tags, comments and note calls inside a line.
extension MarkupScanner {
    /// Handles the `<` at `position`; returns where to go on, or `nil` when it is a plain character.
    mutating func scanTag(_ position: Int, _ end: Int) -> Int? {
        if source[position...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
            guard closesComment(from: position + 4) else { return nil }
            isComment = true
            return position + 4
        }
        guard let tag = HTMLTag(source, at: position, lineEnd: end) else { return nil }
        text.hasMarkup = true
        switch tag.role {
        case .structure(let structure): apply(structure, tag, position)
        case .emphasis: emphasisDepth = max(0, emphasisDepth + (tag.isClosing ? -1 : 1))
        case .superscript: return tag.isClosing ? tag.end : scanSuperscript(tag.end, end)
        case .separation: separate(with: 0x20, position)
        case .hidden: isHidden = !tag.isClosing
        case .image: text.images.append(TextRange(text.utf8.count, text.utf8.count))
        case .neutral: break
        }
        return tag.end
    }

    private mutating func apply(_ structure: HTMLTag.Structure, _ tag: HTMLTag, _ position: Int) {
        let offset = text.utf8.count
        if structure == .table { tableDepth = max(0, tableDepth + (tag.isClosing ? -1 : 1)) }
        let isCell = structure == .cell || structure == .row
        if isCell, !tag.isClosing { separate(with: 0x09, position) } else { separate(with: 0x20, position) }
        text.marks.append(
            ScannedText.Mark(
                kind: tag.isClosing ? .close(structure) : .open(structure), offset: offset, resume: text.utf8.count))
    }

    /// Puts white space where a tag stood, unless the line begins or white space is there already.
    private mutating func separate(with byte: UInt8, _ position: Int) {
        guard let last = text.utf8.last, last != 0x0A, last != 0x09 else { return }
        if last == 0x20, byte == 0x20 { return }
        text.emit(byte, from: position)
    }

    /// A raised number is a note call, written `¹` so that it never joins the word before it; `m²` stays a unit.
    private mutating func scanSuperscript(_ start: Int, _ end: Int) -> Int? {
        var cursor = start
        let limit = min(end, start + 8)
        while cursor < limit, source[cursor] != 0x3C { cursor += 1 }
        let digits = source[start..<cursor].filter { !isSpace($0) && $0 != 0x28 && $0 != 0x29 }
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return start }
        let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        put(digits.map { superscripts[Int($0) - 0x30] }.joined(), from: start)
        return cursor
    }

    /// Skips what is no text: comments, styles and scripts.
    mutating func skipHidden(_ position: Int, _ end: Int) -> Int {
        if isComment {
            if source[position] == 0x2D, source[position...].starts(with: [0x2D, 0x2D, 0x3E]) {
                isComment = false
                return min(end, position + 3)
            }
        } else if source[position] == 0x3C, let tag = HTMLTag(source, at: position, lineEnd: end),
            tag.role == .hidden, tag.isClosing
        {
            isHidden = false
            return tag.end
        }
        return position + 1
    }
}
