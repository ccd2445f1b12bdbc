/// Cuts a paragraph into sentences.
public enum Sentences {
    /// Words after which a full stop ends no sentence, folded.
    private static let abbreviations: Set<String> = [
        "m", "mm", "mme", "mmes", "mlle", "mlles", "art", "al", "l", "r", "d", "n", "no", "p", "pp", "cf", "etc", "st",
        "ste", "dr", "me", "av", "bd", "tel", "ex", "vol", "chap", "env", "fig",
    ]

    /// The sentence of `range` around the byte at `offset`, followed no further than `reach` bytes on either side.
    public static func range(
        around offset: Int, in range: TextRange, of text: TextView, reach: Int = 4_000
    ) -> TextRange {
        let bytes = text.utf8
        let end = min(range.upperBound, bytes.count, offset + reach)
        let floor = max(range.lowerBound, offset - reach)
        var start = offset
        while start > floor, !(start - 1 < offset && isStop(bytes, at: start - 1, from: floor, end: end)) { start -= 1 }
        start = min(skippingSpace(bytes, start, end), offset)
        var stop = offset
        while stop < end, !isStop(bytes, at: stop, from: floor, end: end) { stop += 1 }
        return TextRange(start, min(stop + 1, end))
    }

    /// The sentences of `range`, in order, without the white space between them.
    public static func ranges(in range: TextRange, of text: TextView) -> [TextRange] {
        let bytes = text.utf8
        let end = min(range.upperBound, bytes.count)
        var sentences: [TextRange] = []
        var start = skippingSpace(bytes, range.lowerBound, end)
        var position = start
        while position < end {
            if isStop(bytes, at: position, from: start, end: end) {
                sentences.append(TextRange(start, position + 1))
                start = skippingSpace(bytes, position + 1, end)
                position = start
            } else {
                position += 1
            }
        }
        if start < end { sentences.append(TextRange(start, end)) }
        return sentences
    }

    private static func isStop(_ bytes: [UInt8], at position: Int, from start: Int, end: Int) -> Bool {
        let byte = bytes[position]
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return false }
        guard position + 1 < end else { return true }
        guard isSpace(bytes[position + 1]) else { return false }
        let next = skippingSpace(bytes, position + 1, end)
        if next < end, (0x61...0x7A).contains(bytes[next]) { return false }
        guard byte == UInt8(ascii: ".") else { return true }
        var wordStart = position
        while wordStart > start, isWordByte(bytes[wordStart - 1]), position - wordStart < 12 { wordStart -= 1 }
        let word = Folding.folded(String(decoding: bytes[wordStart..<position], as: UTF8.self))
        return !abbreviations.contains(word) || (word == "etc" && next < end)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func skippingSpace(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Int {
        var position = position
        while position < end, isSpace(bytes[position]) { position += 1 }
        return position
    }
}
