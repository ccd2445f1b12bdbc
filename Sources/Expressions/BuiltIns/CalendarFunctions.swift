import CalendarDates

extension BuiltInLibrary {
    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static let calendars: [BuiltIn] = [
        BuiltIn("day of year(date: Any)") { arguments, _ in
            Value(day(arguments[0]).map(dayOfYear), Value.integer)
        },
        BuiltIn("day of week(date: Any)") { arguments, _ in
            Value(day(arguments[0]).map { weekdays[$0.weekday - 1] }, Value.string)
        },
        BuiltIn("month of year(date: Any)") { arguments, _ in
            Value(day(arguments[0]).map { months[$0.month - 1] }, Value.string)
        },
        BuiltIn("week of year(date: Any)") { arguments, _ in
            Value(day(arguments[0]).map(weekOfYear), Value.integer)
        },
    ]

    private static func dayOfYear(_ date: CalendarDate) -> Int {
        (1..<date.month).reduce(date.day) { $0 + CalendarDate.dayCount(year: date.year, month: $1) }
    }

    /// ISO 8601: week 1 holds the first Thursday.
    private static func weekOfYear(_ date: CalendarDate) -> Int {
        guard let thursday = date.adding(days: 4 - date.weekday) else { return 1 }
        return (dayOfYear(thursday) - 1) / 7 + 1
    }
}
