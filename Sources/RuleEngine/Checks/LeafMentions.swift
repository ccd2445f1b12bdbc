import DocumentModel

/// The first words in each leaf of a document that name something, by the number of the leaf.
struct LeafMentions {
    /// What is named in one leaf.
    struct Mention {
        let leaf: Int
        let words: TextRange
    }

    /// The mentions, in document order.
    let all: [Mention]

    static let none = LeafMentions(all: [])

    private init(all: [Mention]) { self.all = all }

    /// The first of `matches`, which are in document order, in each leaf of `walker`.
    init(_ matches: [TextRange], _ walker: DocumentWalker) {
        var all: [Mention] = []
        for match in matches {
            guard let leaf = walker.leafIndex(at: match.lowerBound), leaf != all.last?.leaf else { continue }
            all.append(Mention(leaf: leaf, words: match))
        }
        self.all = all
    }

    /// Whether the leaf of that number names it.
    func contains(_ leaf: Int) -> Bool { all(in: leaf..<leaf + 1).first != nil }

    /// The mentions in the leaves of these numbers.
    func all(in leaves: Range<Int>) -> ArraySlice<Mention> {
        let first = all.partitioningIndex { $0.leaf >= leaves.lowerBound }
        return all[first...].prefix { $0.leaf < leaves.upperBound }
    }
}
