/// What the first characters of a line, or all of them, make of it.
struct LineShape {
    private static let bullets: Set<UInt32> = [
        0x2022, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2013, 0x2014, 0x2713, 0x2714, 0x27A2, 0x25B6, 0x25BA,
        0x2192, 0x21D2, 0x25A0, 0x25A1, 0x2043, 0xF0B7, 0xF0A7, 0xF0D8, 0x2794, 0x27A4, 0x2756, 0x25C6, 0xB7,
    ]

    private let bytes: [UInt8]
    private let start: Int
    private let end: Int

    init(_ bytes: [UInt8], from start: Int, to end: Int) {
        self.bytes = bytes
        self.start = start
        self.end = end
    }

    /// The character that a line of rules is made of.
    var ruleCharacter: UInt8? {
        var character: UInt8?
        var count = 0
        for byte in bytes[start..<end] where byte != 0x20 && byte != 0x09 {
            guard [0x2D, 0x2A, 0x5F, 0x3D].contains(byte), character == nil || character == byte else { return nil }
            character = byte
            count += 1
        }
        return count >= 3 ? character : nil
    }

    /// Whether the line only draws the rule of a table: `|---|---|` or `-----\t--`.
    var isTableRule: Bool {
        var dashes = 0
        var breaks = 0
        for byte in bytes[start..<end] {
            switch byte {
            case 0x2D: dashes += 1
            case 0x7C, 0x09, 0x2B: breaks += 1
            case 0x20, 0x3A: break
            default: return false
            }
        }
        return dashes >= 3 && breaks >= 1
    }

    /// Whether the line is a row between bars.
    var isPiped: Bool {
        var last = end - 1
        while last > start, bytes[last] == 0x20 || bytes[last] == 0x09 { last -= 1 }
        return last > start + 1 && bytes[start] == 0x7C && bytes[last] == 0x7C
    }

    /// Level and length of the `#` marks that begin the line.
    var heading: (level: Int, length: Int)? {
        var level = 0
        while start + level < end, bytes[start + level] == 0x23, level < 7 { level += 1 }
        guard (1...6).contains(level), start + level < end, bytes[start + level] == 0x20 else { return nil }
        return (level, level + 1)
    }

    /// Length of the bullet at `position` with the white space after it; `nil` when there is none.
    func bulletLength(at position: Int) -> Int? {
        guard position < end else { return nil }
        let length: Int
        switch bytes[position] {
        case 0x2D, 0x2A, 0x2B, 0x6F: length = 1
        case 0xC2 where position + 1 < end && bytes[position + 1] == 0xB7: length = 2
        case 0xE2...0xEF where position + 2 < end:
            let (first, second, third) = (bytes[position], bytes[position + 1], bytes[position + 2])
            let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            guard Self.bullets.contains(value) else { return nil }
            length = 3
        default: return nil
        }
        return spaceLength(after: position + length).map { length + $0 }
    }

    /// Length of an enumerator such as `1.`, `2)`, `a)` at `position`; the white space after it is left out.
    func enumeratorLength(at position: Int) -> Int? {
        var cursor = position
        while cursor < end, (0x30...0x39).contains(bytes[cursor]), cursor - position < 3 { cursor += 1 }
        let isNumber = cursor > position
        if !isNumber, cursor < end, (0x61...0x7A).contains(bytes[cursor]) { cursor += 1 }
        guard cursor > position, cursor < end else { return nil }
        let closer = bytes[cursor]
        guard closer == 0x29 || (isNumber && closer == 0x2E), spaceLength(after: cursor + 1) != nil else { return nil }
        return cursor + 1 - position
    }

    private func spaceLength(after position: Int) -> Int? {
        var cursor = position
        while cursor < end {
            if bytes[cursor] == 0x20 || bytes[cursor] == 0x09 {
                cursor += 1
            } else if bytes[cursor] == 0xC2, cursor + 1 < end, bytes[cursor + 1] == 0xA0 {
                cursor += 2
            } else {
                break
            }
        }
        return cursor > position && cursor < end ? cursor - position : nil
    }
}
