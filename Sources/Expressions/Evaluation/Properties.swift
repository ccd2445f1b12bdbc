import CalendarDates

/// What follows a dot: an entry of a context, or a property of a date, a time, a duration or a range.
enum Properties {
    static func value(_ value: Value, _ name: String) -> Value {
        switch value {
        case .context(let context): context[name] ?? .null
        case .date(let date): property(date, name) ?? .null
        case .time(let time): property(time, name, offset: time.offset) ?? .null
        case .dateTime(let dateTime):
            property(dateTime.date, name) ?? property(dateTime.time, name, offset: dateTime.offset) ?? .null
        case .yearsMonths(let duration): property(duration, name) ?? .null
        case .daysTime(let duration): property(duration, name) ?? .null
        case .range(let range): property(range, name) ?? .null
        case .null, .boolean, .number, .string, .list, .function: .null
        }
    }

    private static func property(_ date: CalendarDate, _ name: String) -> Value? {
        switch name {
        case "year": .integer(date.year)
        case "month": .integer(date.month)
        case "day": .integer(date.day)
        case "weekday": .integer(date.weekday)
        default: nil
        }
    }

    private static func property(_ time: FEELTime, _ name: String, offset: Int?) -> Value? {
        switch name {
        case "hour": return .integer(time.hour)
        case "minute": return .integer(time.minute)
        case "second":
            let fraction = DecimalNumber(stripping: false, UInt128(time.nanosecond), -9) ?? .zero
            return Value(DecimalNumber(time.second).adding(fraction), Value.number)
        case "time offset":
            let duration = offset.flatMap { DaysTimeDuration(nanoseconds: Int128($0) * 1_000_000_000) }
            return Value(duration, Value.daysTime)
        case "timezone":
            guard case .zone(let zone) = time.zone else { return nil }
            return .string(zone)
        default: return nil
        }
    }

    private static func property(_ duration: YearsMonthsDuration, _ name: String) -> Value? {
        switch name {
        case "years": .integer(duration.months / 12)
        case "months": .integer(duration.months % 12)
        default: nil
        }
    }

    private static func property(_ duration: DaysTimeDuration, _ name: String) -> Value? {
        let parts = duration.components
        switch name {
        case "days": return .integer(parts.days)
        case "hours": return .integer(parts.hours)
        case "minutes": return .integer(parts.minutes)
        case "seconds":
            let size = UInt128(abs(parts.nanoseconds))
            let fraction = DecimalNumber(stripping: parts.nanoseconds < 0, size, -9) ?? .zero
            return Value(DecimalNumber(parts.seconds).adding(fraction), Value.number)
        default: return nil
        }
    }

    private static func property(_ range: ValueRange, _ name: String) -> Value? {
        switch name {
        case "start": range.start ?? .null
        case "end": range.end ?? .null
        case "start included": .boolean(range.startIncluded)
        case "end included": .boolean(range.endIncluded)
        default: nil
        }
    }
}
