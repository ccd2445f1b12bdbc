import DocumentModel

/// What stands around the body: notes, headers and footers, each of them one block without blocks inside.
extension DocumentDraft {
    /// What the draft was before something of the margins is written.
    struct MarginMark {
        let paragraphs: Int
        let tables: Int
        fileprivate let start: Int
    }

    /// Prepares for a note, a header or a footer.
    mutating func beginMargin() -> MarginMark {
        let mark = MarginMark(paragraphs: paragraphs, tables: tables, start: end)
        separate(.paragraph)
        isCellStart = true
        return mark
    }

    /// The single block that `blocks`, written since `mark`, make up; `nil` when there are none.
    mutating func endMargin(_ mark: MarginMark, _ kind: Block.Kind, _ blocks: [Block]) -> Block? {
        isCellStart = false
        tables = mark.tables
        paragraphs = mark.paragraphs
        guard let first = blocks.first, let last = blocks.last else {
            truncate(to: mark.start)
            return nil
        }
        if kind == .note { paragraphs += 1 }
        return Block(kind: kind, range: TextRange(first.range.lowerBound, last.range.upperBound))
    }
}
