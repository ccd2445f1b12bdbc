import DocumentModel

extension Dossier.File {
    /// The sentence around the byte at `offset`; the line when no block covers it.
    func sentence(around offset: Int) -> TextRange {
        index.walker.sentence(around: offset) ?? document.text.lineRange(containing: offset)
    }

    /// The paragraphs, headings, items and cells that begin in `range`.
    func leaves(in range: TextRange) -> [Block] {
        let first = index.walker.leafIndex(at: range.lowerBound) ?? 0
        return index.walker.leaves.suffix(from: min(first, index.walker.leaves.count))
            .prefix { $0.block.range.lowerBound < range.upperBound }
            .map(\.block)
            .filter { range.lowerBound <= $0.range.lowerBound }
    }

    /// The words that lie wholly in `range`.
    func words(in range: TextRange) -> ArraySlice<Word> { index.words[index.positions(in: range)] }
}
