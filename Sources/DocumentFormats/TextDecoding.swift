/// Turns the bytes of a text file into valid UTF-8.
struct TextDecoding {
    /// The text, in UTF-8, where a space stands for each escape: no document sets the colours of the report on it.
    let utf8: [UInt8]
    /// Where the text begins in ``utf8``, past a byte order mark.
    let start: Int
    /// What had to be supposed, in French; `nil` when nothing had to be.
    let notice: String?

    /// The text of `bytes`: UTF-8, UTF-16 with or without a byte order mark, or else Windows-1252.
    init(_ bytes: [UInt8], path: String) throws(ReadingError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            utf8 = Self.withoutEscapes(Self.utf8(fromUTF16: bytes.dropFirst(2), isBigEndian: bytes[0] == 0xFE))
            start = 0
            notice = nil
            return
        }
        if let isBigEndian = Self.unmarkedUTF16(bytes) {
            utf8 = Self.withoutEscapes(Self.utf8(fromUTF16: bytes[...], isBigEndian: isBigEndian))
            start = 0
            notice = "encodage UTF-16 supposé"
            return
        }
        if bytes.contains(0) { throw .binary(path: path, what: "octets nuls") }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        start = hasMark ? 3 : 0
        if Self.isValid(bytes) {
            utf8 = Self.withoutEscapes(bytes)
            notice = nil
        } else {
            utf8 = Self.withoutEscapes(Self.utf8(fromWindows1252: bytes))
            notice = "encodage Windows-1252 supposé"
        }
    }

    private static func withoutEscapes(_ utf8: [UInt8]) -> [UInt8] {
        guard utf8.contains(0x1B) else { return utf8 }
        return utf8.map { $0 == 0x1B ? 0x20 : $0 }
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    /// Whether `bytes` are UTF-16 without a mark, and which byte comes first: nearly every second byte is then 0.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
        let head = bytes.prefix(4_096)
        guard bytes.count >= 8, bytes.count.isMultiple(of: 2), head.contains(0) else { return nil }
        var zeros = [0, 0]
        for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
        let pairs = head.count / 2
        if zeros[0] == 0, zeros[1] * 10 >= pairs * 8 { return false }
        if zeros[1] == 0, zeros[0] * 10 >= pairs * 8 { return true }
        return nil
    }

    /// Lone surrogates become U+FFFD.
    private static func utf8(fromUTF16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for offset in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
            let (high, low) = isBigEndian ? (bytes[offset], bytes[offset + 1]) : (bytes[offset + 1], bytes[offset])
            units.append(UInt16(high) << 8 | UInt16(low))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What Windows-1252 writes at 0x80–0x9F; the five unused places give U+FFFD.
    private static let specials = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

    private static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0: text.append(contentsOf: String(specials[Int(byte) - 0x80]).utf8)
            case 0xA0...0xFF: text.append(contentsOf: String(UnicodeScalar(byte)).utf8)
            default: break
            }
        }
        return text
    }
}
