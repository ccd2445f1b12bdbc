/// Raised figures: calls of notes and units, written so that they never join the word before them.
enum Superscript {
    private static let figures = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    /// `text` in raised figures; `nil` when it is not made of figures only.
    static func raised(_ text: some StringProtocol) -> String? {
        guard !text.isEmpty, text.utf8.count <= 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return text.utf8.map { figures[Int($0) - 0x30] }.joined()
    }

    /// The call of a note: raised figures, or the mark between parentheses.
    static func call(_ mark: String) -> String { raised(mark) ?? "(\(mark))" }
}
