import CalendarDates

extension BuiltInLibrary {
    static let temporals: [BuiltIn] = [
        BuiltIn("date(from: Any)") { arguments, _ in
            switch arguments[0] {
            case .string(let text): Value(TemporalText.date(text), Value.date)
            case .date: arguments[0]
            case .dateTime(let dateTime): .date(dateTime.date)
            default: .null
            }
        },
        BuiltIn("date(year: number, month: number, day: number)") { arguments, _ in
            let parts = arguments.compactMap(\.number?.integer)
            guard parts.count == 3 else { return .null }
            return Value(CalendarDate(year: parts[0], month: parts[1], day: parts[2]), Value.date)
        },
        BuiltIn("time(from: Any)") { arguments, _ in
            switch arguments[0] {
            case .string(let text): Value(TemporalText.time(text), Value.time)
            case .time: arguments[0]
            case .dateTime(let dateTime): .time(dateTime.time)
            case .date: .time(FEELTime(nanoseconds: 0, zone: .offset(seconds: 0)))
            default: .null
            }
        },
        BuiltIn("time(hour: number, minute: number, second: number, offset: Any?)") { arguments, _ in
            guard let zone = zone(arguments[3]) else { return .null }
            return Value(time(arguments[0], arguments[1], arguments[2], zone), Value.time)
        },
        BuiltIn("date and time(from: Any)") { arguments, _ in
            switch arguments[0] {
            case .string(let text): Value(TemporalText.dateTime(text), Value.dateTime)
            case .dateTime: arguments[0]
            case .date(let date):
                .dateTime(FEELDateTime(midnightOf: date))
            default: .null
            }
        },
        BuiltIn("date and time(date: Any, time: Any)") { arguments, _ in dateTime(arguments[0], arguments[1]) },
        BuiltIn(
            "date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, "
                + "offset: Any?)"
        ) { arguments, _ in
            let parts = arguments.prefix(3).compactMap(\.number?.integer)
            guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]),
                let zone = zone(arguments[6]), let time = time(arguments[3], arguments[4], arguments[5], zone)
            else { return .null }
            return .dateTime(FEELDateTime(date: date, time: time))
        },
        BuiltIn("duration(from: Any)") { arguments, _ in
            switch arguments[0] {
            case .string(let text): TemporalText.duration(text) ?? .null
            case .yearsMonths, .daysTime: arguments[0]
            default: .null
            }
        },
        BuiltIn("years and months duration(from: Any, to: Any)") { arguments, _ in
            guard let from = day(arguments[0]), let to = day(arguments[1]) else { return .null }
            return Value(YearsMonthsDuration(months: months(from, to)), Value.yearsMonths)
        },
        BuiltIn("now()") { _, evaluator in Value(evaluator.clock?.now, Value.dateTime) },
        BuiltIn("today()") { _, evaluator in Value(evaluator.clock?.now.date, Value.date) },
    ]

    /// The day of a date or of a date and time.
    static func day(_ value: Value) -> CalendarDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let dateTime): dateTime.date
        default: nil
        }
    }

    /// Whole months from one day to another.
    private static func months(_ from: CalendarDate, _ to: CalendarDate) -> Int {
        let months = (to.year - from.year) * 12 + to.month - from.month
        if months > 0, to.day < from.day { return months - 1 }
        if months < 0, to.day > from.day { return months + 1 }
        return months
    }

    /// The zone that an offset given as a duration, or a name given as a text, means.
    private static func zone(_ value: Value) -> TimeZoneMark? {
        switch value {
        case .null: return TimeZoneMark.none
        case .daysTime(let duration):
            let seconds = duration.nanoseconds / 1_000_000_000
            guard abs(seconds) <= 18 * 3600 else { return nil }
            return .offset(seconds: Int(seconds))
        case .string(let name): return ZoneTable.contains(name) ? .zone(name) : nil
        default: return nil
        }
    }

    private static func time(_ hour: Value, _ minute: Value, _ second: Value, _ zone: TimeZoneMark) -> FEELTime? {
        guard let hour = hour.number?.integer, let minute = minute.number?.integer, let second = second.number,
            let whole = second.rounded(scale: 0, .down), let seconds = whole.integer,
            let fraction = second.subtracting(whole),
            let nanosecond = fraction.multiplied(by: DecimalNumber(1_000_000_000))?.rounded(scale: 0, .down)?.integer
        else { return nil }
        return FEELTime(hour: hour, minute: minute, second: seconds, nanosecond: nanosecond, zone: zone)
    }

    private static func dateTime(_ first: Value, _ second: Value) -> Value {
        guard let date = day(first) else { return .null }
        switch (first, second) {
        case (_, .time(let time)): return .dateTime(FEELDateTime(date: date, time: time))
        case (.dateTime(let dateTime), .string(let name)):
            guard ZoneTable.contains(name) else { return .null }
            let zoned = FEELTime(nanoseconds: dateTime.time.nanoseconds, zone: .zone(name))
            guard dateTime.offset != nil else { return .dateTime(FEELDateTime(date: date, time: zoned)) }
            let offset = ZoneTable.offset(of: name, on: date, second: dateTime.time.secondOfDay) ?? 0
            let local = dateTime.instant + Int128(offset) * 1_000_000_000
            return Value(FEELDateTime(localInstant: local, zone: .zone(name)), Value.dateTime)
        default: return .null
        }
    }
}
