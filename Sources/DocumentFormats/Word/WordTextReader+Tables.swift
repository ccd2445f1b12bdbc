import DocumentModel

/// Tables: rows of cells, merged cells showing their text once.
extension WordTextReader {
    mutating func appendTable(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        guard tableDepth < parts.tableDepth else {
            for row in Self.rows(element) {
                for cell in Self.cells(row) { blocks += self.blocks(in: cell, place) }
            }
            return
        }
        draft.startPiece(place)
        tableDepth += 1
        defer { tableDepth -= 1 }
        let start = draft.end
        var rows: [Block] = []
        for row in Self.rows(element) where isShown(row) {
            if !rows.isEmpty { draft.separate(.line) }
            rows.append(self.row(row))
        }
        draft.isCellStart = false
        guard !rows.isEmpty else { return }
        draft.tables += 1
        blocks.append(Block(kind: .table, range: TextRange(start, draft.end), children: rows))
    }

    private mutating func row(_ element: XMLNode) -> Block {
        let start = draft.end
        var cells: [Block] = []
        let before = element.descendant("w:trPr", "w:gridBefore")?.integer ?? 0
        for _ in 0..<Self.bounded(before) { appendEmptyCell(to: &cells) }
        for cell in Self.cells(element) {
            let properties = cell.child("w:tcPr")
            guard isShown(cell: properties) else { continue }
            if !cells.isEmpty { draft.separate(.cell) }
            let isContinued = Self.isContinued(properties)
            cells.append(isContinued ? Block(kind: .cell, range: TextRange(draft.end, draft.end)) : self.cell(cell))
            let span = properties?.child("w:gridSpan")?.integer ?? 1
            for _ in 1..<max(1, Self.bounded(span)) { appendEmptyCell(to: &cells) }
        }
        return Block(kind: .row, range: TextRange(start, draft.end), children: cells)
    }

    private mutating func cell(_ element: XMLNode) -> Block {
        let start = draft.end
        draft.isCellStart = true
        let children = blocks(in: element, .cell)
        draft.isCellStart = false
        return Block.cell(TextRange(start, draft.end), children)
    }

    private mutating func appendEmptyCell(to cells: inout [Block]) {
        guard emptyCellsLeft > 0 else { return }
        emptyCellsLeft -= 1
        if !cells.isEmpty { draft.separate(.cell) }
        cells.append(Block(kind: .cell, range: TextRange(draft.end, draft.end)))
    }

    /// Whether the row is there in the view of revisions.
    private func isShown(_ row: XMLNode) -> Bool {
        let properties = row.child("w:trPr")
        let gone = parts.view == .accepted ? "w:del" : "w:ins"
        return properties?.child(gone) == nil && properties?.child("w:hidden")?.isOn != true
    }

    private func isShown(cell properties: XMLNode?) -> Bool {
        properties?.child(parts.view == .accepted ? "w:cellDel" : "w:cellIns") == nil
    }

    /// Whether the cell only goes on with the one above or before it.
    private static func isContinued(_ properties: XMLNode?) -> Bool {
        for name in ["w:vMerge", "w:hMerge"] {
            if let merge = properties?.child(name), merge["w:val"] != "restart" { return true }
        }
        return false
    }

    /// A number of columns, within what Word allows.
    private static func bounded(_ count: Int) -> Int { min(max(0, count), 63) }

    private static func rows(_ table: XMLNode) -> [XMLNode] { wrapped("w:tr", in: table) }

    private static func cells(_ row: XMLNode) -> [XMLNode] { wrapped("w:tc", in: row) }

    /// The elements `name` inside `element`, those inside content controls included.
    private static func wrapped(_ name: String, in element: XMLNode) -> [XMLNode] {
        element.children.flatMap { child -> [XMLNode] in
            switch child.name {
            case name: return [child]
            case "w:sdt", "w:sdtContent", "w:customXml": return wrapped(name, in: child)
            default: return []
            }
        }
    }
}
