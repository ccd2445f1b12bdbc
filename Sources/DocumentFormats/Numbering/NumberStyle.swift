/// How a computed number is written.
enum NumberStyle: Hashable, Sendable {
    case decimal
    /// `01`, `02`: at least that many figures.
    case padded(width: Int)
    case upperRoman
    case lowerRoman
    case upperLetter
    case lowerLetter
    /// « 1er », « 2e ».
    case ordinal
    /// « un », « deux ».
    case cardinalText
    /// « premier », « deuxième ».
    case ordinalText
    /// `*`, `†`, `‡`, `§`, doubled after the fourth.
    case symbols
    /// `①` to `⑳`.
    case circled
    /// `- 1 -`.
    case dashed
    case hexadecimal
    /// A drawn mark, without a value.
    case bullet
    /// No value at all.
    case none

    /// `value` in this style.
    func text(_ value: Int) -> String {
        switch self {
        case .decimal: String(value)
        case .padded(let width): String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        case .upperRoman: Self.roman(value)
        case .lowerRoman: Self.roman(value).lowercased()
        case .upperLetter: Self.letters(value)
        case .lowerLetter: Self.letters(value).lowercased()
        case .ordinal: value == 1 ? "1er" : "\(value)e"
        case .cardinalText: FrenchNumbers.cardinal(value) ?? String(value)
        case .ordinalText: FrenchNumbers.ordinal(value) ?? String(value)
        case .symbols: Self.symbols(value)
        case .circled:
            (1...20).contains(value)
                ? UnicodeScalar(UInt32(0x245F + value)).map { String(Character($0)) } ?? String(value) : String(value)
        case .dashed: "- \(value) -"
        case .hexadecimal: String(value, radix: 16, uppercase: true)
        case .bullet, .none: ""
        }
    }

    /// Whether a computed number heads a passage, as « Article 3 – » does, rather than only order it, as « 3. » does.
    static func isTitle(_ number: String) -> Bool {
        number.unicodeScalars.prefix { $0.properties.isAlphabetic }.count >= 5
    }

    private static let romans = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func roman(_ value: Int) -> String {
        guard (1..<10_000).contains(value) else { return String(value) }
        var rest = value
        return romans.reduce(into: "") { text, sign in
            while rest >= sign.0 {
                text += sign.1
                rest -= sign.0
            }
        }
    }

    /// A to Z, then AA, BB… as word processors count.
    private static func letters(_ value: Int) -> String {
        guard value >= 1, value <= 26 * 30, let scalar = UnicodeScalar(UInt32(0x41 + (value - 1) % 26)) else {
            return String(value)
        }
        return String(repeating: String(Character(scalar)), count: (value - 1) / 26 + 1)
    }

    private static func symbols(_ value: Int) -> String {
        guard (1...100).contains(value) else { return String(value) }
        return String(repeating: ["*", "†", "‡", "§"][(value - 1) % 4], count: (value - 1) / 4 + 1)
    }
}
