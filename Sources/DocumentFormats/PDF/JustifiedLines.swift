/// Finds again the lines of text whose spaces were made so wide, to fill a narrow column, that they came apart.
struct JustifiedLines {
    let page: PDFPage
    /// Where full lines end.
    let right: Double

    /// How far from the edge a full line may end, in points.
    private static let tolerance = 2.0

    /// `rows` where those lines are one segment.
    func rejoined(_ rows: [Row]) -> [Row] {
        rows.indices.map { number in
            let row = rows[number]
            guard row.segments.count > 1, row.box.xMax > right - Self.tolerance, isBesideLine(number, rows),
                hasEqualSpaces(row)
            else { return row }
            let whole = row.segments.dropFirst().reduce(row.segments[0]) { line, next in
                line.followed(by: next, isMarked: line.isMarked)
            }
            return Row(segments: [whole])
        }
    }

    /// Whether the row above or the row below is a line of text as well.
    private func isBesideLine(_ number: Int, _ rows: [Row]) -> Bool {
        [number - 1, number + 1].contains { other in
            guard rows.indices.contains(other), rows[other].segments.count == 1 else { return false }
            let distance = abs(rows[other].box.middle - rows[number].box.middle)
            return distance < 2 * rows[number].height && distance > 0.5 * rows[number].height
        }
    }

    private func hasEqualSpaces(_ row: Row) -> Bool {
        let words = Array(row.segments.flatMap(\.words).dropFirst(row.segments[0].isMarked ? 1 : 0))
        let spaces = zip(words, words.dropFirst()).map { before, word in
            page.words[word].box.xMin - page.words[before].box.xMax
        }.sorted()
        guard let widest = spaces.last else { return false }
        return widest <= 1.4 * spaces[spaces.count / 4] + 1
    }
}
