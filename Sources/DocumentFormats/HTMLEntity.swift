/// A character reference such as `&eacute;` or `&#233;`.
struct HTMLEntity {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "laquo": "«", "raquo": "»",
        "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â", "ccedil": "ç",
        "icirc": "î", "iuml": "ï", "ocirc": "ô", "ugrave": "ù", "ucirc": "û", "oelig": "œ", "aelig": "æ",
        "Eacute": "É", "Egrave": "È", "Ecirc": "Ê", "Agrave": "À", "Ccedil": "Ç", "OElig": "Œ", "rsquo": "’",
        "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "deg": "°", "euro": "€",
        "bull": "•", "middot": "·", "shy": "\u{AD}", "thinsp": "\u{2009}", "copy": "©",
        "uuml": "ü", "ouml": "ö", "auml": "ä", "Acirc": "Â", "Icirc": "Î", "Iuml": "Ï", "Ocirc": "Ô", "Ucirc": "Û",
        "Ugrave": "Ù", "ensp": "\u{2002}", "emsp": "\u{2003}", "sect": "§", "para": "¶", "reg": "®", "trade": "™",
        "times": "×", "frac12": "½", "sup1": "¹", "sup2": "²", "sup3": "³", "ordm": "º", "sbquo": "‚", "bdquo": "„",
        "zwnj": "\u{200C}", "zwj": "\u{200D}", "rarr": "→", "larr": "←", "le": "≤", "ge": "≥",
    ]

    /// The text that the reference stands for.
    let text: String
    /// Offset after the semicolon.
    let end: Int

    /// The reference whose `&` stands at `position`; `nil` when that is none.
    init?(_ bytes: [UInt8], at position: Int, lineEnd: Int) {
        let limit = min(lineEnd, position + 12)
        guard let semicolon = bytes[position..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let body = String(decoding: bytes[position + 1..<semicolon], as: UTF8.self)
        end = semicolon + 1
        if let text = Self.names[body] {
            self.text = text
            return
        }
        guard body.hasPrefix("#"), body.utf8.count > 1 else { return nil }
        let isHexadecimal = body.dropFirst().first == "x" || body.dropFirst().first == "X"
        let digits = body.dropFirst(isHexadecimal ? 2 : 1)
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 0x20,
            let scalar = UnicodeScalar(value)
        else { return nil }
        text = String(scalar)
    }
}
