extension RandomAccessCollection {
    /// The first index whose element `isBeyond` a limit, in a collection where all elements beyond it come last.
    @inlinable
    package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Index {
        var low = startIndex
        var left = count
        while left > 0 {
            let half = left / 2
            let middle = index(low, offsetBy: half)
            if isBeyond(self[middle]) {
                left = half
            } else {
                low = index(after: middle)
                left -= half + 1
            }
        }
        return low
    }
}
