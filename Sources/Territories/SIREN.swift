/// The number of nine digits under which a public body is registered; the last one checks the others.
enum SIREN {
    /// Whether `text` is nine digits whose key, by Luhn's formula, is right.
    static func isValid(_ text: some StringProtocol) -> Bool {
        guard text.utf8.count == 9 else { return false }
        var sum = 0
        for (place, byte) in text.utf8.enumerated() {
            guard (0x30...0x39).contains(byte) else { return false }
            let value = Int(byte - 0x30) * (place % 2 == 1 ? 2 : 1)
            sum += value / 10 + value % 10
        }
        return sum % 10 == 0
    }
}
