/// A picture of a document's tree, for people who want to see what was read: kind, lines, first words.
public struct TreeDump: Sendable {
    private let document: Document

    /// How many characters of a leaf are shown.
    private static let shownCharacters = 72
    /// How deep the picture goes.
    private static let deepest = 40

    /// A picture of `document`.
    public init(_ document: Document) { self.document = document }

    /// One line for each block, children indented by two spaces.
    public var text: String {
        var lines: [String] = []
        for block in document.blocks { append(block, depth: 0, to: &lines) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func append(_ block: Block, depth: Int, to lines: inout [String]) {
        guard depth < Self.deepest else { return }
        let first = document.text.position(of: block.range.lowerBound).line
        let last = document.text.position(of: max(block.range.lowerBound, block.range.upperBound - 1)).line
        let place = first == last ? "l. \(first)" : "l. \(first)-\(last)"
        let mark = block.isEmphasized ? " *" : ""
        let isParent = block.children.contains { $0.kind != .furniture }
        let words = isParent ? "" : " " + shown(block.range)
        lines.append(String(repeating: "  ", count: depth) + "\(Self.name(of: block.kind))\(mark) (\(place))\(words)")
        for child in block.children { append(child, depth: depth + 1, to: &lines) }
    }

    private func shown(_ range: TextRange) -> String {
        let text = document.text.flattened(TextRange(range.lowerBound, min(range.upperBound, range.lowerBound + 400)))
        return text.count > Self.shownCharacters ? text.prefix(Self.shownCharacters) + "…" : text
    }

    private static func name(of kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "titre \(level)"
        case .paragraph: "paragraphe"
        case .listItem(let depth): "puce \(depth)"
        case .table: "tableau"
        case .row: "ligne"
        case .cell: "cellule"
        case .note: "note"
        case .furniture: "hors texte"
        }
    }
}
