import DocumentModel

/// Populations in a table: a row for each commune, a column headed « Population totale 2022 ».
struct PopulationTable {
    /// How many cells of a table are looked at, before and after the name.
    private static let reach = 400

    let file: Dossier.File

    /// The figure in the row of the cell that holds nothing but the name at `range`, with the head of its column; the
    /// column of *populations totales* where there are several.
    func figure(beside range: TextRange) -> (value: Int, range: TextRange, head: TextRange)? {
        let leaves = file.index.walker.leaves
        guard let number = file.index.walker.leafIndex(at: range.lowerBound), let cell = leaves[number].cell,
            cell.row > 0, isOnlyName(range, in: leaves[number].block.range)
        else { return nil }
        let near = leaves[max(0, number - Self.reach)..<min(leaves.count, number + Self.reach)]
        let heads = near.filter { $0.cell?.table == cell.table && $0.cell?.row == 0 && isHead($0.block.range) }
        guard let head = heads.first(where: { words(in: $0.block.range).contains("totale") }) ?? heads.first,
            let found = near.first(where: {
                $0.cell?.table == cell.table && $0.cell?.row == cell.row && $0.cell?.column == head.cell?.column
            }),
            let value = Self.number(words(in: found.block.range))
        else { return nil }
        return (value, found.block.range, head.block.range)
    }

    /// Whether the cell holds the name, and at most what says that it is a commune.
    private func isOnlyName(_ name: TextRange, in cell: TextRange) -> Bool {
        file.index.wordCount(in: cell) <= file.index.wordCount(in: name) + 3
    }

    private func isHead(_ range: TextRange) -> Bool {
        let texts = words(in: range)
        return texts.contains { $0.hasPrefix("population") || $0 == "habitants" }
            && !texts.contains { $0.hasPrefix("densite") || $0.hasPrefix("evolution") || $0.hasPrefix("part") }
    }

    private func words(in range: TextRange) -> [String] { file.words(in: range).map { file.index.text(of: $0) } }

    /// The number that the words of a cell write, « habitants » aside.
    private static func number(_ texts: [String]) -> Int? {
        let figures = texts.filter { $0 != "habitants" && $0 != "hab" }
        guard let first = figures.first, (1...3).contains(figures.count), first.count <= 7,
            figures.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Int(figures.joined())
    }
}
