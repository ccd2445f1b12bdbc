/// Comparisons of answers, where a part that is not known may still not matter.
enum Comparison {
    static func apply(_ sign: ComparisonOperator, _ left: Answer, _ right: Answer) -> Answer {
        switch sign {
        case .equal: return Answer.equal(left, right)
        case .notEqual:
            let equal = Answer.equal(left, right)
            guard case .known(.boolean(let boolean)) = equal else { return equal }
            return Answer(!boolean)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: break
        }
        guard let leftValue = left.value, let rightValue = right.value else {
            if hasNoOrder(left) || hasNoOrder(right) { return .null }
            return .unknown(left.missing.union(right.missing))
        }
        guard let order = ValueOrder.compare(leftValue, rightValue) else { return .null }
        switch sign {
        case .less: return Answer(order < 0)
        case .lessOrEqual: return Answer(order <= 0)
        case .greater: return Answer(order > 0)
        case .greaterOrEqual: return Answer(order >= 0)
        case .equal, .notEqual: return .null
        }
    }

    /// Whether the answer compares with nothing, so that the other side does not matter.
    private static func hasNoOrder(_ answer: Answer) -> Bool {
        switch answer {
        case .unknown: false
        case .list, .context: true
        case .known(let value): ValueOrder.compare(value, value) == nil
        }
    }
}
