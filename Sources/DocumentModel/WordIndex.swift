/// The words of a document, folded, with the places where each of them stands.
///
/// A word is a maximal run of letters and digits; the words of one leaf block follow one another, and a phrase never
/// matches across two leaf blocks. Running headers, footers and page numbers have no word here.
public struct WordIndex: Sendable {
    /// All words, in document order.
    public let words: [Word]
    /// The leaf blocks that the words belong to.
    public let walker: DocumentWalker
    let vocabulary: Vocabulary
    /// Word positions, grouped by word identity.
    let postings: [Int32]
    /// Where the positions of each identity begin in ``postings``, with one entry more than there are identities.
    let postingStarts: [Int32]

    /// Indexes every word of `document`.
    public init(_ document: Document) {
        let walker = DocumentWalker(document)
        var builder = VocabularyBuilder()
        var words: [Word] = []
        words.reserveCapacity(document.text.utf8.count / 6)
        for (number, leaf) in walker.leaves.enumerated() where leaf.block.kind != .furniture {
            for piece in leaf.pieces {
                var scanner = WordScanner(document.text.utf8, in: piece)
                while let range = scanner.next() {
                    let id = builder.id(of: scanner.folded, hash: scanner.hash)
                    words.append(Word(id: id, range: range, leaf: Int32(number)))
                }
            }
        }
        let (vocabulary, ranks) = Vocabulary.sorted(builder)
        self.words = words.map { Word(id: ranks[$0.id], range: $0.range, leaf: Int32($0.leaf)) }
        self.walker = walker
        self.vocabulary = vocabulary
        (postings, postingStarts) = Self.inverted(self.words, vocabularyCount: vocabulary.count)
    }

    private static func inverted(_ words: [Word], vocabularyCount: Int) -> (postings: [Int32], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: vocabularyCount + 1)
        for word in words { starts[word.id + 1] += 1 }
        for id in 0..<vocabularyCount { starts[id + 1] += starts[id] }
        var next = starts
        var postings = [Int32](repeating: 0, count: words.count)
        for (position, word) in words.enumerated() {
            postings[Int(next[word.id])] = Int32(position)
            next[word.id] += 1
        }
        return (postings, starts)
    }

    /// Number of distinct words; identities run from 0 to this.
    public var distinctWordCount: Int { vocabulary.count }

    /// The folded letters of `word`.
    public func text(of word: Word) -> String { vocabulary.text(word.id) }

    /// The folded letters of the words whose identity is `id`.
    public func text(ofID id: Int) -> String { vocabulary.text(id) }

    /// Positions, in ``words``, of every word whose folded letters `isWanted`, in order: each word is asked about once,
    /// however often the document writes it.
    public func positions(where isWanted: (String) -> Bool) -> [Int] {
        positions(ofIDs: (0..<vocabulary.count).filter { isWanted(vocabulary.text($0)) })
    }

    /// Positions, in ``words``, of every word that folds to one of `texts`, in order.
    public func positions(of texts: Set<String>) -> [Int] {
        positions(ofIDs: texts.flatMap { vocabulary.ids(matching: $0, asPrefix: false) })
    }

    private func positions(ofIDs ids: [Int]) -> [Int] {
        let found = ids.flatMap { id in
            postings[Int(postingStarts[id])..<Int(postingStarts[id + 1])].lazy.map(Int.init)
        }
        return ids.count > 1 ? found.sorted() : found
    }

    /// Positions, in ``words``, of the words that lie wholly inside `range`.
    public func positions(in range: TextRange) -> Range<Int> {
        let first = words.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let end = words.partitioningIndex { $0.range.upperBound > range.upperBound }
        return first..<max(first, end)
    }

    /// Number of words inside `range`.
    public func wordCount(in range: TextRange) -> Int { positions(in: range).count }

    /// Every place where `phrase` stands, in document order, without overlaps; only inside `range` when it is given.
    public func matches(of phrase: Phrase, in range: TextRange? = nil) -> [TextRange] {
        PhraseMatcher(phrase, self).matches(in: range, limit: .max)
    }

    /// The first place where `phrase` stands; only inside `range` when it is given.
    public func firstMatch(of phrase: Phrase, in range: TextRange? = nil) -> TextRange? {
        PhraseMatcher(phrase, self).matches(in: range, limit: 1).first
    }
}
