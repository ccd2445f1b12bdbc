import CalendarDates

/// Reads dates, times and durations as FEEL writes them. Every function gives `nil` for what does not exist.
enum TemporalText {
    /// What an `@"…"` literal holds.
    static func literal(_ text: String) -> Value? {
        if let date = date(text) { return .date(date) }
        if let dateTime = dateTime(text) { return .dateTime(dateTime) }
        if let time = time(text) { return .time(time) }
        return duration(text)
    }

    /// `2026-01-31`, with up to nine digits of year and perhaps a minus sign.
    static func date(_ text: String) -> CalendarDate? {
        var scanner = TextScanner(text)
        guard let date = scanDate(&scanner), scanner.isAtEnd else { return nil }
        return date
    }

    /// `10:30:00`, with perhaps a fraction and a zone.
    static func time(_ text: String) -> FEELTime? {
        var scanner = TextScanner(text)
        scanner.skip("T")
        guard let time = scanTime(&scanner), scanner.isAtEnd else { return nil }
        return time
    }

    /// A date, `T`, a time; a date alone is its midnight.
    static func dateTime(_ text: String) -> FEELDateTime? {
        var scanner = TextScanner(text)
        guard let date = scanDate(&scanner) else { return nil }
        if scanner.isAtEnd { return FEELDateTime(date: date, time: .midnight) }
        guard scanner.skip("T"), let time = scanTime(&scanner), scanner.isAtEnd else { return nil }
        return FEELDateTime(date: date, time: time)
    }

    private static func scanDate(_ scanner: inout TextScanner) -> CalendarDate? {
        let isNegative = scanner.skip("-")
        guard let year = scanner.digits(4...9), year.count == 4 || !year.text.hasPrefix("0"), scanner.skip("-"),
            let month = scanner.digits(2...2), scanner.skip("-"), let day = scanner.digits(2...2)
        else { return nil }
        guard !(isNegative && year.value == 0) else { return nil }
        return CalendarDate(year: isNegative ? -year.value : year.value, month: month.value, day: day.value)
    }

    private static func scanTime(_ scanner: inout TextScanner) -> FEELTime? {
        guard let hour = scanner.digits(2...2), scanner.skip(":"), let minute = scanner.digits(2...2),
            scanner.skip(":"), let second = scanner.digits(2...2)
        else { return nil }
        var nanosecond = 0
        if scanner.skip(".") {
            guard let fraction = scanner.fraction() else { return nil }
            nanosecond = fraction
        }
        guard let zone = scanZone(&scanner) else { return nil }
        return FEELTime(
            hour: hour.value, minute: minute.value, second: second.value, nanosecond: nanosecond, zone: zone)
    }

    private static func scanZone(_ scanner: inout TextScanner) -> TimeZoneMark? {
        if scanner.isAtEnd { return TimeZoneMark.none }
        if scanner.skip("Z") || scanner.skip("z") { return .offset(seconds: 0) }
        if scanner.skip("@") {
            let name = scanner.rest()
            return ZoneTable.contains(name) ? .zone(name) : nil
        }
        let isNegative = scanner.skip("-")
        guard isNegative || scanner.skip("+"), let hours = scanner.digits(2...2), scanner.skip(":"),
            let minutes = scanner.digits(2...2)
        else { return nil }
        var seconds = 0
        if scanner.skip(":") {
            guard let scanned = scanner.digits(2...2) else { return nil }
            seconds = scanned.value
        }
        let size = hours.value * 3600 + minutes.value * 60 + seconds
        guard minutes.value < 60, seconds < 60, size <= 18 * 3600 else { return nil }
        return .offset(seconds: isNegative ? -size : size)
    }
}
