/// Where each line of a run of text could have ended at most: paragraphs may be narrower than the page.
struct LineEdges {
    private let edges: [Double]

    init(_ segments: [Segment], right: Double, step: Double) {
        var edges = [Double](repeating: right, count: segments.count)
        var start = 0
        while start < segments.count {
            var end = start + 1
            while end < segments.count, segments[end].page == segments[start].page,
                segments[end].box.middle - segments[end - 1].box.middle < 1.25 * step * segments[end].height,
                segments[end].box.middle > segments[end - 1].box.middle
            { end += 1 }
            if let edge = Self.edge(segments[start..<end]), edge < right {
                for number in start..<end { edges[number] = edge }
            }
            start = end
        }
        self.edges = edges
    }

    /// Where the line numbered `number` could have ended.
    func right(_ number: Int) -> Double { edges.indices.contains(number) ? edges[number] : 0 }

    /// The edge of a paragraph of its own width: most of its lines come near it.
    private static func edge(_ lines: ArraySlice<Segment>) -> Double? {
        guard lines.count >= 4, let edge = lines.map(\.box.xMax).max(), let left = lines.map(\.box.xMin).min()
        else { return nil }
        let near = lines.dropLast().count { edge - $0.box.xMax < 0.12 * (edge - left) }
        return near * 10 >= (lines.count - 1) * 6 ? edge : nil
    }
}
