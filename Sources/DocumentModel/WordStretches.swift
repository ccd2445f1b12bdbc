/// For each stretch of a text, the words that end in it: a word near a place is found without a search of them all.
struct WordStretches: Sendable {
    private static let length = 256

    /// Position of the first word that ends at or after the beginning of each stretch, with one more for the end.
    private let firsts: [Int32]
    private let wordCount: Int

    /// The stretches of a text of `byteCount` bytes whose words, in order, are `words`.
    init(_ words: [Word], byteCount: Int) {
        var firsts: [Int32] = []
        firsts.reserveCapacity(byteCount / Self.length + 3)
        for (position, word) in words.enumerated() {
            while firsts.count * Self.length <= word.range.upperBound { firsts.append(Int32(position)) }
        }
        let stretches = byteCount / Self.length + 2
        if firsts.count < stretches {
            firsts += repeatElement(Int32(words.count), count: stretches - firsts.count)
        }
        self.firsts = firsts
        wordCount = words.count
    }

    /// Positions up to the end of which stand the first word that begins at `offset` or later and the first that ends
    /// after it; none before them does either.
    subscript(offset: Int) -> Range<Int> {
        let stretch = min(max(0, offset / Self.length), firsts.count - 2)
        // The word that ends in the next stretch may have begun in this one.
        return Int(firsts[stretch])..<min(Int(firsts[stretch + 1]) + 1, wordCount)
    }
}
