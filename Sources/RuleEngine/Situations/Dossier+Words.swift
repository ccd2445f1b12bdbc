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

    /// The paragraph around `offset` with the items that it announces, or the whole table around it.
    func passage(around offset: Int, within bounds: TextRange) -> TextRange {
        guard let number = index.walker.leafIndex(at: offset) else {
            return document.text.lineRange(containing: offset)
        }
        let leaves = index.walker.leaves
        let leaf = leaves[number]
        if let table = leaf.cell?.table {
            let first = leaves[...number].lastIndex { $0.cell?.table != table }.map { $0 + 1 } ?? 0
            let end = leaves[number...].firstIndex { $0.cell?.table != table } ?? leaves.count
            return TextRange(leaves[first].block.range.lowerBound, leaves[end - 1].block.range.upperBound)
        }
        guard announces(leaf.block) else { return leaf.block.range }
        let following = leaves.suffix(from: number + 1).prefix(Self.announced).prefix {
            $0.block.range.lowerBound < bounds.upperBound
        }
        return TextRange(
            leaf.block.range.lowerBound, following.last?.block.range.upperBound ?? leaf.block.range.upperBound)
    }

    /// How many paragraphs a heading or a colon is taken to announce.
    private static let announced = 6

    private func announces(_ block: Block) -> Bool {
        if case .heading = block.kind { return true }
        return block.isEmphasized || document.text.string(in: block.range).last { !$0.isWhitespace } == ":"
    }

    /// The stretches that the headings inside `range` govern, nested ones in each other; `range` itself without heading.
    func parts(of range: TextRange) -> [TextRange] {
        let headings = leaves(in: range).dropFirst().compactMap { block in
            rank(block).map { (start: block.range.lowerBound, rank: $0) }
        }
        guard let first = headings.first else { return [range] }
        let governed = headings.indices.map { number in
            let end = headings[(number + 1)...].first { $0.rank <= headings[number].rank }?.start ?? range.upperBound
            return TextRange(headings[number].start, end)
        }
        return [TextRange(range.lowerBound, first.start)] + governed
    }

    /// The rank of a heading, 1 the highest; a short paragraph all in bold outside a table is one of the lowest rank.
    private func rank(_ block: Block) -> Int? {
        if case .heading(let level) = block.kind { return level }
        guard block.kind == .paragraph, block.isEmphasized, index.walker.leaf(at: block.range.lowerBound)?.cell == nil,
            words(in: block.range).count <= Self.longestHeading
        else { return nil }
        return 10
    }

    /// The words of the longest heading.
    private static let longestHeading = 16

    /// The words that lie wholly in `range`.
    func words(in range: TextRange) -> ArraySlice<Word> { index.words[index.positions(in: range)] }
}
