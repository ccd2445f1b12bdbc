/// Words to look for, compared without case, accents or typography.
///
/// Whatever is not a letter or a digit separates words. `dispens*` stands for any ending, `a|b` for either at one
/// place, `mot?` for an optional word, and `…` for a gap of up to ``longestGap`` words. `10 000` and `10000` find each
/// other, whatever groups the digits.
public struct Phrase: Hashable, Sendable {
    /// How many words `…` may stand for.
    public static let longestGap = 8

    /// The pattern as it was written.
    public let source: String
    let elements: [Element]

    /// One place of a phrase.
    struct Element: Hashable, Sendable {
        /// Sequences of words, any of which may stand here; empty for a gap.
        let alternatives: [[WordTest]]
        let isOptional: Bool

        var isGap: Bool { alternatives.isEmpty }

        static let gap = Element(alternatives: [], isOptional: false)
    }

    /// What one word must be.
    struct WordTest: Hashable, Sendable {
        let text: String
        let isPrefix: Bool
    }

    /// The phrase that `pattern` writes.
    ///
    /// - Throws: ``PhraseError`` when nothing could match it, or when a mark is misplaced.
    public init(_ pattern: String) throws(PhraseError) {
        source = pattern
        elements = try PhraseParser(pattern).elements()
    }

    /// Two phrases are equal when they look for the same words.
    public static func == (left: Phrase, right: Phrase) -> Bool { left.elements == right.elements }

    /// Hashes what is looked for.
    public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

/// Why a pattern is not a phrase.
public enum PhraseError: Error, Hashable, Sendable {
    /// It holds no word.
    case empty(String)
    /// `*` stands elsewhere than at the end of a word.
    case misplacedStar(String, word: String)
    /// `|` lacks a word on one side.
    case emptyAlternative(String)
    /// `?` follows no word.
    case misplacedQuestionMark(String)
    /// `…` begins or ends the phrase, or follows another `…`.
    case misplacedGap(String)
    /// Every word is optional.
    case onlyOptional(String)
}
