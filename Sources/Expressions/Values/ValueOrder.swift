/// FEEL's equality and order. A date compares with a date and time as its midnight in UTC. Other values of different types do not compare: the answer is `nil`, which FEEL shows as null.
enum ValueOrder {
    /// Below 0 when `left` comes first, 0 when neither does; `nil` when they do not compare.
    static func compare(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.number(let left), .number(let right)): order(left, right)
        case (.string(let left), .string(let right)): order(left, right)
        case (.date(let left), .date(let right)): order(left, right)
        case (.yearsMonths(let left), .yearsMonths(let right)): order(left, right)
        case (.daysTime(let left), .daysTime(let right)): order(left, right)
        case (.time(let left), .time(let right)):
            (left.zone == .none) == (right.zone == .none) ? order(left.instant, right.instant) : nil
        case (.dateTime(let left), .dateTime(let right)):
            (left.time.zone == .none) == (right.time.zone == .none) ? order(left.instant, right.instant) : nil
        case (.date(let date), .dateTime): compare(.dateTime(FEELDateTime(midnightOf: date)), right)
        case (.dateTime, .date(let date)): compare(left, .dateTime(FEELDateTime(midnightOf: date)))
        default: nil
        }
    }

    private static func order<Element: Comparable>(_ left: Element, _ right: Element) -> Int {
        left < right ? -1 : (right < left ? 1 : 0)
    }

    /// Strings compare by code points, not by the canonical forms that Swift uses.
    private static func order(_ left: String, _ right: String) -> Int {
        if left.unicodeScalars.elementsEqual(right.unicodeScalars) { return 0 }
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) ? -1 : 1
    }

    /// FEEL's `=`: `nil` between types that do not compare; null equals null and nothing else.
    static func equal(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.boolean(let left), .boolean(let right)): left == right
        case (.list(let left), .list(let right)): equal(left, right)
        case (.context(let left), .context(let right)): equal(left, right)
        case (.range(let left), .range(let right)): left == right
        case (.function(let left), .function(let right)): left == right
        case (.time(let left), .time(let right)):
            (left.zone == .none) == (right.zone == .none) && left.instant == right.instant
        case (.dateTime(let left), .dateTime(let right)):
            (left.time.zone == .none) == (right.time.zone == .none) && left.instant == right.instant
        case (.date(let date), .dateTime): equal(.dateTime(FEELDateTime(midnightOf: date)), right)
        case (.dateTime, .date(let date)): equal(left, .dateTime(FEELDateTime(midnightOf: date)))
        default: compare(left, right).map { $0 == 0 }
        }
    }

    private static func equal(_ left: [Value], _ right: [Value]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { equal($0, $1) == true }
    }

    private static func equal(_ left: Context, _ right: Context) -> Bool {
        left.entries.count == right.entries.count
            && left.entries.allSatisfy { entry in right[entry.key].map { equal(entry.value, $0) == true } ?? false }
    }
}
