/// What one scalar becomes when text is folded: up to three ASCII bytes, a separation, or nothing.
struct Fold: Hashable, Sendable {
    /// How the scalar acts on the word under way.
    enum Effect: UInt8, Sendable {
        /// Its letters join the word.
        case letters
        /// Its letters join the word and end it: the ring of `n°`.
        case lettersThenBreak
        /// It ends the word.
        case separator
        /// It vanishes, and belongs to the letter before it: a combining accent.
        case mark
        /// It vanishes: soft hyphen, zero-width space.
        case nothing
    }

    let effect: Effect
    let first: UInt8
    let second: UInt8
    let third: UInt8

    init(_ effect: Effect, _ letters: String = "") {
        let bytes = Array(letters.utf8)
        self.effect = effect
        first = bytes.isEmpty ? 0 : bytes[0]
        second = bytes.count > 1 ? bytes[1] : 0
        third = bytes.count > 2 ? bytes[2] : 0
    }
}

/// The folds of the scalars below U+0250, by code point, and of the few above that French texts hold.
enum FoldTable {
    /// Base letters with the accented letters that fold to them, lower case only; capitals follow from them.
    private static let families: [(base: String, letters: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧ"), ("b", "ƀɓ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěȅȇȩ"),
        ("g", "ĝğġģǧǵ"), ("h", "ĥħȟ"), ("i", "ìíîïĩīĭįıǐȉȋ"), ("j", "ĵǰ"), ("k", "ķĸǩ"), ("l", "ĺļľŀł"),
        ("n", "ñńņňŉŋǹ"), ("o", "òóôõöøōŏőǒǫǭǿȍȏȫȭȯȱ"), ("r", "ŕŗřȑȓ"), ("s", "śŝşšșſ"), ("t", "ţťŧț"),
        ("u", "ùúûüũūŭůűųǔǖǘǚǜȕȗ"), ("w", "ŵ"), ("y", "ýÿŷȳ"), ("z", "źżžƶ"), ("ae", "æǣǽ"), ("oe", "œ"),
        ("ss", "ß"), ("ij", "ĳ"), ("lj", "ǉ"), ("nj", "ǌ"), ("dz", "ǆ"), ("th", "þ"), ("a", "ª"), ("u", "µ"),
    ]

    /// Scalars above the table that fold to letters.
    private static let ligatures: [UInt32: Fold] = [
        0xFB00: Fold(.letters, "ff"), 0xFB01: Fold(.letters, "fi"), 0xFB02: Fold(.letters, "fl"),
        0xFB03: Fold(.letters, "ffi"), 0xFB04: Fold(.letters, "ffl"), 0xFB05: Fold(.letters, "st"),
        0xFB06: Fold(.letters, "st"), 0x2116: Fold(.lettersThenBreak, "no"), 0x1D49: Fold(.letters, "e"),
        0x02B3: Fold(.letters, "r"), 0x1D52: Fold(.letters, "o"), 0x02E2: Fold(.letters, "s"),
        0x1E9E: Fold(.letters, "ss"), 0x02BC: Fold(.separator),
    ]

    /// One fold for each scalar below U+0250.
    static let low: [Fold] = {
        var table = [Fold](repeating: Fold(.separator), count: 0x250)
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = letter(byte) }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(byte)] = letter(byte)
            table[Int(byte) - 32] = letter(byte)
        }
        for family in families {
            for scalar in family.letters.unicodeScalars { fill(&table, scalar, Fold(.letters, family.base)) }
        }
        table[0xB0] = Fold(.lettersThenBreak, "o")
        table[0xBA] = Fold(.lettersThenBreak, "o")
        table[0xAD] = Fold(.nothing)
        return table
    }()

    /// The folded letter or digit of each ASCII character, 0 for one that separates words.
    static let ascii: [UInt8] = low.prefix(0x80).map(\.first)

    private static func letter(_ byte: UInt8) -> Fold { Fold(.letters, String(UnicodeScalar(byte))) }

    private static func fill(_ table: inout [Fold], _ scalar: UnicodeScalar, _ fold: Fold) {
        let capitals = scalar.properties.uppercaseMapping.unicodeScalars
        var scalars = [scalar]
        if capitals.count == 1 { scalars += capitals }
        for scalar in scalars where scalar.value >= 0x80 && scalar.value < 0x250 { table[Int(scalar.value)] = fold }
    }

    /// The fold of a scalar from U+0250 on; `nil` for a letter of another script, which stays as it is.
    static func high(_ value: UInt32) -> Fold? {
        switch value {
        case 0x300...0x36F, 0xFE00...0xFE0F: return Fold(.mark)
        case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return Fold(.nothing)
        case 0x2000...0x2BFF where ligatures[value] == nil: return Fold(.separator)
        case 0xE000...0xF8FF: return Fold(.separator)
        default: break
        }
        if let ligature = ligatures[value] { return ligature }
        if (0x1E00...0x1EFF).contains(value) { return Fold(.letters, decomposedBase(value)) }
        guard let scalar = UnicodeScalar(value) else { return Fold(.separator) }
        let isWordLike = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        return isWordLike ? nil : Fold(.separator)
    }

    /// The ASCII letter at the base of a letter of Latin Extended Additional (U+1E00–1EFF), or nothing.
    private static func decomposedBase(_ value: UInt32) -> String {
        guard let scalar = UnicodeScalar(value), let name = scalar.properties.name,
            let letter = name.split(separator: " ").first(where: { $0.utf8.count == 1 })
        else { return "" }
        return letter.lowercased()
    }
}
