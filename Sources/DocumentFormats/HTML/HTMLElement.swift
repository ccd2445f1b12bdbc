/// A tag of a whole HTML page, whatever its name, its attributes and its length.
struct HTMLElement {
    /// Its name in small letters; empty for declarations and comments.
    let name: String
    let isClosing: Bool
    /// Offset after the final `>`, or the end of the page when there is none.
    let end: Int
    private let bytes: [UInt8]
    private let attributes: Range<Int>

    /// The tag whose `<` stands at `position`; `nil` when the character is mere text.
    init?(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        var cursor = position + 1
        guard cursor < bytes.count else { return nil }
        if bytes[cursor] == UInt8(ascii: "!") || bytes[cursor] == UInt8(ascii: "?") {
            (name, isClosing, attributes) = ("", false, 0..<0)
            end = Self.declarationEnd(bytes, cursor)
            return
        }
        isClosing = bytes[cursor] == UInt8(ascii: "/")
        if isClosing { cursor += 1 }
        let start = cursor
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
        guard cursor > start, !(0x30...0x39).contains(bytes[start]) else { return nil }
        name = String(decoding: bytes[start..<min(cursor, start + 24)], as: UTF8.self).lowercased()
        let attributeStart = cursor
        var quote: UInt8 = 0
        while cursor < bytes.count, quote != 0 || bytes[cursor] != UInt8(ascii: ">") {
            let byte = bytes[cursor]
            if quote == 0, byte == 0x22 || byte == 0x27, bytes[cursor - 1] == UInt8(ascii: "=") {
                quote = byte
            } else if byte == quote {
                quote = 0
            }
            cursor += 1
        }
        attributes = attributeStart..<cursor
        end = min(bytes.count, cursor + 1)
    }

    /// The whole number that the attribute `name` gives.
    func number(_ name: String) -> Int? {
        let text = String(decoding: bytes[attributes].prefix(500), as: UTF8.self).lowercased()
        for part in text.split(whereSeparator: { $0 == " " || $0 == "/" || $0.isNewline }) {
            guard part.hasPrefix("\(name)=") else { continue }
            return Int(part.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" })
        }
        return nil
    }

    private static func declarationEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        let isComment = bytes[start...].starts(with: [0x21, 0x2D, 0x2D])
        var cursor = isComment ? start + 3 : start
        while cursor < bytes.count {
            if bytes[cursor] == UInt8(ascii: ">"),
                !isComment || (bytes[cursor - 1] == UInt8(ascii: "-") && bytes[cursor - 2] == UInt8(ascii: "-"))
            {
                return cursor + 1
            }
            cursor += 1
        }
        return bytes.count
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }
}
