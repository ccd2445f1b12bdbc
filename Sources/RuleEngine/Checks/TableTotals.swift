import DocumentModel

/// The columns of figures whose last row says « Total ».
struct TableTotals {
    /// A column with its total.
    struct Column {
        /// Its heading.
        let title: String
        /// The total that is written.
        let total: Int
        /// The sum of the rows.
        let sum: Int
        /// Where the total is written.
        let range: TextRange

        var isWrong: Bool { total != sum }
    }

    /// Headings under which figures do not add up.
    private static let ratios: Set<String> = [
        "taux", "pour", "moyen", "moyenne", "part", "ratio", "age", "prix", "tarif", "date", "annee", "echeance",
        "cout",
        "par", "indice", "numero", "no",
    ]

    let file: Dossier.File

    /// The columns of the file that have a total, in order.
    func columns() -> [Column] {
        let leaves = file.index.walker.leaves
        let totals = file.index.positions(of: ["total", "totaux"]).compactMap { position in
            leaves[Int(file.index.words[position].leaf)].cell
        }
        let wanted = Set(totals.filter { $0.column == 0 }.map(\.table))
        guard !wanted.isEmpty else { return [] }
        let around = wanted.union(wanted.map { $0 - 1 })
        let cells = leaves.filter { leaf in leaf.cell.map { around.contains($0.table) } ?? false }
        let tables = Dictionary(grouping: cells) { $0.cell?.table ?? 0 }
        return wanted.sorted().flatMap { number -> [Column] in
            let table = tables[number] ?? []
            // The same first row as the table before: one table, cut at the end of a page.
            return heading(table) == heading(tables[number - 1] ?? []) ? [] : columns(of: table)
        }
    }

    private func heading(_ table: [DocumentWalker.Leaf]) -> [String] {
        table.filter { $0.cell?.row == 0 }.map { file.document.text.flattened($0.block.range) }
    }

    private func columns(of leaves: [DocumentWalker.Leaf]) -> [Column] {
        let rows = Dictionary(grouping: leaves) { $0.cell?.row ?? 0 }
        guard let last = rows.keys.max(), last >= 3, label(rows[last]) == "total" || label(rows[last]) == "totaux",
            !(1..<last).contains(where: { isPartial(rows[$0]) })
        else { return [] }
        return (1..<(rows[0]?.count ?? 1)).compactMap { column(number: $0, rows: rows, last: last) }
    }

    private func column(number: Int, rows: [Int: [DocumentWalker.Leaf]], last: Int) -> Column? {
        func cell(_ row: Int) -> TextRange? { rows[row]?.first { $0.cell?.column == number }?.block.range }
        guard let heading = cell(0), figure(heading) == nil, let totalCell = cell(last), let total = figure(totalCell),
            !file.words(in: heading).contains(where: { Self.ratios.contains(file.index.text(of: $0)) })
        else { return nil }
        let parts = (1..<last).map { cell($0).flatMap(figure) }
        guard !parts.contains(where: { $0?.unit != total.unit }) else { return nil }
        return Column(
            title: file.document.text.flattened(heading), total: total.value,
            sum: parts.compactMap { $0?.value }.reduce(0, +), range: totalCell)
    }

    private func label(_ row: [DocumentWalker.Leaf]?) -> String {
        guard let first = row?.first, first.cell?.column == 0 else { return "" }
        return file.words(in: first.block.range).first.map { file.index.text(of: $0) } ?? ""
    }

    /// « Sous-total », « dont … »: a row that would be counted twice.
    private func isPartial(_ row: [DocumentWalker.Leaf]?) -> Bool { ["sous", "dont", "total"].contains(label(row)) }

    /// A whole number with its unit: « 1 515 000 € », « 12 places ».
    private func figure(_ range: TextRange) -> (value: Int, unit: String)? {
        let written = file.document.text.flattened(range)
        guard let first = written.first(where: { !$0.isWhitespace }), first.isNumber else { return nil }
        let text = written.filter { !$0.isWhitespace }
        let digits = text.prefix { $0.isNumber }
        let unit = String(text.dropFirst(digits.count))
        guard digits.count <= 12, let value = Int(digits), unit.count <= 12, unit != "%",
            !unit.contains(where: { $0.isNumber || ",.+-–/=".contains($0) })
        else { return nil }
        return (value, unit)
    }
}
