import DocumentModel

/// Spans in document order, asked whether one of them covers a place.
struct SortedRanges {
    private let given: [TextRange]
    private let ranges: [TextRange]
    private let numbers: [Int]

    /// The spans `ranges`, which do not overlap one another.
    init(_ ranges: [TextRange]) {
        given = ranges
        let order = ranges.indices.sorted { ranges[$0] < ranges[$1] }
        self.ranges = order.map { ranges[$0] }
        numbers = order
    }

    /// The number, in the list given, of a span that overlaps `range`.
    func overlapping(_ range: TextRange) -> Int? {
        let found = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
        guard found < ranges.count, ranges[found].overlaps(range) else { return nil }
        return numbers[found]
    }

    /// The span of that number in the list given.
    subscript(number: Int) -> TextRange { given[number] }

    /// Whether one of the spans holds the whole of `range`.
    func contain(_ range: TextRange) -> Bool {
        let found = ranges.partitioningIndex { $0.upperBound >= range.upperBound }
        return found < ranges.count && ranges[found].contains(range)
    }

    /// The first span that begins at `offset` or after it.
    func first(from offset: Int) -> TextRange? {
        let found = ranges.partitioningIndex { $0.lowerBound >= offset }
        return found < ranges.count ? ranges[found] : nil
    }
}
