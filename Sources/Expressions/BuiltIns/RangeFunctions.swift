/// Allen's relations between points and ranges, as the standard's table of range functions gives them.
extension BuiltInLibrary {
    static let ranges: [BuiltIn] = [
        relation("before(point1: Any, point2: Any)") { $0.isBefore($1) },
        relation("after(point1: Any, point2: Any)") { $1.isBefore($0) },
        rangeRelation("meets(range1: Any, range2: Any)") { $0.meets($1) },
        rangeRelation("met by(range1: Any, range2: Any)") { $1.meets($0) },
        rangeRelation("overlaps(range1: Any, range2: Any)") { $0.overlaps($1) },
        rangeRelation("overlaps before(range1: Any, range2: Any)") { $0.overlapsBefore($1) },
        rangeRelation("overlaps after(range1: Any, range2: Any)") { $1.overlapsBefore($0) },
        relation("finishes(point: Any, range: Any)", second: true) { $0.finishes($1) },
        relation("finished by(range: Any, point: Any)", first: true) { $1.finishes($0) },
        relation("includes(range: Any, point: Any)", first: true) { $0.includes($1) },
        relation("during(point: Any, range: Any)", second: true) { $1.includes($0) },
        relation("starts(point: Any, range: Any)", second: true) { $0.starts($1) },
        relation("started by(range: Any, point: Any)", first: true) { $1.starts($0) },
        BuiltIn("coincides(point1: Any, point2: Any)") { arguments, _ in
            guard let left = Span(arguments[0]), let right = Span(arguments[1]), left.isRange == right.isRange,
                left.isComparable(with: right)
            else { return .null }
            return .boolean(
                left.order(.start, right, .start) == 0 && left.order(.end, right, .end) == 0
                    && left.startIncluded == right.startIncluded && left.endIncluded == right.endIncluded)
        },
    ]

    /// A relation where some sides must be ranges.
    private static func relation(
        _ signature: String, first: Bool = false, second: Bool = false,
        _ holds: @escaping @Sendable (Span, Span) -> Bool
    ) -> BuiltIn {
        BuiltIn(signature) { arguments, _ in
            guard let left = Span(arguments[0]), let right = Span(arguments[1]), !first || left.isRange,
                !second || right.isRange, left.isComparable(with: right)
            else { return .null }
            return .boolean(holds(left, right))
        }
    }

    private static func rangeRelation(
        _ signature: String, _ holds: @escaping @Sendable (Span, Span) -> Bool
    ) -> BuiltIn {
        relation(signature, first: true, second: true, holds)
    }
}

/// A range, or a point as the range that holds only it.
private struct Span: Sendable {
    enum Edge {
        case start
        case end
    }

    let start: Value?
    let end: Value?
    let startIncluded: Bool
    let endIncluded: Bool
    let isRange: Bool

    init?(_ value: Value) {
        if case .range(let range) = value {
            (start, end, isRange) = (range.start, range.end, true)
            (startIncluded, endIncluded) = (range.startIncluded, range.endIncluded)
        } else {
            guard ValueOrder.compare(value, value) != nil else { return nil }
            (start, end, isRange) = (value, value, false)
            (startIncluded, endIncluded) = (true, true)
        }
    }

    func isComparable(with other: Span) -> Bool {
        guard let mine = start ?? end, let theirs = other.start ?? other.end else { return false }
        return ValueOrder.compare(mine, theirs) != nil
    }

    /// Below 0 when my edge comes before the other's; an edge without bound is infinitely far.
    func order(_ edge: Edge, _ other: Span, _ otherEdge: Edge) -> Int {
        let mine = edge == .start ? start : end
        let theirs = otherEdge == .start ? other.start : other.end
        switch (mine, theirs) {
        case (let mine?, let theirs?): return ValueOrder.compare(mine, theirs) ?? 0
        case (nil, nil): return edge == otherEdge ? 0 : (edge == .start ? -1 : 1)
        case (nil, _): return edge == .start ? -1 : 1
        case (_, nil): return otherEdge == .start ? 1 : -1
        }
    }

    func isBefore(_ other: Span) -> Bool {
        let order = order(.end, other, .start)
        return order < 0 || (order == 0 && !(endIncluded && other.startIncluded))
    }

    func meets(_ other: Span) -> Bool {
        order(.end, other, .start) == 0 && endIncluded && other.startIncluded
    }

    func overlaps(_ other: Span) -> Bool { !isBefore(other) && !other.isBefore(self) }

    func overlapsBefore(_ other: Span) -> Bool {
        let starts = order(.start, other, .start)
        let ends = order(.end, other, .end)
        return (starts < 0 || (starts == 0 && startIncluded && !other.startIncluded)) && !isBefore(other)
            && (ends < 0 || (ends == 0 && (!endIncluded || other.endIncluded)))
    }

    func finishes(_ other: Span) -> Bool {
        guard order(.end, other, .end) == 0 else { return false }
        guard isRange else { return other.endIncluded }
        let starts = order(.start, other, .start)
        return endIncluded == other.endIncluded
            && (starts > 0 || (starts == 0 && (!startIncluded || other.startIncluded)))
    }

    func starts(_ other: Span) -> Bool {
        guard order(.start, other, .start) == 0 else { return false }
        guard isRange else { return other.startIncluded }
        let ends = order(.end, other, .end)
        return startIncluded == other.startIncluded && (ends < 0 || (ends == 0 && (!endIncluded || other.endIncluded)))
    }

    func includes(_ other: Span) -> Bool {
        let starts = order(.start, other, .start)
        let ends = order(.end, other, .end)
        return (starts < 0 || (starts == 0 && (startIncluded || !other.startIncluded)))
            && (ends > 0 || (ends == 0 && (endIncluded || !other.endIncluded)))
    }
}
