import CalendarDates

/// A value of FEEL.
public enum Value: Hashable, Sendable {
    /// The absence of a value, which is itself known.
    case null
    /// Yes or no.
    case boolean(Bool)
    /// A decimal number.
    case number(DecimalNumber)
    /// A text.
    case string(String)
    /// A day.
    case date(CalendarDate)
    /// A time of day.
    case time(FEELTime)
    /// A day and a time.
    indirect case dateTime(FEELDateTime)
    /// A duration in years and months.
    case yearsMonths(YearsMonthsDuration)
    /// A duration in days, hours, minutes and seconds.
    case daysTime(DaysTimeDuration)
    /// Values in order.
    case list([Value])
    /// Named values.
    case context(Context)
    /// What lies between two values.
    indirect case range(ValueRange)
    /// What can be invoked.
    case function(FunctionValue)
}

extension Value {
    /// A whole number.
    public static func integer(_ number: Int) -> Value { .number(DecimalNumber(number)) }

    /// The type as FEEL names it: `number`, `date and time`…
    public var typeName: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .yearsMonths: "years and months duration"
        case .daysTime: "days and time duration"
        case .list: "list"
        case .context: "context"
        case .range: "range"
        case .function: "function"
        }
    }

    /// The boolean, or `nil` for any other value.
    public var boolean: Bool? {
        if case .boolean(let boolean) = self { boolean } else { nil }
    }

    /// The number, or `nil` for any other value.
    public var number: DecimalNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The text, or `nil` for any other value.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The list, or `nil` for any other value.
    public var list: [Value]? {
        if case .list(let list) = self { list } else { nil }
    }

    /// Whether this is null.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The payload, or null when there is none.
    init<Payload>(_ payload: Payload?, _ wrap: (Payload) -> Value) {
        self = payload.map(wrap) ?? .null
    }
}
