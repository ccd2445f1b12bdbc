/// Puts the rows of a page into the rows and cells of a table.
struct TableGrid {
    private let rows: [Row]
    private let group: SideBySide
    private let page: PDFPage

    /// Lines of one paragraph are no further apart than this many heights.
    private static let widestStep = 1.9

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

    /// The distance between base lines beyond which a new row begins; `nil` when all lines are equally far apart and
    /// close enough for one cell.
    private var rowStep: Double? {
        var steps: [Double] = []
        for (above, below) in zip(rows, rows.dropFirst()) { steps.append(below.box.middle - above.box.middle) }
        let height = rows.map(\.height).max() ?? 0
        guard let least = steps.filter({ $0 > 1 }).min(), let most = steps.max() else { return nil }
        // No paragraph sets its lines that far apart: each is a row, even one that begins with a small letter.
        if least > Self.widestStep * height { return Self.widestStep * height }
        guard most > 1.15 * least else { return nil }
        // Single lines that are all far apart are rows; lines as close as those of a paragraph may be one cell.
        return least < 1.3 * height ? 1.12 * least : nil
    }

    private func startsRow(_ row: Row, after above: Row, step: Double?) -> Bool {
        let distance = row.box.middle - above.box.middle
        if let step, distance > step { return true }
        let isInFirstColumn = row.segments.contains { group.column(of: $0.box) == 0 }
        if row.segments.count == 1 {
            return isInFirstColumn && !goesOn(row.segments[0]) && !fills(above, before: row.segments[0])
        }
        if step != nil, row.segments.count < above.segments.count { return false }
        return !row.segments.contains(where: goesOn) && (isInFirstColumn || step == nil)
    }

    /// Whether the cell above had no room left for the first word of `segment`, or ends with a hyphen.
    private func fills(_ above: Row, before segment: Segment) -> Bool {
        let column = group.column(of: segment.box)
        guard column + 1 < group.columns.count,
            let cell = above.segments.last(where: { group.column(of: $0.box) == column }),
            segment.box.middle - above.box.middle < 1.4 * segment.height
        else { return false }
        if page.letters(of: cell.last).last == 0x2D { return true }
        return cell.box.xMax + 0.25 * cell.height + page.words[segment.first].box.width > group.columns[column + 1] - 4
    }

    /// Whether a segment goes on with the words above it.
    private func goesOn(_ segment: Segment) -> Bool {
        guard !segment.isMarked else { return false }
        let letters = page.utf8[page.words[segment.first].text.lowerBound...].prefix(2)
        return LineLayout.isLowercase(Array(letters), 0)
    }
}
