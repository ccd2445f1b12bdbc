/// Cuts UTF-8 bytes into folded words and keeps where each one stands.
struct WordScanner {
    private let bytes: [UInt8]
    private let ascii = FoldTable.ascii
    private let table = FoldTable.low
    private var position = 0
    private var end = 0
    /// Holds the last word, folded, in its first ``count`` bytes; used again for the next.
    private(set) var folded = [UInt8](repeating: 0, count: 32)
    /// Number of bytes of the last word, folded.
    private(set) var count = 0
    /// A hash of the last word, folded (FNV-1a).
    private(set) var hash: UInt64 = Self.seed

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// A scanner over `bytes`, which has first to be moved to a part of them.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes on with the part of the bytes that `range` covers.
    mutating func move(to range: TextRange) {
        position = max(0, range.lowerBound)
        end = min(range.upperBound, bytes.count)
    }

    /// The place of the next word, whose letters are then in ``folded``; `nil` at the end.
    mutating func next() -> TextRange? {
        count = 0
        hash = Self.seed
        var start = -1
        var wordEnd = position
        while position < end {
            let here = position
            let byte = bytes[here]
            if byte < 0x80 {
                position += 1
                let letter = ascii[Int(byte)]
                if letter != 0 {
                    if start < 0 { start = here }
                    append(letter)
                    wordEnd = position
                } else if start >= 0 {
                    break
                }
            } else {
                switch takeScalar() {
                case .letters:
                    if start < 0 { start = here }
                    wordEnd = position
                case .lettersThenBreak: return TextRange(start < 0 ? here : start, position)
                case .mark: if start >= 0 { wordEnd = position }
                case .nothing: break
                case .separator: if start >= 0 { return TextRange(start, wordEnd) }
                }
            }
        }
        return start >= 0 ? TextRange(start, wordEnd) : nil
    }

    /// Takes one scalar that is not ASCII; its letters join the word.
    private mutating func takeScalar() -> Fold.Effect {
        let (value, length) = UTF8Decoding.scalar(in: bytes, at: position, end: end)
        position += length
        guard let fold = value < 0x250 ? table[Int(value)] : FoldTable.high(value) else {
            appendOther(value)
            return .letters
        }
        append(fold)
        // A soft hyphen at the end of a line joins what stands on both sides.
        if value == 0xAD, position < end, bytes[position] == 0x0A { position += 1 }
        return fold.effect
    }

    private mutating func append(_ fold: Fold) {
        guard fold.first != 0 else { return }
        append(fold.first)
        if fold.second != 0 { append(fold.second) }
        if fold.third != 0 { append(fold.third) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        if count == folded.count { folded.append(contentsOf: folded) }
        folded[count] = byte
        count += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// The hash that a word of these folded bytes has.
    static func hash(of word: [UInt8]) -> UInt64 {
        word.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
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
