/// Phrases made ready to be looked for in one document, as often as one likes.
///
/// Those with a word that the document never uses are left out at once, so that adding phrases costs a few comparisons
/// with its vocabulary, and no pass over its words.
public struct PhraseSearch: Sendable {
    private let index: WordIndex
    private let matchers: [PhraseMatcher]

    /// A search for `phrases` in the document of `index`.
    public init(_ phrases: some Sequence<Phrase>, in index: WordIndex) {
        self.index = index
        matchers = phrases.compactMap { PhraseMatcher($0, index) }
    }

    /// Every place where one of the phrases stands, in document order, those of one phrase without overlaps; only inside
    /// `range` when it is given.
    public func matches(in range: TextRange? = nil) -> [TextRange] {
        let bounds = bounds(range)
        let found = matchers.flatMap { $0.matches(in: bounds, of: index, limit: .max) }
        return matchers.count > 1 ? found.sorted() : found
    }

    /// The first place where one of the phrases stands; only inside `range` when it is given.
    public func firstMatch(in range: TextRange? = nil) -> TextRange? {
        let bounds = bounds(range)
        return matchers.lazy.compactMap { $0.matches(in: bounds, of: index, limit: 1).first }.min()
    }

    private func bounds(_ range: TextRange?) -> Range<Int> {
        guard !matchers.isEmpty else { return 0..<0 }
        return range.map { index.positions(in: $0) } ?? 0..<index.words.count
    }
}
