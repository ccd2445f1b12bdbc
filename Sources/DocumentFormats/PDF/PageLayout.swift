/// The parts of a page in reading order.
enum PagePart {
    /// Lines of running text; `right` is where the longest of them end.
    case lines([Segment], right: Double)
    /// Segments on one line, too few to make a table.
    case spacedLine([Segment])
    /// Rows, cells, and lines of a cell.
    case table([[[Segment]]])
    /// Running headers, footers, page numbers, and what runs from top to bottom.
    case furniture(Segment)
}

/// Puts the lines of a page in reading order: text, columns one after the other, tables row by row.
struct PageLayout {
    private let page: PDFPage
    /// Number of the page in the document, from 0.
    private let number: Int
    private let furniture: Set<Int>

    /// A page with more words than this is read line by line.
    private static let mostWords = 5_000
    /// Columns inside columns are cut no deeper.
    private static let mostCuts = 4

    /// A layout of `page`, whose lines `furniture` are no text.
    init(_ page: PDFPage, number: Int, furniture: Set<Int>) {
        self.page = page
        self.number = number
        self.furniture = furniture
    }

    /// The parts, in reading order.
    func parts() -> [PagePart] {
        var body = page
        body.lines = []
        var (head, foot): ([Segment], [Segment]) = ([], [])
        for (line, words) in page.lines.enumerated() {
            guard furniture.contains(line) else {
                body.lines.append(words)
                continue
            }
            let segment = Segment(box: words.box, page: number, words: Array(words.words), height: words.box.height)
            if words.box.middle < page.height / 2 { head.append(segment) } else { foot.append(segment) }
        }
        let grouping = RowGrouping(page: body, number: number)
        let (flat, upright) = grouping.segments()
        head.sort { ($0.box.middle, $0.box.xMin) < ($1.box.middle, $1.box.xMin) }
        foot.sort { ($0.box.middle, $0.box.xMin) < ($1.box.middle, $1.box.xMin) }
        return head.map(PagePart.furniture) + bodyParts(flat, grouping) + (upright + foot).map(PagePart.furniture)
    }

    private func bodyParts(_ segments: [Segment], _ grouping: RowGrouping) -> [PagePart] {
        guard page.words.count <= Self.mostWords else { return [.lines(segments, right: Self.edge(segments))] }
        return parts(grouping.rows(segments), grouping, depth: 0)
    }

    /// The parts of `rows`: what is above the columns, each column, and what is below.
    private func parts(_ rows: [Row], _ grouping: RowGrouping, depth: Int) -> [PagePart] {
        guard depth < Self.mostCuts, let cut = ColumnCut(rows) else { return tables(rows) }
        let (left, right) = cut.sides(rows)
        return tables(Array(rows[..<cut.rows.lowerBound])) + parts(grouping.rows(left), grouping, depth: depth + 1)
            + parts(grouping.rows(right), grouping, depth: depth + 1)
            + parts(Array(rows[cut.rows.upperBound...]), grouping, depth: depth + 1)
    }

    /// The parts of `rows`, which hold no columns of text: tables, and what is between them.
    private func tables(_ given: [Row]) -> [PagePart] {
        let right = Self.edge(given.flatMap(\.segments))
        let rows = JustifiedLines(page: page, right: right).rejoined(given)
        var parts: [PagePart] = []
        var next = 0
        for group in SideBySideFinder(rows: rows, page: page).groups() {
            if next < group.rows.lowerBound { parts.append(lines(rows[next..<group.rows.lowerBound], right)) }
            parts += aligned(group, rows)
            next = group.rows.upperBound
        }
        if next < rows.count { parts.append(lines(rows[next...], right)) }
        return parts
    }

    private func lines(_ rows: ArraySlice<Row>, _ right: Double) -> PagePart {
        .lines(rows.flatMap(\.segments), right: right)
    }

    private func aligned(_ group: SideBySide, _ rows: [Row]) -> [PagePart] {
        let cells = TableGrid(rows, group, page: page).cells
        let full = cells.count { row in row.count { !$0.isEmpty } >= 2 }
        let widest = cells.map { row in row.count { !$0.isEmpty } }.max() ?? 0
        if full >= 2 || widest >= 3 { return [.table(cells)] }
        return cells.map { row in
            let segments = row.flatMap { $0 }
            return segments.count > 1 ? .spacedLine(segments) : .lines(segments, right: Self.edge(segments))
        }
    }

    /// Where the lines end on the right, a few stray ones left out.
    private static func edge(_ segments: [Segment]) -> Double {
        let ends = segments.map(\.box.xMax).sorted()
        guard let last = ends.last else { return 0 }
        return ends.count >= 20 ? ends[ends.count - 1 - ends.count / 50] : last
    }
}
