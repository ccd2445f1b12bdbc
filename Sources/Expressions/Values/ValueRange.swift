/// What lies between two values, each counted in or not; an end that is `nil` has no bound.
public struct ValueRange: Hashable, Sendable {
    /// The lower bound.
    public let start: Value?
    /// The upper bound.
    public let end: Value?
    /// Whether the lower bound belongs to the range.
    public let startIncluded: Bool
    /// Whether the upper bound belongs to the range.
    public let endIncluded: Bool

    /// The range, or `nil` when the bounds do not compare, or when there is none.
    public init?(start: Value?, end: Value?, startIncluded: Bool = true, endIncluded: Bool = true) {
        guard start != nil || end != nil else { return nil }
        for bound in [start, end] {
            guard let bound else { continue }
            guard ValueOrder.compare(bound, bound) != nil else { return nil }
        }
        if let start, let end { guard ValueOrder.compare(start, end) != nil else { return nil } }
        self.start = start
        self.end = end
        self.startIncluded = startIncluded && start != nil
        self.endIncluded = endIncluded && end != nil
    }

    /// Whether the value lies in the range; `nil` when it does not compare with the bounds.
    public func contains(_ value: Value) -> Bool? {
        if let start {
            guard let order = ValueOrder.compare(start, value) else { return nil }
            if order > 0 || (order == 0 && !startIncluded) { return false }
        }
        if let end {
            guard let order = ValueOrder.compare(value, end) else { return nil }
            if order > 0 || (order == 0 && !endIncluded) { return false }
        }
        return true
    }
}
