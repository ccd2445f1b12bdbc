/// Text without case, accents or typography, for comparing words: « Évaluation » and « EVALUATION » are one.
///
/// Letters of Latin-1 and Latin Extended-A become their base letter, œ and æ two letters, ligatures their letters;
/// `°` and `º` become `o` and end the word, so that « n°3 » reads `no 3`; combining marks, soft hyphens and
/// zero-width characters vanish, which makes NFC and NFD equal. Everything else separates words. What a scanner made of
/// a word that every act holds (« Articie », « cornmune ») is that word.
public enum Folding {
    /// The folded words of `text`, in order.
    public static func words(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return words(of: bytes, in: TextRange(0, bytes.count))
    }

    /// The folded words of the part of `utf8` that `range` covers, in order.
    public static func words(of utf8: [UInt8], in range: TextRange) -> [String] {
        var scanner = WordScanner(utf8)
        scanner.move(to: range)
        var words: [String] = []
        while scanner.next() != nil {
            let word = scanner.folded[..<scanner.count]
            words.append(ActWords.repaired(word) ?? String(decoding: word, as: UTF8.self))
        }
        return words
    }

    /// The folded words of `text` with one space between them.
    public static func folded(_ text: String) -> String { words(of: text).joined(separator: " ") }
}
