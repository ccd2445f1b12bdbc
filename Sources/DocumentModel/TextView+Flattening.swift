extension TextView {
    /// The words at `range` on one line: runs of white space become one space.
    public func flattened(_ range: TextRange) -> String {
        guard masks.isEmpty else {
            let shown = shown(in: range)
            return Self.flattened(shown, TextRange(0, shown.count))
        }
        return Self.flattened(utf8, range)
    }

    private static func flattened(_ utf8: [UInt8], _ range: TextRange) -> String {
        let end = min(range.upperBound, utf8.count)
        var line: [UInt8] = []
        line.reserveCapacity(max(0, end - range.lowerBound))
        var isSpaced = false
        var offset = range.lowerBound
        while offset < end {
            let space = spaceLength(utf8, at: offset, end: end)
            if space > 0 {
                isSpaced = !line.isEmpty
                offset += space
            } else {
                if isSpaced { line.append(0x20) }
                isSpaced = false
                line.append(utf8[offset])
                offset += 1
            }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Number of bytes of the white space at `offset`; 0 when something else stands there.
    private static func spaceLength(_ utf8: [UInt8], at offset: Int, end: Int) -> Int {
        let byte = utf8[offset]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        // The lead bytes of U+0085, U+00A0, U+1680, U+2000–205F and U+3000.
        guard [0xC2, 0xE1, 0xE2, 0xE3].contains(byte) else { return 0 }
        let (value, length) = UTF8Decoding.scalar(in: utf8, at: offset, end: end)
        return UnicodeScalar(value)?.properties.isWhitespace == true ? length : 0
    }
}
