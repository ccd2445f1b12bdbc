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
    private let stretches: WordStretches

    /// Indexes every word of `document`.
    public init(_ document: Document) {
        let walker = DocumentWalker(document)
        var builder = VocabularyBuilder()
        var words: [Word] = []
        words.reserveCapacity(document.text.utf8.count / 4)
        var scanner = WordScanner(document.text.utf8)
        for (number, leaf) in walker.leaves.enumerated() where leaf.block.kind != .furniture {
            for piece in leaf.pieces {
                scanner.move(to: piece)
                while let range = scanner.next() {
                    let id = builder.id(of: scanner.folded, count: scanner.count, hash: scanner.hash)
                    words.append(Word(id: id, range: range, leaf: number))
                }
            }
        }
        BrokenWords(document.text.utf8, builder).join(&words, into: &builder)
        let (vocabulary, ranks) = Vocabulary.sorted(builder)
        for position in words.indices { words[position].id = Int(ranks[words[position].id]) }
        self.words = words
        self.walker = walker
        self.vocabulary = vocabulary
        stretches = WordStretches(words, byteCount: document.text.utf8.count)
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

    /// The folded letters of each distinct word, by the identity of words.
    public var distinctWords: [String] { vocabulary.texts }

    /// The folded letters of `word`.
    public func text(of word: Word) -> String { vocabulary.text(word.id) }

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
        let found = ids.flatMap { occurrences(of: $0..<$0 + 1).lazy.map(Int.init) }
        return ids.count > 1 ? found.sorted() : found
    }

    /// Positions of the words of these identities, one identity after the other.
    func occurrences(of ids: Range<Int>) -> ArraySlice<Int32> {
        postings[Int(postingStarts[ids.lowerBound])..<Int(postingStarts[ids.upperBound])]
    }

    /// Positions, in ``words``, of the words that lie wholly inside `range`.
    public func positions(in range: TextRange) -> Range<Int> {
        let (firsts, ends) = (stretches[range.lowerBound], stretches[range.upperBound])
        let first = words[firsts].partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let end = words[ends].partitioningIndex { $0.range.upperBound > range.upperBound }
        return first..<max(first, end)
    }

    /// Number of words inside `range`.
    public func wordCount(in range: TextRange) -> Int { positions(in: range).count }

    /// Every place where `phrase` stands, in document order, without overlaps; only inside `range` when it is given.
    public func matches(of phrase: Phrase, in range: TextRange? = nil) -> [TextRange] {
        PhraseSearch(CollectionOfOne(phrase), in: self).matches(in: range)
    }

    /// The first place where `phrase` stands; only inside `range` when it is given.
    public func firstMatch(of phrase: Phrase, in range: TextRange? = nil) -> TextRange? {
        PhraseSearch(CollectionOfOne(phrase), in: self).firstMatch(in: range)
    }
}
