/// Numbers as acts write them: figures, words, ordinals, Roman numerals.
enum Numbers {
    private static let words: [String: Int] = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "trente": 30, "double": 2, "triple": 3,
    ]
    private static let ordinals: [String: Int] = [
        "premier": 1, "premiere": 1, "unique": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3,
        "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
        "onzieme": 11, "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15,
    ]
    private static let suffixes: Set<String> = ["er", "ere", "re", "e", "eme", "me", "ieme", "o", "nd", "nde"]

    /// Whether `word` is made of digits only.
    static func isDigits(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The value of figures of at most nine digits.
    static func figures(_ word: String) -> Int? { isDigits(word) && word.utf8.count <= 9 ? Int(word) : nil }

    /// The value of a number that begins with « l » for « 1 »: « annexe l », « article l0 ».
    static func scanned(_ word: String) -> Int? {
        word.utf8.first == 0x6C ? figures("1" + word.utf8.dropFirst().map { String(UnicodeScalar($0)) }.joined()) : nil
    }

    /// « 5 », « cinq », « double ».
    static func cardinal(_ word: String) -> Int? { figures(word) ?? words[word] }

    /// « 3 », « 1er », « 2eme », « premier », « trois ».
    static func ordinal(_ word: String) -> Int? {
        if let value = figures(word) ?? ordinals[word] ?? words[word] { return value }
        let digits = word.prefix { $0.isNumber }
        guard !digits.isEmpty, suffixes.contains(String(word.dropFirst(digits.count))) else { return nil }
        return figures(String(digits))
    }

    /// A Roman numeral up to 39, lower case; letters above X are left to the codes (« article L. 214-1 »).
    static func roman(_ word: String) -> Int? {
        let values: [UInt8: Int] = [0x69: 1, 0x76: 5, 0x78: 10]
        var total = 0
        var previous = 0
        guard !word.isEmpty, word.utf8.count <= 7 else { return nil }
        for byte in word.utf8.reversed() {
            guard let value = values[byte] else { return nil }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 ? total : nil
    }
}
