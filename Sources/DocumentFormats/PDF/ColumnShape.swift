/// Tells text in columns, read one column after the other, from a table, read row by row.
struct ColumnShape {
    private let columns: [[Segment]]
    private let rows: [Row]

    /// Text in columns has at least this many lines in each.
    private static let fewestLines = 5
    /// And at most this many columns.
    private static let mostColumns = 3

    init(_ rows: [Row], _ group: SideBySide) {
        self.rows = Array(rows[group.rows])
        var columns = [[Segment]](repeating: [], count: group.columns.count)
        for row in self.rows {
            for segment in row.segments { columns[group.column(of: segment.box)].append(segment) }
        }
        self.columns = columns
    }

    /// The segments of each column from top to bottom; `nil` when the rows are those of a table.
    var texts: [[Segment]]? {
        guard (2...Self.mostColumns).contains(columns.count), columns.allSatisfy(isProse), !hasCommonBreaks else {
            return nil
        }
        return columns.map { column in column.sorted { $0.box.middle < $1.box.middle } }
    }

    /// Whether most lines of a column fill it with several words.
    private func isProse(_ column: [Segment]) -> Bool {
        guard column.count >= Self.fewestLines else { return false }
        let left = column.map(\.box.xMin).min() ?? 0
        let right = column.map(\.box.xMax).max() ?? 0
        let full = column.count { $0.box.xMax - left >= 0.75 * (right - left) }
        let words = column.reduce(0) { $0 + $1.words.count }
        return full * 100 >= column.count * 55 && words * 2 >= column.count * 7
    }

    /// Whether all columns pause together more than once, as the rows of a table do.
    private var hasCommonBreaks: Bool {
        var breaks = 0
        var bottom = rows.first?.box.yMax ?? 0
        var usual = Double.infinity
        for row in rows.dropFirst() {
            usual = min(usual, max(0, row.box.yMin - bottom))
            bottom = max(bottom, row.box.yMax)
        }
        bottom = rows.first?.box.yMax ?? 0
        for row in rows.dropFirst() {
            let isApart = row.box.yMin - bottom > usual + 0.3 * row.height
            if isApart, row.segments.count == columns.count { breaks += 1 }
            bottom = max(bottom, row.box.yMax)
        }
        return breaks >= 2 && breaks * 6 >= rows.count
    }
}

/// Puts the rows of a page into the rows and cells of a table.
struct TableGrid {
    private let rows: [Row]
    private let group: SideBySide
    private let page: PDFPage

    init(_ rows: [Row], _ group: SideBySide, page: PDFPage) {
        self.rows = Array(rows[group.rows])
        self.group = group
        self.page = page
    }

    /// The cells of each row, and in each cell its segments from top to bottom.
    var cells: [[[Segment]]] {
        let step = rowStep
        var cells: [[[Segment]]] = []
        var above: Row?
        for row in rows {
            if let above, !startsRow(row, after: above, step: step), let last = cells.indices.last {
                for segment in row.segments { cells[last][group.column(of: segment.box)].append(segment) }
            } else {
                var fresh = [[Segment]](repeating: [], count: group.columns.count)
                for segment in row.segments { fresh[group.column(of: segment.box)].append(segment) }
                cells.append(fresh)
            }
            above = row
        }
        return cells
    }

    /// The distance between base lines beyond which a new row begins; `nil` when all lines are equally far apart.
    private var rowStep: Double? {
        var steps: [Double] = []
        for (above, below) in zip(rows, rows.dropFirst()) { steps.append(below.box.middle - above.box.middle) }
        guard let least = steps.filter({ $0 > 1 }).min(), let most = steps.max(), most > 1.15 * least else { return nil }
        let height = rows.map(\.height).max() ?? 0
        // Single lines that are all far apart are rows; lines as close as those of a paragraph may be one cell.
        return least < 1.3 * height ? 1.12 * least : nil
    }

    private func startsRow(_ row: Row, after above: Row, step: Double?) -> Bool {
        let distance = row.box.middle - above.box.middle
        if let step, distance > step { return true }
        let isInFirstColumn = row.segments.contains { group.column(of: $0.box) == 0 }
        if row.segments.count == 1 { return isInFirstColumn && !goesOn(row.segments[0]) }
        if step != nil, row.segments.count < above.segments.count { return false }
        return !row.segments.contains(where: goesOn) && (isInFirstColumn || step == nil)
    }

    /// Whether a segment goes on with the words above it.
    private func goesOn(_ segment: Segment) -> Bool {
        guard !segment.isMarked else { return false }
        let letters = page.utf8[page.words[segment.first].text.lowerBound...].prefix(2)
        return LineLayout.isLowercase(Array(letters), 0)
    }
}
