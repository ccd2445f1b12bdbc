/// A node of the tree that every reader produces: a paragraph, a heading, a table with its rows and cells…
public struct Block: Hashable, Sendable {
    /// What a block is, whatever the file format.
    public enum Kind: Hashable, Sendable {
        /// A heading that the format itself marks as one; level 1 is the highest.
        case heading(level: Int)
        case paragraph
        /// An item of a list; `depth` 0 is the outermost.
        case listItem(depth: Int)
        case table
        case row
        case cell
        case note
        /// A running header, footer or page number, kept apart from the body.
        case furniture
    }

    /// What the block is.
    public let kind: Kind
    /// Where its text lies in the text view, children included.
    public let range: TextRange
    /// Whether all its words are set in bold or underlined, as manual headings are.
    public let isEmphasized: Bool
    /// Nested blocks, in document order: rows of a table, cells of a row, paragraphs of a cell.
    public let children: [Block]

    /// A block over `range`.
    public init(kind: Kind, range: TextRange, isEmphasized: Bool = false, children: [Block] = []) {
        self.kind = kind
        self.range = range
        self.isEmphasized = isEmphasized
        self.children = children
    }
}
