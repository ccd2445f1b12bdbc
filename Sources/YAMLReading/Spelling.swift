/// Compares words as people write them, and finds what a misspelt one was probably meant to be.
public enum Spelling {
    /// `text` reduced to what distinguishes a name: no case, no accent, one kind of apostrophe, hyphens and runs of
    /// spaces as one space. « L’Haÿ-les-Roses » and « l'hay les roses » fold to the same.
    public static func folded(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            if character.isWhitespace || isHyphen(character) {
                if !result.isEmpty, result.last != " " { result.append(" ") }
            } else if isApostrophe(character) {
                result.append("'")
            } else {
                result.append(plainLetters[character] ?? String(character))
            }
        }
        return result.last == " " ? String(result.dropLast()) : result
    }

    /// `text` with typographic apostrophes and no-break spaces made plain: what a word processor changes by itself.
    public static func plain(_ text: String) -> String {
        // Both kinds of characters begin with one of these bytes: without them there is nothing to change.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0x09 }) else { return text }
        return String(text.map { isApostrophe($0) ? "'" : $0.isWhitespace && !$0.isNewline ? " " : $0 })
    }

    /// The candidate nearest to `word`, or `nil` when none is near enough to be worth proposing.
    ///
    /// Distance counts insertions, deletions and substitutions between folded words; a third of the word may differ.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        let letters = Array(folded(word))
        let scored = candidates.map { (distance(letters, Array(folded($0))), $0) }
        return scored.filter { $0.0 <= limit }.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
    }

    /// « Vouliez-vous dire « x » ? », or an empty string when nothing is near.
    public static func suggestion(for word: String, in candidates: some Sequence<String>) -> String {
        nearest(to: word, in: candidates).map { "Vouliez-vous dire « \($0) » ?" } ?? ""
    }

    private static func isApostrophe(_ character: Character) -> Bool { ["'", "’", "‘", "ʼ", "`"].contains(character) }

    private static func isHyphen(_ character: Character) -> Bool {
        ["-", "\u{2010}", "\u{2011}", "–", "—", "−"].contains(character)
    }

    /// The accented letters of place names in France; the comparison of characters sees through Unicode composition.
    private static let plainLetters: [Character: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e",
        "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ù": "u",
        "ú": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "œ": "oe", "æ": "ae", "ß": "ss",
    ]

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let current = row[j + 1]
                row[j + 1] = a == b ? previous : min(previous, row[j], current) + 1
                previous = current
            }
        }
        return row[right.count]
    }
}
