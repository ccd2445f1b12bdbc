/// The leaf blocks of a document in order, and the ways to find the one at a place.
public struct DocumentWalker: Sendable {
    /// A block that holds words itself: a paragraph, a heading, a list item, a cell without blocks of its own.
    public struct Leaf: Hashable, Sendable {
        /// The block.
        public let block: Block
        /// Where it stands when it lies in a table; for nested tables, the innermost.
        public let cell: CellPlace?

        /// Its text without the page furniture that interrupts it.
        public var pieces: [TextRange] {
            guard !block.children.isEmpty else { return [block.range] }
            var pieces: [TextRange] = []
            var start = block.range.lowerBound
            for hole in block.children {
                pieces.append(TextRange(start, hole.range.lowerBound))
                start = hole.range.upperBound
            }
            pieces.append(TextRange(start, block.range.upperBound))
            return pieces
        }
    }

    /// A cell's place: which table, row and column, each counted from 0.
    public struct CellPlace: Hashable, Sendable {
        /// Number of the table in the document.
        public let table: Int
        /// Number of the row in its table.
        public let row: Int
        /// Number of the cell in its row.
        public let column: Int
    }

    /// The leaf blocks, in document order.
    public let leaves: [Leaf]
    private let text: TextView

    /// Walks `document`.
    public init(_ document: Document) {
        text = document.text
        var collector = LeafCollector()
        for block in document.blocks { collector.visit(block, cell: nil, depth: 0) }
        leaves = collector.leaves
    }

    /// Index of the leaf that covers the byte at `offset`, or that comes last before it.
    public func leafIndex(at offset: Int) -> Int? {
        let next = leaves.partitioningIndex { $0.block.range.lowerBound > offset }
        return next > 0 ? next - 1 : nil
    }

    /// The leaf that covers the byte at `offset`.
    public func leaf(at offset: Int) -> Leaf? {
        guard let number = leafIndex(at: offset) else { return nil }
        let leaf = leaves[number]
        return leaf.block.range.contains(offset) || leaf.block.range.upperBound == offset ? leaf : nil
    }

    /// The last heading at or before the byte at `offset`.
    public func heading(before offset: Int) -> Leaf? {
        guard let number = leafIndex(at: offset) else { return nil }
        return leaves[...number].last { leaf in
            if case .heading = leaf.block.kind { true } else { false }
        }
    }

    /// The sentence around the byte at `offset`, inside its leaf, followed no further than `reach` bytes on either side.
    public func sentence(around offset: Int, reach: Int = 4_000) -> TextRange? {
        guard let leaf = leaf(at: offset) else { return nil }
        return Sentences.range(around: offset, in: leaf.block.range, of: text, reach: reach)
    }
}

/// Gathers leaves in document order, down to a depth that no honest document reaches.
private struct LeafCollector {
    static let deepest = 200
    var leaves: [DocumentWalker.Leaf] = []
    private var tables = 0

    mutating func visit(_ block: Block, cell: DocumentWalker.CellPlace?, depth: Int) {
        let isInterrupted = block.children.allSatisfy { $0.kind == .furniture } && block.kind != .table
        guard !block.children.isEmpty, !isInterrupted, depth < Self.deepest else {
            leaves.append(DocumentWalker.Leaf(block: block, cell: cell))
            return
        }
        guard block.kind == .table else {
            for child in block.children { visit(child, cell: cell, depth: depth + 1) }
            return
        }
        let table = tables
        tables += 1
        for (rowNumber, row) in block.children.enumerated() {
            let cells = row.kind == .row && !row.children.isEmpty ? row.children : [row]
            for (column, child) in cells.enumerated() {
                let place = DocumentWalker.CellPlace(table: table, row: rowNumber, column: column)
                visit(child, cell: place, depth: depth + 2)
            }
        }
    }
}
