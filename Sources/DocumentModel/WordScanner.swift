/// Cuts UTF-8 bytes into folded words and keeps where each one stands.
struct WordScanner {
    private let bytes: [UInt8]
    private let table = FoldTable.low
    private var position: Int
    private let end: Int
    /// The bytes of the last word, folded.
    private(set) var folded: [UInt8] = []
    /// A hash of ``folded`` (FNV-1a).
    private(set) var hash: UInt64 = Self.seed

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// A scanner over the part of `bytes` that `range` covers.
    init(_ bytes: [UInt8], in range: TextRange) {
        self.bytes = bytes
        position = max(0, range.lowerBound)
        end = min(range.upperBound, bytes.count)
    }

    /// The place of the next word, whose letters are then in ``folded``; `nil` at the end.
    mutating func next() -> TextRange? {
        folded.removeAll(keepingCapacity: true)
        hash = Self.seed
        var start = -1
        var wordEnd = position
        while position < end {
            let (value, length) = UTF8Decoding.scalar(in: bytes, at: position, end: end)
            let here = position
            position += length
            guard let fold = value < 0x250 ? table[Int(value)] : FoldTable.high(value) else {
                if start < 0 { start = here }
                appendOther(value)
                wordEnd = position
                continue
            }
            switch fold.effect {
            case .letters, .lettersThenBreak:
                if start < 0 { start = here }
                append(fold)
                wordEnd = position
                if fold.effect == .lettersThenBreak { return finished(start, wordEnd) }
            case .mark:
                if start >= 0 { wordEnd = position }
            case .nothing:
                if value == 0xAD, position < end, bytes[position] == 0x0A { position += 1 }
            case .separator:
                if start >= 0 { return finished(start, wordEnd) }
            }
        }
        return start >= 0 ? finished(start, wordEnd) : nil
    }

    /// The end of a word, pushed past the combining marks that follow a ring.
    private func finished(_ start: Int, _ end: Int) -> TextRange { TextRange(start, end) }

    private mutating func append(_ fold: Fold) {
        append(fold.first)
        if fold.second != 0 { append(fold.second) }
        if fold.third != 0 { append(fold.third) }
    }

    private mutating func append(_ byte: UInt8) {
        guard byte != 0 else { return }
        folded.append(byte)
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private mutating func appendOther(_ value: UInt32) {
        guard let scalar = UnicodeScalar(value) else { return }
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
    }
}

/// Decoding of single scalars from UTF-8 bytes.
enum UTF8Decoding {
    /// The scalar at `position` and the number of its bytes, at least 1; malformed bytes give U+FFFD.
    @inline(__always)
    static func scalar(in bytes: [UInt8], at position: Int, end: Int) -> (value: UInt32, length: Int) {
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, position + length <= end else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0xFF >> (UInt32(length) + 1))
        for offset in 1..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }
}
