import DocumentModel

/// Lines that begin a paragraph of their own in an act, even when no blank line sets them apart.
enum OpeningLines {
    /// First words that open a paragraph when the line begins with a capital.
    private static let openings: Set<String> = ["vu", "considerant", "preambule", "sommaire", "attendu"]
    /// First words of a numbered heading.
    private static let numbered: Set<String> = [
        "article", "art", "annexe", "titre", "chapitre", "section", "partie", "axe", "fiche",
    ]
    /// Short lines that separate the parties.
    private static let separators: Set<String> = ["entre", "et", "d", "ci", "ont", "il"]
    /// Words after which a heading goes on to the next line.
    private static let linking: Set<String> = [
        "de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "pour", "par", "sur", "avec",
    ]

    /// Whether `words`, the folded words of a line, begin a paragraph; `isCapital` tells how the line begins.
    static func opens(_ words: [String], isCapital: Bool) -> Bool {
        guard let first = words.first, isCapital else { return false }
        if openings.contains(first) { return true }
        if numbered.contains(first) { return words.count == 1 || isNumberLike(words[1]) }
        guard separators.contains(first) else { return first == "fait" && words.count > 1 && isPlace(words[1]) }
        switch first {
        case "d": return words.count <= 4 && words.count > 1 && (words[1] == "une" || words[1] == "autre")
        case "ci": return words.count > 2 && words[1] == "apres"
        case "ont", "il": return words.contains("convenu") && words.count < 14
        default: return words.count <= 5
        }
    }

    /// Whether a line that opens a paragraph is a heading, complete on that line.
    static func isWholeHeading(_ words: [String]) -> Bool {
        guard let first = words.first, let last = words.last, words.count <= 20 else { return false }
        let isHeading = numbered.contains(first) || first == "preambule" || first == "sommaire"
        return (isHeading || (separators.contains(first) && words.count <= 5)) && !linking.contains(last)
    }

    private static func isPlace(_ word: String) -> Bool { ["a", "en", "le", "au"].contains(word) }

    /// « 3 », « 1er », « premier », « no », « unique », « IV », « B ».
    static func isNumberLike(_ word: String) -> Bool {
        if let first = word.utf8.first, (0x30...0x39).contains(first) { return true }
        if ["no", "n", "premier", "premiere", "unique", "preliminaire", "liminaire"].contains(word) { return true }
        return word.utf8.count == 1 || word.utf8.allSatisfy { [0x69, 0x76, 0x78].contains($0) }
    }
}
