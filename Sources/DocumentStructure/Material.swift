import DocumentModel

/// A line of thought of the document: a paragraph, a heading, an item, or a whole row of a table.
struct Unit {
    /// Where it stands.
    let range: TextRange
    /// Its words, as positions in the index.
    let words: Range<Int>
    let kind: Block.Kind
    let isEmphasized: Bool
    /// The first leaf block that it is made of.
    let leaf: Int
}

extension Range where Bound == Int {
    /// The positions from `low` up to `high`, or none when they are the wrong way round.
    init(_ low: Int, upTo high: Int) { self = low..<Swift.max(low, high) }
}

/// A document as the recognisers look at it: units, words by position, and what stands between two words.
struct Material {
    let text: TextView
    let index: WordIndex
    let units: [Unit]
    private let names: [String]

    init(_ document: Document, _ index: WordIndex) {
        text = document.text
        self.index = index
        names = index.distinctWords
        units = Self.units(index)
    }

    private static func units(_ index: WordIndex) -> [Unit] {
        let leaves = index.walker.leaves
        var units: [Unit] = []
        var word = 0
        var leaf = 0
        while leaf < leaves.count {
            guard leaves[leaf].block.kind != .furniture else {
                leaf += 1
                continue
            }
            var last = leaf
            if let cell = leaves[leaf].cell {
                while last + 1 < leaves.count, let next = leaves[last + 1].cell, next.table == cell.table,
                    next.row == cell.row
                { last += 1 }
            }
            let first = word
            while word < index.words.count, index.words[word].leaf <= last { word += 1 }
            let range = TextRange(leaves[leaf].block.range.lowerBound, leaves[last].block.range.upperBound)
            let isRow = leaves[leaf].cell != nil
            let worded = leaves[leaf...last].filter { !$0.block.range.isEmpty }
            units.append(
                Unit(
                    range: range, words: Range(first, upTo: word), kind: isRow ? .row : leaves[leaf].block.kind,
                    isEmphasized: !worded.isEmpty && worded.allSatisfy(\.block.isEmphasized), leaf: leaf))
            leaf = last + 1
        }
        return units
    }

    /// Whether the words at two positions stand in one paragraph or cell.
    func isSameLeaf(_ first: Int, _ last: Int) -> Bool {
        first >= 0 && last < wordCount && index.words[first].leaf == index.words[last].leaf
    }

    /// Number of words in the document.
    var wordCount: Int { index.words.count }

    /// The folded word at `position`; empty past the end.
    func word(_ position: Int) -> String {
        index.words.indices.contains(position) ? names[index.words[position].id] : ""
    }

    /// Where the word at `position` stands.
    func range(_ position: Int) -> TextRange {
        index.words.indices.contains(position)
            ? index.words[position].range : TextRange(text.utf8.count, text.utf8.count)
    }

    /// The span of the words at `positions`.
    func range(_ positions: Range<Int>) -> TextRange {
        guard !positions.isEmpty else { return TextRange(range(positions.lowerBound).lowerBound, 0) }
        return TextRange(range(positions.lowerBound).lowerBound, range(positions.upperBound - 1).upperBound)
    }

    /// What stands between the word at `position` and the next one.
    func gap(after position: Int) -> ArraySlice<UInt8> {
        let start = range(position).upperBound
        let end = position + 1 < wordCount ? range(position + 1).lowerBound : text.utf8.count
        return text.utf8[start..<max(start, end)]
    }

    /// Whether one of the ASCII characters of `marks` stands between the word at `position` and the next one.
    func gap(after position: Int, has marks: String) -> Bool {
        let bytes = gap(after: position)
        return marks.utf8.contains { bytes.contains($0) }
    }

    /// Whether only white space stands between the word at `position` and the next one.
    func isSpaceOnly(after position: Int) -> Bool {
        gap(after: position).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0xC2 || $0 == 0xA0 }
    }

    /// The number at `position` whose first figure a scanner took for the letter l; `nil` for an article « l' » and for
    /// the series of « l. 214-1 ».
    func scannedNumber(_ position: Int) -> Int? {
        guard let value = Numbers.scanned(word(position)) else { return nil }
        let gap = gap(after: position)
        let isCut = gap.first == 0x27 || gap.starts(with: "’".utf8) || Numbers.isDigits(word(position + 1))
        return isCut ? nil : value
    }

    /// Whether the folded words of `pattern`, separated by spaces, stand from `position` on.
    func starts(_ pattern: String, at position: Int) -> Bool {
        var position = position
        for expected in pattern.utf8.split(separator: 0x20) {
            guard position < wordCount, names[index.words[position].id].utf8.elementsEqual(expected) else {
                return false
            }
            position += 1
        }
        return true
    }

    /// Whether the word at `position` begins with a capital letter.
    func isCapitalized(_ position: Int) -> Bool {
        guard position < wordCount else { return false }
        let bytes = text.utf8
        let start = range(position).lowerBound
        if (0x41...0x5A).contains(bytes[start]) { return true }
        guard start + 1 < bytes.count else { return false }
        // No French word begins with l and a consonant: « lsabelle » is « Isabelle ».
        if bytes[start] == 0x6C { return "bcdfgjklmnpqrstvxz".utf8.contains(bytes[start + 1]) }
        if bytes[start] < 0x80 { return false }
        return (bytes[start] == 0xC3 && (0x80...0x9E).contains(bytes[start + 1]))
            || (bytes[start] == 0xC5 && bytes[start + 1] == 0x92)
    }

    /// The words of a unit, folded.
    func words(_ unit: Unit) -> [String] { unit.words.map { word($0) } }

    /// The words at `range` on one line.
    func flattened(_ range: TextRange) -> String { text.flattened(range) }

    /// The words at `range` on one line, as a passage.
    func passage(_ range: TextRange) -> Passage { Passage(text: flattened(range), range: range) }

    /// Number of the unit that holds the byte at `offset`, or that comes last before it.
    func unitNumber(at offset: Int) -> Int? {
        let next = units.partitioningIndex { $0.range.lowerBound > offset }
        return next > 0 ? next - 1 : nil
    }

    /// The units that share a byte with `range`, in order.
    func units(overlapping range: TextRange) -> ArraySlice<Unit> {
        let first = units.partitioningIndex { $0.range.upperBound > range.lowerBound }
        return units[first...].prefix { $0.range.lowerBound < range.upperBound }
    }

    /// Whether a unit looks like a heading: marked as one, emphasised, or in capitals; and short.
    func isHeadingLike(_ unit: Unit) -> Bool {
        guard !unit.words.isEmpty, unit.words.count <= 40 else { return false }
        if case .heading = unit.kind { return true }
        return unit.isEmphasized || isInCapitals(unit.range)
    }

    /// Whether `range` has letters, and capitals only.
    func isInCapitals(_ range: TextRange) -> Bool {
        var capitals = 0
        for byte in text.utf8[range.lowerBound..<min(range.upperBound, text.utf8.count)] {
            if (0x61...0x7A).contains(byte) { return false }
            if (0x41...0x5A).contains(byte) { capitals += 1 }
        }
        return capitals >= 3
    }

    /// `range` cut at line ends, blank pieces left out.
    func lines(of range: TextRange) -> [TextRange] {
        pieces(of: range) { bytes, offset in bytes[offset] == 0x0A ? 1 : 0 }
    }

    /// `range` cut at line ends, tabs, and three spaces or more: what stands in columns comes apart.
    func segments(of range: TextRange) -> [TextRange] {
        pieces(of: range) { bytes, offset in
            if bytes[offset] == 0x0A || bytes[offset] == 0x09 { return 1 }
            let isGap =
                bytes[offset] == 0x20 && offset + 2 < bytes.count && bytes[offset + 1] == 0x20
                && bytes[offset + 2] == 0x20
            return isGap ? 3 : 0
        }
    }

    private func pieces(of range: TextRange, cut: ([UInt8], Int) -> Int) -> [TextRange] {
        var pieces: [TextRange] = []
        var start = range.lowerBound
        var offset = start
        while offset <= range.upperBound {
            let length = offset == range.upperBound ? 1 : cut(text.utf8, offset)
            guard length > 0 else {
                offset += 1
                continue
            }
            if let piece = trimmed(TextRange(start, offset)) { pieces.append(piece) }
            offset += length
            start = offset
        }
        return pieces
    }

    /// `range` without white space at its ends; `nil` when nothing is left.
    func trimmed(_ range: TextRange) -> TextRange? {
        trimmed(range) { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// `range` without the bytes that `isDropped` at its ends; `nil` when nothing is left.
    func trimmed(_ range: TextRange, dropping isDropped: (UInt8) -> Bool) -> TextRange? {
        var (start, end) = (range.lowerBound, min(range.upperBound, text.utf8.count))
        while start < end, isDropped(text.utf8[start]) { start += 1 }
        while end > start, isDropped(text.utf8[end - 1]) { end -= 1 }
        return start < end ? TextRange(start, end) : nil
    }
}
