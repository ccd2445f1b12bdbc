/// Characters that word processors take from fonts of pictures: ticked boxes, arrows, bullets.
enum DrawnSymbols {
    private static let wingdings: [UInt32: String] = [
        0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0xA7: "▪", 0xA8: "☐",
        0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]
    private static let secondWingdings: [UInt32: String] = [
        0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐",
    ]
    private static let symbol: [UInt32: String] = [
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    ]

    /// The character of code `code`, in hexadecimal, in the font `font`; U+FFFD when it is not known.
    static func text(font: String?, code: String?) -> String {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return "" }
        // Fonts of pictures are mapped at U+F000.
        let place = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
        let known =
            switch font {
            case "Wingdings": wingdings[place]
            case "Wingdings 2": secondWingdings[place]
            case "Symbol": symbol[place]
            default: String?.none
            }
        if let known { return known }
        guard place == value, let scalar = UnicodeScalar(value), !scalar.properties.isNoncharacterCodePoint else {
            return "\u{FFFD}"
        }
        return String(Character(scalar))
    }

    /// `bytes` with readable signs for the characters at U+F000 to U+F0FF, where fonts of pictures are mapped; `nil` when
    /// there are none.
    static func readable(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        // These characters begin with EF 80 to EF 83 in UTF-8.
        guard bytes.contains(0xEF) else { return nil }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard scalars.contains(where: { (0xF000...0xF0FF).contains($0.value) }) else { return nil }
        var text = ""
        for scalar in scalars {
            guard (0xF000...0xF0FF).contains(scalar.value) else {
                text.unicodeScalars.append(scalar)
                continue
            }
            let place = scalar.value - 0xF000
            text += wingdings[place] ?? symbol[place] ?? "\u{FFFD}"
        }
        return Array(text.utf8)
    }
}
