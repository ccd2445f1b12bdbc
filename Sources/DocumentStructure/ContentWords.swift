import DocumentModel

/// The words of a title that carry its meaning, folded, without articles, prepositions and plural marks.
public struct ContentWords {
    private static let empty: Set<String> = [
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "a", "au", "aux", "en", "dans", "sur",
        "par", "pour", "avec", "sans", "qui", "que", "qu", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
        "presente", "convention", "annexe", "annexes", "article", "portant", "relatif", "relative", "relatifs",
        "relatives", "chaque", "dont", "est", "sont", "afin",
    ]

    /// The words, in order.
    public let words: [String]

    /// The words of `text`.
    public init(_ text: String) {
        words = Folding.words(of: text).filter { !Self.empty.contains($0) && $0.count > 1 }.map(Self.stem)
    }

    /// Whether the two have at least one word in common, or one of them says nothing.
    public func sharesWord(with other: ContentWords) -> Bool {
        words.isEmpty || other.words.isEmpty || !Set(words).isDisjoint(with: other.words)
    }

    /// Share of these words, 0 to 1, that `other` has too; 1 when there is none.
    public func coverage(by other: ContentWords) -> Double {
        guard !words.isEmpty else { return 1 }
        let known = Set(other.words)
        return Double(words.count(where: known.contains)) / Double(words.count)
    }

    /// Plural and feminine marks taken off, so that « évaluations » meets « évaluation ».
    private static func stem(_ word: String) -> String {
        var stem = word[...]
        while stem.count > 4, let last = stem.last, "esx".contains(last) { stem = stem.dropLast() }
        return String(stem)
    }
}
