/// Text as it may be written: nothing in it commands a terminal, or shows words in another order than they stand.
///
/// Documents, names of files and settings come from strangers; what they hold ends on screens and in the logs of servers.
enum SafeText {
    /// `text` with a visible sign in place of each such character; `isColored` keeps colours.
    static func bytes(of text: String, isColored: Bool = false) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: isSuspect) else { return bytes }
        var safe: [UInt8] = []
        safe.reserveCapacity(bytes.count + 64)
        var offset = 0
        while offset < bytes.count {
            let colour = isColored ? colourLength(bytes, offset) : nil
            if let length = colour ?? lineEndLength(bytes, offset) {
                safe += bytes[offset..<offset + length]
                offset += length
            } else if let (length, sign) = commanding(bytes, offset) {
                safe += sign
                offset += length
            } else {
                safe.append(bytes[offset])
                offset += 1
            }
        }
        return safe
    }

    /// The first byte of what may command a terminal: a control character, or the lead of a longer one.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x0A) || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    /// A colour: ESC, « [ », figures and semicolons, « m ».
    private static func colourLength(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes[start] == 0x1B, start + 1 < bytes.count, bytes[start + 1] == 0x5B else { return nil }
        let figures = bytes[(start + 2)...].prefix(8).prefix { (0x30...0x39).contains($0) || $0 == 0x3B }
        guard figures.endIndex < bytes.count, bytes[figures.endIndex] == 0x6D else { return nil }
        return figures.endIndex + 1 - start
    }

    /// A carriage return goes with the line feed after it; alone, it would write over the line.
    private static func lineEndLength(_ bytes: [UInt8], _ start: Int) -> Int? {
        bytes[start] == 0x0D && start + 1 < bytes.count && bytes[start + 1] == 0x0A ? 2 : nil
    }

    /// How many bytes a commanding character takes at `start`, and the sign shown for it.
    private static func commanding(_ bytes: [UInt8], _ start: Int) -> (length: Int, sign: [UInt8])? {
        let byte = bytes[start]
        // Tab, line feed and page break stay; the others have pictures from U+2400 on.
        if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0C ? nil : (1, [0xE2, 0x90, 0x80 + byte]) }
        if byte == 0x7F { return (1, [0xE2, 0x90, 0xA1]) }
        let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
        if byte == 0xC2, start + 1 < bytes.count, (0x80...0x9F).contains(bytes[start + 1]) { return (2, replacement) }
        guard byte == 0xE2, start + 2 < bytes.count else { return nil }
        switch (bytes[start + 1], bytes[start + 2]) {
        // U+202A to U+202E, U+2066 to U+2069.
        case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return (3, replacement)
        default: return nil
        }
    }
}
