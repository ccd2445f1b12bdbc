/// Finds text in two columns: a white band from top to bottom with running text on both sides.
struct ColumnCut {
    /// Rows from the first to the last that stand in columns.
    let rows: Range<Int>
    /// Where the second column begins at the earliest.
    let x: Double

    /// Text in columns has at least this many lines on each side.
    private static let fewestLines = 6
    /// How far apart the places are where a white band is looked for, in points.
    private static let step = 4.0
    /// How many places are tried at most: no real page is wide enough for them to be farther apart.
    private static let mostPlaces = 4_000.0
    /// Half the width of the narrowest white band, in points.
    private static let margin = 3.0

    /// The cut with the most rows; `nil` when the page has no columns of text.
    init?(_ page: [Row]) {
        let boxes = page.map(\.box)
        guard let left = boxes.map(\.xMin).min(), let right = boxes.map(\.xMax).max(),
            page.count >= Self.fewestLines, Self.isPlausible(page, boxes)
        else { return nil }
        var best: (rows: Range<Int>, x: Double)?
        let edge = 0.15 * (right - left)
        let step = max(Self.step, (right - left) / Self.mostPlaces)
        for place in stride(from: left + edge, to: right - edge, by: step) {
            if let run = Self.longestRun(page, place), run.count > best?.rows.count ?? 0 { best = (run, place) }
        }
        guard let best else { return nil }
        let trimmed = Self.trimmed(best.rows, page, best.x)
        guard Self.isProse(page[trimmed], best.x), !Self.pausesTogether(page[trimmed], best.x) else { return nil }
        rows = trimmed
        x = best.x
    }

    /// Whether many rows have something beside something else.
    private static func isPlausible(_ page: [Row], _ boxes: [Box]) -> Bool {
        var count = 0
        for number in page.indices {
            let isSideways = number > 0 && boxes[number - 1].verticalOverlap(boxes[number]) > 0.35
            if page[number].segments.count > 1 || isSideways { count += 1 }
        }
        return count >= fewestLines && count * 4 >= page.count
    }

    /// The longest run of rows that leave the place `x` white, with enough lines on both sides.
    private static func longestRun(_ page: [Row], _ x: Double) -> Range<Int>? {
        var best = 0..<0
        var start = 0
        for number in 0...page.count {
            let isEnd =
                number == page.count
                || page[number].segments.contains { $0.box.xMin < x - margin && $0.box.xMax > x + margin }
            guard isEnd else { continue }
            if number - start > best.count { best = start..<number }
            start = number + 1
        }
        let before = page[best].count { row in row.segments.contains { $0.box.xMax <= x + margin } }
        let after = page[best].count { row in row.segments.contains { $0.box.xMin >= x - margin } }
        return min(before, after) >= fewestLines ? best : nil
    }

    /// `rows` without those at the end that stand apart under the first column, and belong to what follows.
    private static func trimmed(_ rows: Range<Int>, _ page: [Row], _ x: Double) -> Range<Int> {
        guard let last = rows.last(where: { number in page[number].segments.contains { $0.box.xMin >= x - margin } })
        else { return rows }
        var end = last + 1
        while end < rows.upperBound, page[end].box.yMin - page[end - 1].box.yMax < page[end].height { end += 1 }
        return rows.lowerBound..<end
    }

    /// Whether both sides are lines of several words that fill their column.
    private static func isProse(_ rows: ArraySlice<Row>, _ x: Double) -> Bool {
        for isLeft in [true, false] {
            let lines = rows.compactMap { row -> (box: Box, words: Int)? in
                let side = row.segments.filter { ($0.box.xMin < x - margin) == isLeft }
                guard let first = side.first else { return nil }
                let box = side.reduce(first.box) { $0.union($1.box) }
                return (box, side.reduce(0) { $0 + $1.words.count })
            }
            guard let left = lines.map(\.box.xMin).min(), let right = lines.map(\.box.xMax).max() else { return false }
            let full = lines.count { $0.box.xMax - left >= 0.75 * (right - left) }
            let words = lines.reduce(0) { $0 + $1.words }
            guard full * 2 >= lines.count, words * 10 >= lines.count * 32 else { return false }
        }
        return true
    }

    /// Whether both sides pause together more than once, as the rows of a table do.
    private static func pausesTogether(_ rows: ArraySlice<Row>, _ x: Double) -> Bool {
        var gaps: [(gap: Double, isCommon: Bool, height: Double)] = []
        var bottom = rows.first?.box.yMax ?? 0
        for row in rows.dropFirst() {
            let sides = Set(row.segments.map { $0.box.xMin < x - margin })
            gaps.append((row.box.yMin - bottom, sides.count == 2, row.height))
            bottom = max(bottom, row.box.yMax)
        }
        let usual = gaps.map(\.gap).sorted().first { $0 > 0 } ?? 0
        let pauses = gaps.count { $0.isCommon && $0.gap > usual + 0.3 * $0.height }
        return pauses >= 2 && pauses * 8 >= rows.count
    }

    /// The segments of the rows on the left of the cut, and on its right.
    func sides(_ page: [Row]) -> (left: [Segment], right: [Segment]) {
        let segments = page[rows].flatMap(\.segments)
        return (
            segments.filter { $0.box.xMin < x - Self.margin }, segments.filter { $0.box.xMin >= x - Self.margin }
        )
    }
}
