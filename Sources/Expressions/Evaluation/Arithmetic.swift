import CalendarDates

/// FEEL's arithmetic. What is not defined is null.
enum Arithmetic {
    static func apply(_ sign: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
        switch sign {
        case .add: add(left, right)
        case .subtract: subtract(left, right)
        case .multiply: multiply(left, right)
        case .divide: divide(left, right)
        case .power:
            if let left = left.number, let right = right.number {
                Value(left.raised(to: right), Value.number)
            } else {
                .null
            }
        }
    }

    static func negate(_ value: Value) -> Value {
        switch value {
        case .number(let number): .number(number.negated)
        case .yearsMonths(let duration): Value(YearsMonthsDuration(months: -duration.months), Value.yearsMonths)
        case .daysTime(let duration): Value(DaysTimeDuration(nanoseconds: -duration.nanoseconds), Value.daysTime)
        case .null, .boolean, .string, .date, .time, .dateTime, .list, .context, .range, .function: .null
        }
    }

    /// Whether a value on one side makes the result null whatever the other side is.
    static func isHopeless(_ value: Value, _ sign: ArithmeticOperator, onRight: Bool) -> Bool {
        switch value {
        case .null, .boolean, .list, .context, .range, .function: true
        case .string: sign != .add
        case .date, .time, .dateTime: sign != .add && sign != .subtract
        case .yearsMonths, .daysTime: sign == .power
        case .number(let number): sign == .divide && onRight && number.isZero
        }
    }

    private static func add(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)): Value(left.adding(right), Value.number)
        case (.string(let left), .string(let right)): .string(left + right)
        case (.yearsMonths(let left), .yearsMonths(let right)):
            Value(YearsMonthsDuration(months: left.months + right.months), Value.yearsMonths)
        case (.daysTime(let left), .daysTime(let right)):
            Value(DaysTimeDuration(nanoseconds: left.nanoseconds + right.nanoseconds), Value.daysTime)
        case (.date, .yearsMonths), (.dateTime, .yearsMonths), (.date, .daysTime), (.dateTime, .daysTime),
            (.time, .daysTime):
            shift(left, by: right)
        case (.yearsMonths, .date), (.yearsMonths, .dateTime), (.daysTime, .date), (.daysTime, .dateTime),
            (.daysTime, .time):
            shift(right, by: left)
        default: .null
        }
    }

    private static func subtract(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)): Value(left.subtracting(right), Value.number)
        case (.yearsMonths, .yearsMonths), (.daysTime, .daysTime): add(left, negate(right))
        case (_, .yearsMonths), (_, .daysTime): shift(left, by: negate(right))
        case (.time(let left), .time(let right)):
            (left.zone == .none) == (right.zone == .none)
                ? Value(DaysTimeDuration(nanoseconds: Int128(left.instant - right.instant)), Value.daysTime) : .null
        case (.date(let left), .date(let right)):
            Value(DaysTimeDuration(days: left.daysSinceEpoch - right.daysSinceEpoch), Value.daysTime)
        case (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date):
            difference(left, right)
        default: .null
        }
    }

    /// The time between two instants; a date is its midnight in UTC, and a local time has none.
    private static func difference(_ left: Value, _ right: Value) -> Value {
        guard let left = moment(left), let right = moment(right),
            (left.time.zone == .none) == (right.time.zone == .none)
        else { return .null }
        return Value(DaysTimeDuration(nanoseconds: left.instant - right.instant), Value.daysTime)
    }

    private static func moment(_ value: Value) -> FEELDateTime? {
        switch value {
        case .dateTime(let dateTime): dateTime
        case .date(let date): FEELDateTime(midnightOf: date)
        default: nil
        }
    }

    /// A date or a time moved by a duration.
    private static func shift(_ value: Value, by duration: Value) -> Value {
        switch (value, duration) {
        case (.date(let date), .yearsMonths(let duration)):
            return Value(date.adding(months: duration.months), Value.date)
        case (.dateTime(let dateTime), .yearsMonths(let duration)):
            guard let date = dateTime.date.adding(months: duration.months) else { return .null }
            return .dateTime(FEELDateTime(date: date, time: dateTime.time))
        case (.date(let date), .daysTime(let duration)):
            let midnight = FEELDateTime(date: date, time: .midnight)
            let moved = FEELDateTime(localInstant: midnight.localInstant + duration.nanoseconds, zone: .none)
            return Value(moved?.date, Value.date)
        case (.dateTime(let dateTime), .daysTime(let duration)):
            return Value(
                FEELDateTime(
                    localInstant: dateTime.localInstant + duration.nanoseconds, zone: dateTime.time.zone),
                Value.dateTime)
        case (.time(let time), .daysTime(let duration)):
            let day = Int128(FEELTime.nanosecondsPerDay)
            let moved = ((Int128(time.nanoseconds) + duration.nanoseconds) % day + day) % day
            return .time(FEELTime(nanoseconds: Int(moved), zone: time.zone))
        default: return .null
        }
    }

    private static func multiply(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)): Value(left.multiplied(by: right), Value.number)
        case (.yearsMonths(let duration), .number(let factor)), (.number(let factor), .yearsMonths(let duration)):
            months(DecimalNumber(duration.months).multiplied(by: factor))
        case (.daysTime(let duration), .number(let factor)), (.number(let factor), .daysTime(let duration)):
            nanoseconds(DecimalNumber(duration.nanoseconds).multiplied(by: factor))
        default: .null
        }
    }

    private static func divide(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)): Value(left.divided(by: right), Value.number)
        case (.yearsMonths(let duration), .number(let divisor)):
            months(DecimalNumber(duration.months).divided(by: divisor))
        case (.daysTime(let duration), .number(let divisor)):
            nanoseconds(DecimalNumber(duration.nanoseconds).divided(by: divisor))
        case (.yearsMonths(let left), .yearsMonths(let right)):
            Value(DecimalNumber(left.months).divided(by: DecimalNumber(right.months)), Value.number)
        case (.daysTime(let left), .daysTime(let right)):
            Value(DecimalNumber(left.nanoseconds).divided(by: DecimalNumber(right.nanoseconds)), Value.number)
        default: .null
        }
    }

    private static func months(_ number: DecimalNumber?) -> Value {
        let whole = number?.rounded(scale: 0, .towardZero)?.integer
        return Value(whole.flatMap(YearsMonthsDuration.init(months:)), Value.yearsMonths)
    }

    private static func nanoseconds(_ number: DecimalNumber?) -> Value {
        let whole = number?.rounded(scale: 0, .towardZero).flatMap { Int128($0.description) }
        return Value(whole.flatMap(DaysTimeDuration.init(nanoseconds:)), Value.daysTime)
    }
}
