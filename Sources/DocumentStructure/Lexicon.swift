import DocumentModel

/// Phrases that mean the same thing to a recogniser.
struct Lexicon: Sendable {
    /// The phrases as written.
    let patterns: [String]
    private let phrases: [Phrase]

    /// A lexicon; a pattern that is no phrase would be dropped, which a test forbids.
    init(_ patterns: String...) {
        self.patterns = patterns
        phrases = patterns.compactMap { try? Phrase($0) }
    }

    /// Whether every pattern is a phrase.
    var isSound: Bool { patterns.count == phrases.count }

    /// Every place where one of the phrases stands, in document order.
    func matches(in index: WordIndex, within range: TextRange? = nil) -> [TextRange] {
        PhraseSearch(phrases, in: index).matches(in: range)
    }

    /// The first place where one of the phrases stands.
    func firstMatch(in index: WordIndex, within range: TextRange? = nil) -> TextRange? {
        PhraseSearch(phrases, in: index).firstMatch(in: range)
    }

    /// Number of phrases that occur at all.
    func distinctCount(in index: WordIndex, within range: TextRange? = nil) -> Int {
        phrases.count { index.firstMatch(of: $0, in: range) != nil }
    }
}

extension Lexicon {
    /// Every lexicon of the recognisers, so that a test can tell that none has lost a phrase.
    static let all = [
        AnnexCatalogue.promise, EnactedActRecognizer.formula, ExecutionRecognizer.autant, Landmarks.represented,
        Landmarks.agreement,
        NatureRecognizer.press, NatureRecognizer.deliberation, NatureRecognizer.presentConvention,
        NatureRecognizer.presentAmendment, NatureRecognizer.itself, NatureRecognizer.otherActs, NatureRecognizer.madeAt,
        PartyClauses.represented,
        PartyRecognizer.authority, PartyRecognizer.act, PeriodRecognizer.clause, PlaceholderRecognizer.instructions,
        StampRecognizer.sent, StampRecognizer.received, StampRecognizer.receivedThere, StampRecognizer.published,
    ]
}
