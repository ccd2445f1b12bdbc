import CalendarDates

extension ComparisonOperator {
    /// The same comparison with its boundary let in or left out; `nil` when it has none.
    var withBoundaryMoved: ComparisonOperator? {
        switch self {
        case .less: .lessOrEqual
        case .lessOrEqual: .less
        case .greater: .greaterOrEqual
        case .greaterOrEqual: .greater
        case .equal, .notEqual: nil
        }
    }

    /// The comparison that holds when this one does not.
    var opposite: ComparisonOperator {
        switch self {
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        case .equal: .notEqual
        case .notEqual: .equal
        }
    }
}

extension UnaryTest {
    /// The same test with its boundary let in or left out; `nil` when it is no comparison.
    var withBoundaryMoved: UnaryTest? {
        guard case .comparison(let sign, let node) = self, let moved = sign.withBoundaryMoved else { return nil }
        return .comparison(moved, node)
    }
}

extension Value {
    /// The values just before and just after, with the kind of change that this is.
    var neighbours: [(kind: Mutant.Kind, value: Value)] {
        [-1, 1].compactMap { step in
            switch self {
            case .number(let number):
                number.integer.flatMap { number in
                    let (sum, overflow) = number.addingReportingOverflow(step)
                    return overflow ? nil : (.number, .integer(sum))
                }
            case .date(let date): date.adding(days: step).map { (.date, .date($0)) }
            case .yearsMonths(let duration):
                YearsMonthsDuration(months: duration.months + step).map { (.duration, .yearsMonths($0)) }
            case .daysTime(let duration):
                DaysTimeDuration(nanoseconds: duration.nanoseconds + Int128(step) * Int128(FEELTime.nanosecondsPerDay))
                    .map { (.duration, .daysTime($0)) }
            case .null, .boolean, .string, .time, .dateTime, .list, .context, .range, .function: nil
            }
        }
    }
}
