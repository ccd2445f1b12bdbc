import DocumentModel

/// Tables: rows of cells, merged cells showing their text once.
extension WriterTextReader {
    mutating func appendTable(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        guard tableDepth < parts.tableDepth else {
            for row in Self.rows(element) {
                for cell in row.children { blocks += self.blocks(in: cell, place) }
            }
            return
        }
        draft.startPiece(place)
        tableDepth += 1
        defer { tableDepth -= 1 }
        let start = draft.end
        var rows: [Block] = []
        for row in Self.rows(element) where !Self.isHidden(row) {
            let count = Self.isBlank(row) ? 1 : repetitions(row["table:number-rows-repeated"])
            for _ in 0..<count where !draft.isFull {
                if !rows.isEmpty { draft.separate(.line) }
                rows.append(self.row(row))
            }
        }
        while let last = rows.last, last.range.isEmpty || last.children.allSatisfy(\.range.isEmpty) {
            draft.truncate(to: rows.count > 1 ? last.range.lowerBound - 1 : start)
            rows.removeLast()
        }
        draft.isCellStart = false
        guard !rows.isEmpty else { return }
        draft.tables += 1
        blocks.append(Block(kind: .table, range: TextRange(start, draft.end), children: rows))
    }

    private mutating func row(_ element: XMLNode) -> Block {
        let start = draft.end
        var cells: [Block] = []
        let shown = element.children.filter { $0.name == "table:table-cell" || $0.name == "table:covered-table-cell" }
        let last = shown.lastIndex { !Self.isBlank($0) } ?? -1
        for (number, cell) in shown.enumerated() {
            let isEmpty = Self.isBlank(cell) || cell.name == "table:covered-table-cell"
            // Empty cells at the end of a row are how workbooks fill their width.
            let repeated = number > last ? 1 : repetitions(cell["table:number-columns-repeated"])
            for _ in 0..<repeated where !draft.isFull {
                if !cells.isEmpty { draft.separate(.cell) }
                cells.append(isEmpty ? Block(kind: .cell, range: TextRange(draft.end, draft.end)) : self.cell(cell))
            }
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

    /// How often something stands, within what is left of all repetitions.
    private mutating func repetitions(_ value: String?) -> Int {
        guard let value, let count = Int(value), count > 1 else { return 1 }
        let allowed = min(count, 1 + repetitionsLeft)
        repetitionsLeft -= allowed - 1
        if allowed < count { draft.note("cellules répétées \(count) fois", at: draft.end) }
        return allowed
    }

    private static func isHidden(_ row: XMLNode) -> Bool {
        ["collapse", "filter"].contains(row["table:visibility"])
    }

    private static func isBlank(_ element: XMLNode) -> Bool {
        var isBlank = true
        element.forEachDescendant { node in
            if node.isText ? node.ownBytes.contains(where: { $0 > 0x20 }) : node.name.hasPrefix("draw:") {
                isBlank = false
            }
            return isBlank
        }
        return isBlank
    }

    private static func rows(_ element: XMLNode) -> [XMLNode] {
        element.children.flatMap { child -> [XMLNode] in
            switch child.name {
            case "table:table-row": return [child]
            case "table:table-rows", "table:table-header-rows", "table:table-row-group": return rows(child)
            default: return []
            }
        }
    }
}
