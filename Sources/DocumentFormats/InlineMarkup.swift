import DocumentModel

/// Emphasis, escapes, links, entities and tags inside a line.
extension MarkupScanner {
    /// Scans the bytes from `start` to `end`, all on one line.
    mutating func scanInline(_ start: Int, _ end: Int, isPiped: Bool) {
        let source = source
        lazy var closers = Closers(source, start, end)
        var position = start
        while position < end {
            if isHidden || isComment {
                position = skipHidden(position, end)
                continue
            }
            let plainEnd = source[position..<end].firstIndex { Self.isMarkup[Int($0)] } ?? end
            put(position..<plainEnd)
            position = plainEnd
            guard position < end else { break }
            if let next = scanMarkup(position, start, end, closers, isPiped: isPiped) {
                position = next
            } else {
                put(position..<position + 1)
                position += 1
            }
        }
    }

    /// The bytes with which markup may begin.
    private static let isMarkup: [Bool] = (0...255).map { byte in "\\*_<&[!^\t|".utf8.contains(UInt8(byte)) }

    /// Where the last delimiters of a line stand, so that an opening one without a partner is seen at once.
    struct Closers {
        var star = -1
        var underscore = -1
        var link = -1

        init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
            for position in start..<end {
                switch bytes[position] {
                case 0x2A: star = position
                case 0x5F: underscore = position
                case 0x28 where position > start && bytes[position - 1] == 0x5D: link = position
                default: break
                }
            }
        }
    }

    /// Handles the markup at `position`; returns where to go on, or `nil` when the byte is plain text.
    private mutating func scanMarkup(
        _ position: Int, _ start: Int, _ end: Int, _ closers: Closers, isPiped: Bool
    ) -> Int? {
        switch source[position] {
        case 0x5C: return scanEscape(position, end)
        case 0x2A: return scanStars(position, start, end, closers)
        case 0x5F: return scanUnderscores(position, start, end, closers)
        case 0x3C: return scanTag(position, end)
        case 0x26: return scanEntity(position, end)
        case 0x5B, 0x21: return position < closers.link ? scanLink(position, end) : nil
        case 0x5E: return scanCaret(position, start, end)
        case 0x09: return scanTab(position)
        case 0x7C where isPiped: return scanBar(position, start, end)
        default: return nil
        }
    }

    /// Puts the bytes of the source at `positions` into the view.
    private mutating func put(_ positions: Range<Int>) {
        guard !positions.isEmpty else { return }
        let offset = text.utf8.count
        text.emit(source[positions], from: positions.lowerBound)
        emphasize(from: offset)
    }

    /// Puts what `position` stands for into the view.
    mutating func put(_ string: String, from position: Int) {
        for byte in string.utf8 {
            let offset = text.utf8.count
            text.emit(byte, from: position)
            emphasize(from: offset)
        }
    }

    /// Counts the end of the view, from `offset` on, as bold where bold is open.
    private mutating func emphasize(from offset: Int) {
        guard isBold || emphasisDepth > 0 else { return }
        let end = text.utf8.count
        if let last = text.emphasis.last, last.upperBound == offset {
            text.emphasis[text.emphasis.count - 1] = TextRange(last.lowerBound, end)
        } else {
            text.emphasis.append(TextRange(offset, end))
        }
    }

    private mutating func scanEscape(_ position: Int, _ end: Int) -> Int? {
        guard position + 1 < end else { return nil }
        let next = source[position + 1]
        let isPunctuation =
            (0x21...0x2F).contains(next) || (0x3A...0x40).contains(next) || (0x5B...0x60).contains(next)
            || (0x7B...0x7E).contains(next)
        guard isPunctuation else { return nil }
        text.hasMarkup = true
        put(position + 1..<position + 2)
        return position + 2
    }

    private func runLength(_ position: Int, _ end: Int) -> Int {
        var cursor = position
        while cursor < end, source[cursor] == source[position] { cursor += 1 }
        return cursor - position
    }

    private mutating func scanStars(_ position: Int, _ start: Int, _ end: Int, _ closers: Closers) -> Int? {
        let count = runLength(position, end)
        let after = position + count
        let opens = after < end && !isSpace(source[after])
        let closes = position > start && !isSpace(source[position - 1])
        guard opens || closes else { return copy(count, position) }
        if count == 1 {
            guard (isItalic && closes) || (opens && closers.star > position) else { return nil }
            isItalic.toggle()
        } else {
            if isBold, closes { isBold = false } else if opens { isBold = true }
            if count == 3 { isItalic.toggle() }
        }
        text.hasMarkup = true
        return after
    }

    private mutating func copy(_ count: Int, _ position: Int) -> Int {
        put(position..<position + count)
        return position + count
    }

    /// Underscores mark only around words: `___` and longer are blanks to fill in.
    private mutating func scanUnderscores(_ position: Int, _ start: Int, _ end: Int, _ closers: Closers) -> Int? {
        let count = runLength(position, end)
        let after = position + count
        let wordBefore = position > start && isWord(source[position - 1])
        let wordAfter = after < end && isWord(source[after])
        let opens = !wordBefore && wordAfter && closers.underscore > after
        let isOpen = count == 2 ? isBold : isItalic
        let closes = isOpen && !wordAfter && position > start && !isSpace(source[position - 1])
        guard count <= 2, opens || closes else { return copy(count, position) }
        if count == 2 { isBold = !closes } else { isItalic = !closes }
        text.hasMarkup = true
        return after
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private mutating func scanEntity(_ position: Int, _ end: Int) -> Int? {
        guard let entity = HTMLEntity(source, at: position, lineEnd: end) else { return nil }
        text.hasMarkup = true
        put(entity.text, from: position)
        return entity.end
    }

    /// `[words](address)` gives its words, `![words](address)` an image.
    private mutating func scanLink(_ position: Int, _ end: Int) -> Int? {
        let isImage = source[position] == 0x21
        let opening = isImage ? position + 1 : position
        guard opening < end, source[opening] == 0x5B else { return nil }
        var cursor = opening + 1
        while cursor < end, source[cursor] != 0x5D, source[cursor] != 0x5B { cursor += 1 }
        guard cursor + 1 < end, source[cursor] == 0x5D, source[cursor + 1] == 0x28 else { return nil }
        let words = opening + 1..<cursor
        cursor += 2
        while cursor < end, source[cursor] != 0x29, !isSpace(source[cursor]), source[cursor] != 0x28 { cursor += 1 }
        guard cursor < end, source[cursor] == 0x29 else { return nil }
        text.hasMarkup = true
        let viewStart = text.utf8.count
        put(words)
        if isImage { text.images.append(TextRange(viewStart, text.utf8.count)) }
        return cursor + 1
    }

    /// `1^er^`, `10^e` and `n^o` are ordinals; any other caret stays.
    private mutating func scanCaret(_ position: Int, _ start: Int, _ end: Int) -> Int? {
        guard position > start, isWord(source[position - 1]) else { return nil }
        var cursor = position + 1
        let isBraced = cursor < end && source[cursor] == 0x7B
        if isBraced { cursor += 1 }
        let letters = cursor
        while cursor < end, isWord(source[cursor]), cursor - letters < 6 { cursor += 1 }
        let ordinals = ["e", "er", "re", "ere", "ère", "eme", "ème", "me", "nd", "nde", "o"]
        guard ordinals.contains(String(decoding: source[letters..<cursor], as: UTF8.self)) else { return nil }
        text.hasMarkup = true
        put(letters..<cursor)
        if cursor < end, source[cursor] == (isBraced ? 0x7D : 0x5E) { cursor += 1 }
        return cursor
    }

    private mutating func scanTab(_ position: Int) -> Int? {
        guard tableDepth == 0 else { return nil }
        let offset = text.utf8.count
        text.emit(0x09, from: position)
        text.marks.append(ScannedText.Mark(kind: .cellBreak, offset: offset, resume: offset + 1))
        return position + 1
    }

    private mutating func scanBar(_ position: Int, _ start: Int, _ end: Int) -> Int? {
        text.hasMarkup = true
        let isFirst = !source[start..<position].contains { !isSpace($0) }
        let isLast = !source[position + 1..<end].prefix(64).contains { !isSpace($0) }
        guard !isFirst, !isLast else { return position + 1 }
        let offset = text.utf8.count
        text.emit(0x09, from: position)
        text.marks.append(ScannedText.Mark(kind: .cellBreak, offset: offset, resume: offset + 1))
        return position + 1
    }
}
