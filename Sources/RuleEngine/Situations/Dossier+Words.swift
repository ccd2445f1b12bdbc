import DocumentModel

extension Dossier.File {
    /// The sentence around the byte at `offset`; the line when no block covers it.
    ///
    /// A cell that is one sentence says what it says with the others of its row: « Durée | Du 1er janvier 2026 au … ».
    func sentence(around offset: Int) -> TextRange {
        guard let sentence = index.walker.sentence(around: offset) else {
            return document.text.lineRange(containing: offset)
        }
        guard let number = index.walker.leafIndex(at: offset), let cell = index.walker.leaves[number].cell,
            words(in: sentence).count == words(in: index.walker.leaves[number].block.range).count
        else { return sentence }
        let leaves = index.walker.leaves
        let isOfRow = { (leaf: DocumentWalker.Leaf) in leaf.cell?.table == cell.table && leaf.cell?.row == cell.row }
        let first = leaves[...number].suffix(Self.widestRow).first(where: isOfRow)
        let last = leaves[number...].prefix(Self.widestRow).last(where: isOfRow)
        return TextRange(
            first?.block.range.lowerBound ?? sentence.lowerBound, last?.block.range.upperBound ?? sentence.upperBound)
    }

    /// How many cells of a row are read together.
    private static let widestRow = 24

    /// The paragraphs, headings, items and cells that begin in `range`.
    func leaves(in range: TextRange) -> [Block] {
        let first = index.walker.leafIndex(at: range.lowerBound) ?? 0
        return index.walker.leaves.suffix(from: min(first, index.walker.leaves.count))
            .prefix { $0.block.range.lowerBound < range.upperBound }
            .map(\.block)
            .filter { range.lowerBound <= $0.range.lowerBound }
    }

    /// The paragraph around `offset` with the items that it announces, or the row of a table; the first row, which
    /// names the columns, stands for the whole table.
    func passage(around offset: Int, within bounds: TextRange) -> TextRange {
        let leaves = index.walker.leaves
        guard let number = index.walker.leafIndex(at: offset) else {
            return document.text.lineRange(containing: offset)
        }
        if let cell = leaves[number].cell {
            return neighbours(of: number) { $0.table == cell.table && (cell.row == 0 || $0.row == cell.row) }
        }
        let block = leaves[number].block
        guard announces(block) else { return block.range }
        var last = number
        var count = 0
        while count < Self.announced, last + 1 < leaves.count,
            leaves[last + 1].block.range.lowerBound < bounds.upperBound
        {
            last += 1
            // The cells of a table are announced together.
            if leaves[last].cell == nil || leaves[last].cell?.table != leaves[last - 1].cell?.table { count += 1 }
        }
        return TextRange(block.range.lowerBound, leaves[last].block.range.upperBound)
    }

    /// The paragraphs, headings and items that begin in `range`, and the rows of its tables.
    func passages(in range: TextRange) -> [TextRange] {
        var passages: [TextRange] = []
        for block in leaves(in: range) where passages.last.map({ $0.upperBound <= block.range.lowerBound }) ?? true {
            let cell = index.walker.leaf(at: block.range.lowerBound)?.cell
            guard let cell, let number = index.walker.leafIndex(at: block.range.lowerBound) else {
                passages.append(block.range)
                continue
            }
            passages.append(neighbours(of: number) { $0.table == cell.table && $0.row == cell.row })
        }
        return passages
    }

    /// The cells around the leaf `number` that `isNear` accepts, as one stretch.
    private func neighbours(of number: Int, _ isNear: (DocumentWalker.CellPlace) -> Bool) -> TextRange {
        let leaves = index.walker.leaves
        let first = leaves[...number].lastIndex { !($0.cell.map(isNear) ?? false) }.map { $0 + 1 } ?? 0
        let end = leaves[number...].firstIndex { !($0.cell.map(isNear) ?? false) } ?? leaves.count
        return TextRange(leaves[first].block.range.lowerBound, leaves[end - 1].block.range.upperBound)
    }

    /// Words that say where to look, in a table of what stands where.
    private static let pointing: Set<String> = [
        "annexe", "annexes", "partie", "parties", "article", "articles", "page", "pages", "chapitre", "section",
        "dessous", "dessus",
    ]
    private static let linking: Set<String> = ["voir", "cf", "ci", "et", "a", "de", "du", "la", "le", "l", "no", "p"]

    /// Where the row of a table around `offset` sends the reader, when that is all that its other cells hold.
    func pointer(beside offset: Int) -> TextRange? {
        let leaves = index.walker.leaves
        guard let number = index.walker.leafIndex(at: offset), let cell = leaves[number].cell, cell.row > 0 else {
            return nil
        }
        let row = neighbours(of: number) { $0.table == cell.table && $0.row == cell.row }
        let others = self.leaves(in: row).filter {
            $0.range != leaves[number].block.range && !words(in: $0.range).isEmpty
        }
        guard let first = others.first, others.allSatisfy({ isPointer($0.range) }) else { return nil }
        return first.range
    }

    private func isPointer(_ range: TextRange) -> Bool {
        let texts = words(in: range).map { index.text(of: $0) }
        return texts.contains(where: Self.pointing.contains)
            && texts.allSatisfy { Self.pointing.contains($0) || Self.linking.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    /// How many paragraphs, items or tables a heading or a colon is taken to announce.
    private static let announced = 6

    private func announces(_ block: Block) -> Bool {
        if case .heading = block.kind { return true }
        return block.isEmphasized || document.text.string(in: block.range).last { !$0.isWhitespace } == ":"
    }

    /// The stretches that the headings inside `range` govern, nested ones in each other; `range` itself without heading.
    func parts(of range: TextRange) -> [(heading: TextRange?, range: TextRange)] {
        let headings = leaves(in: range).dropFirst().compactMap { block in
            rank(block).map { (heading: block.range, rank: $0) }
        }
        guard let first = headings.first else { return [(nil, range)] }
        let governed = headings.indices.map { number -> (heading: TextRange?, range: TextRange) in
            let heading = headings[number].heading
            let next = headings[(number + 1)...].first { $0.rank <= headings[number].rank }?.heading.lowerBound
            return (heading, TextRange(heading.lowerBound, next ?? range.upperBound))
        }
        return [(nil, TextRange(range.lowerBound, first.heading.lowerBound))] + governed
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
