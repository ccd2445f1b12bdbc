/// Rows of a page that stand in columns: a table, or text in columns.
struct SideBySide {
    /// The rows, in the page's list.
    let rows: Range<Int>
    /// Where each column begins, from left to right; the first begins at the left edge.
    let columns: [Double]

    /// The column that `box` stands in.
    func column(of box: Box) -> Int {
        let start = box.xMin + min(box.width / 4, 4)
        return max(0, (columns.lastIndex { $0 <= start }) ?? 0)
    }
}

/// Finds where the rows of a page stand in columns: the white spaces between them run through several rows.
struct SideBySideFinder {
    let rows: [Row]
    let page: PDFPage

    /// A white space between columns is at least this wide, in points.
    private static let narrowest = 5.0
    /// Rows further apart than this many heights do not belong together.
    private static let farthest = 3.5

    private struct Gap {
        var start: Double
        var end: Double
        var width: Double { end - start }
    }

    /// The groups of rows that stand in columns, in order and apart from each other.
    func groups() -> [SideBySide] {
        var groups: [SideBySide] = []
        var row = 0
        while row < rows.count {
            guard let gaps = startingGaps(row) else {
                row += 1
                continue
            }
            let last = extend(from: row, gaps)
            let group = SideBySide(rows: row..<last + 1, columns: columns(of: row...last))
            if group.columns.count > 1 { groups.append(group) }
            row = last + 1
        }
        return groups
    }

    /// The white spaces of a row, or of two rows that stand side by side without sharing a base line.
    private func startingGaps(_ number: Int) -> [Gap]? {
        var segments = rows[number].segments
        if segments.count < 2, number + 1 < rows.count, rows[number].box.verticalOverlap(rows[number + 1].box) > 0.35 {
            segments = (segments + rows[number + 1].segments).sorted { $0.box.xMin < $1.box.xMin }
        }
        guard segments.count > 1 else { return nil }
        let gaps = gaps(between: segments.map(\.box))
        return gaps.isEmpty ? nil : gaps
    }

    private func gaps(between boxes: [Box]) -> [Gap] {
        var gaps: [Gap] = []
        var edge = boxes.first?.xMax ?? 0
        for box in boxes.dropFirst() {
            if box.xMin - edge >= Self.narrowest { gaps.append(Gap(start: edge, end: box.xMin)) }
            edge = max(edge, box.xMax)
        }
        return gaps
    }

    /// The last row that leaves one of `gaps` white.
    private func extend(from first: Int, _ gaps: [Gap]) -> Int {
        var gaps = gaps
        var last = first
        var bottom = rows[first].box.yMax
        while last + 1 < rows.count {
            let next = rows[last + 1]
            guard next.box.yMin - bottom < Self.farthest * max(next.height, 6), !interrupts(last + 1) else { break }
            let left = remaining(gaps, after: next)
            guard !left.isEmpty else { break }
            gaps = left
            bottom = max(bottom, next.box.yMax)
            last += 1
        }
        // A line that stands alone under the last one with columns, and apart from it, follows the table.
        while last > first, rows[last].segments.count == 1, !isSideways(last), !isContinuation(last, in: first) {
            last -= 1
        }
        return last
    }

    /// Whether a row is a line of text between two tables: alone, at the left, announcing the
    /// next one or in other type than the row above.
    private func interrupts(_ number: Int) -> Bool {
        guard rows[number].segments.count == 1, number > 0, !isSideways(number) else { return false }
        let (here, above) = (rows[number], rows[number - 1])
        guard abs(here.box.xMin - above.box.xMin) < 3 * here.height else { return false }
        let isAnnouncement = here.segments[0].words.count > 2 && page.letters(of: here.segments[0].last).last == 0x3A
        return isAnnouncement || abs(here.height - above.height) > 0.05 * here.height
    }

    private func remaining(_ gaps: [Gap], after row: Row) -> [Gap] {
        var left = gaps
        for segment in row.segments {
            left = left.compactMap { gap in
                var gap = gap
                if segment.box.xMin <= gap.start, segment.box.xMax >= gap.end { return nil }
                if segment.box.xMin <= gap.start { gap.start = max(gap.start, segment.box.xMax) }
                if segment.box.xMax >= gap.end { gap.end = min(gap.end, segment.box.xMin) }
                if segment.box.xMin > gap.start, segment.box.xMax < gap.end { gap.end = segment.box.xMin }
                return gap.width >= Self.narrowest ? gap : nil
            }
        }
        return left
    }

    private func isSideways(_ number: Int) -> Bool {
        [number - 1, number + 1].contains { other in
            rows.indices.contains(other) && rows[number].box.verticalOverlap(rows[other].box) > 0.35
        }
    }

    /// Whether a lone segment is the next line of a cell, and not what comes after the table that begins at `first`.
    private func isContinuation(_ number: Int, in first: Int) -> Bool {
        guard number > first else { return false }
        let (here, above) = (rows[number], rows[number - 1])
        guard here.box.yMin - above.box.yMax < 0.45 * here.height else { return false }
        let left = rows[first..<number].flatMap(\.segments).map(\.box.xMin).min() ?? 0
        return here.box.xMin > left + here.height
    }

    /// Where columns begin: the white spaces that nearly all rows with several segments leave.
    private func columns(of range: ClosedRange<Int>) -> [Double] {
        let boxes = range.flatMap { rows[$0].segments.map(\.box) }.sorted { $0.xMin < $1.xMin }
        let tolerated = range.count / 8
        var starts: [Double] = [boxes.first?.xMin ?? 0]
        var edges: [Double] = []
        for box in boxes {
            // How many boxes reach over the place just before this one.
            edges.removeAll { $0 <= box.xMin - Self.narrowest }
            if edges.count <= tolerated, let last = starts.last, box.xMin > last + Self.narrowest,
                boxes.contains(where: { $0.xMax <= box.xMin - Self.narrowest && $0.xMin >= last - 1 })
            {
                starts.append(box.xMin)
            }
            edges.append(box.xMax)
        }
        return starts
    }
}
