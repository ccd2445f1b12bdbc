import DocumentModel

/// Spans in document order, asked whether one of them covers a place.
struct SortedRanges {
    private let ranges: [TextRange]
    private let numbers: [Int]

    /// The spans `ranges`, which do not overlap one another.
    init(_ ranges: [TextRange]) {
        let order = ranges.indices.sorted { ranges[$0] < ranges[$1] }
        self.ranges = order.map { ranges[$0] }
        numbers = order
    }

    /// The number, in the list given, of a span that overlaps `range`.
    func overlapping(_ range: TextRange) -> Int? {
        let found = firstIndex { $0.upperBound > range.lowerBound }
        guard found < ranges.count, ranges[found].overlaps(range) else { return nil }
        return numbers[found]
    }

    /// The first span that begins at `offset` or after it.
    func first(from offset: Int) -> TextRange? {
        let found = firstIndex { $0.lowerBound >= offset }
        return found < ranges.count ? ranges[found] : nil
    }

    private func firstIndex(where isBeyond: (TextRange) -> Bool) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(ranges[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
