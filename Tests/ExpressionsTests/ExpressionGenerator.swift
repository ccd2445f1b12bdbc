/// Makes small random expressions over `u`, `v` and `w`.
struct ExpressionGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func pick(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    mutating func expression(depth: Int) -> String {
        guard depth > 0 else { return ["u", "v", "w", "true", "false", "null", "1", "2", "\"a\""][pick(9)] }
        let a = expression(depth: depth - 1)
        let b = expression(depth: depth - 1 - pick(depth))
        switch pick(16) {
        case 0, 1: return "(\(a) and \(b))"
        case 2, 3: return "(\(a) or \(b))"
        case 4: return "not(\(a))"
        case 5: return "(\(a) = \(b))"
        case 6: return "(\(a) < \(b))"
        case 7: return "(\(a) + \(b))"
        case 8: return "(if \(a) then \(b) else \(expression(depth: 0)))"
        case 9: return "(\(a) in (\(b), \(expression(depth: 0))))"
        case 10: return "(some x in [\(a), \(b)] satisfies x = \(expression(depth: 0)))"
        case 11: return "(every x in [\(a), \(b)] satisfies x)"
        case 12: return "count([\(a), \(b)])"
        case 13: return "list contains([\(a), \(b)], \(expression(depth: 0)))"
        case 14: return "[\(a), \(b)][\(1 + pick(2))]"
        default: return "({a: \(a), b: \(b)}.\(pick(2) == 0 ? "a" : "b"))"
        }
    }
}
