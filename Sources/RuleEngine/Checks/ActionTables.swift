import DocumentModel

/// The tables in which each row is an action: their first row heads a column of actions and others for what it has.
struct ActionTables {
    private struct Cell {
        let place: DocumentWalker.CellPlace
        /// Number of its first leaf.
        let leaf: Int
        let range: TextRange
    }

    let file: Dossier.File
    let range: TextRange
    /// Leaves that begin with the name of an action.
    let openings: Set<Int>
    /// By element, where it is named.
    let mentions: [LeafMentions]

    /// The actions, and the numbers of the tables that list some.
    func actions() -> (actions: [ActionPlan.Action], tables: Set<Int>) {
        let lists = tables.filter { isList($0.value) }
        return (lists.flatMap { rows($0.value) }, Set(lists.keys))
    }

    /// The cells of each table whose first row names actions; paragraphs of one cell are joined.
    private var tables: [Int: [Cell]] {
        let leaves = file.index.walker.leaves
        let wanted = Set(openings.compactMap { leaves[$0].cell }.filter { $0.row == 0 }.map(\.table))
        var tables: [Int: [Cell]] = [:]
        guard !wanted.isEmpty, let first = file.index.walker.leafIndex(at: range.lowerBound) else { return tables }
        for number in first..<leaves.count {
            let leaf = leaves[number]
            guard leaf.block.range.lowerBound < range.upperBound else { break }
            guard let place = leaf.cell, wanted.contains(place.table) else { continue }
            var cell = Cell(place: place, leaf: number, range: leaf.block.range)
            if let last = tables[place.table]?.last, last.place == place {
                cell = Cell(
                    place: place, leaf: last.leaf, range: TextRange(last.range.lowerBound, cell.range.upperBound))
                tables[place.table]?.removeLast()
            }
            tables[place.table, default: []].append(cell)
        }
        return tables
    }

    /// Whether the first row of `table` heads a column of actions beside others: labels in two columns are a sheet.
    private func isList(_ table: [Cell]) -> Bool {
        let header = table.filter { $0.place.row == 0 && isWorded($0.range) }
        return header.contains { openings.contains($0.leaf) } && (header.count > 2 || !columns(header).isEmpty)
    }

    /// The column of each element that `header` names.
    private func columns(_ header: [Cell]) -> [Int: Int] {
        var columns: [Int: Int] = [:]
        for element in mentions.indices {
            columns[element] = header.first { mentions[element].contains($0.leaf) }?.place.column
        }
        return columns
    }

    private func rows(_ table: [Cell]) -> [ActionPlan.Action] {
        let header = table.filter { $0.place.row == 0 }
        let columns = columns(header)
        guard let naming = header.first(where: { openings.contains($0.leaf) }), !columns.isEmpty else { return [] }
        let rows = Dictionary(grouping: table.filter { $0.place.row > 0 }, by: \.place.row)
        return rows.sorted { $0.key < $1.key }.compactMap { _, row in
            guard let name = row.first(where: { $0.place.column == naming.place.column })?.range,
                isWorded(name), !isTotal(name), header.count == 2 || row.filter({ isWorded($0.range) }).count > 1
            else { return nil }
            let values = columns.compactMapValues { column in
                row.first { $0.place.column == column && isWorded($0.range) }?.range
            }
            return ActionPlan.Action(name: name, offered: Set(columns.keys), values: values)
        }
    }

    private func isTotal(_ range: TextRange) -> Bool {
        file.words(in: range).first.map { ["total", "totaux", "ensemble"].contains(file.index.text(of: $0)) } ?? false
    }

    private func isWorded(_ range: TextRange) -> Bool { !file.words(in: range).isEmpty }
}
