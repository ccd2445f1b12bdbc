import CalendarDates

/// A day and a time of that day.
public struct FEELDateTime: Hashable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// The time, which bears the zone.
    public let time: FEELTime

    /// A day and a time.
    public init(date: CalendarDate, time: FEELTime) {
        self.date = date
        self.time = time
    }

    /// Midnight in UTC, which is how FEEL takes a date for a date and time.
    init(midnightOf date: CalendarDate) {
        self.init(date: date, time: FEELTime(nanoseconds: 0, zone: .offset(seconds: 0)))
    }

    /// Seconds east of UTC on that day, `nil` without a zone.
    var offset: Int? {
        switch time.zone {
        case .none: nil
        case .offset(let seconds): seconds
        case .zone(let name): ZoneTable.offset(of: name, on: date, second: time.secondOfDay)
        }
    }

    /// Nanoseconds since 1 January 1970 on the clocks of the place.
    var localInstant: Int128 {
        Int128(date.daysSinceEpoch) * Int128(FEELTime.nanosecondsPerDay) + Int128(time.nanoseconds)
    }

    /// Nanoseconds since 1 January 1970 in UTC; a local time counts as UTC.
    var instant: Int128 { localInstant - Int128(offset ?? 0) * 1_000_000_000 }

    /// The date and time whose local clock shows that instant, or `nil` outside the years that FEEL allows.
    init?(localInstant: Int128, zone: TimeZoneMark) {
        let day = Int128(FEELTime.nanosecondsPerDay)
        var (days, rest) = localInstant.quotientAndRemainder(dividingBy: day)
        if rest < 0 {
            days -= 1
            rest += day
        }
        guard abs(days) < 400_000_000_000, let date = CalendarDate(daysSinceEpoch: Int(days)) else { return nil }
        self.init(date: date, time: FEELTime(nanoseconds: Int(rest), zone: zone))
    }
}

extension FEELDateTime: CustomStringConvertible {
    /// `2026-01-01T10:30:00+02:00`.
    public var description: String { "\(date)T\(time)" }
}
