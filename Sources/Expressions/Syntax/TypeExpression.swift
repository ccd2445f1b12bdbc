/// A type, as `instance of` and the parameters of functions name it.
indirect enum TypeExpression: Hashable, Sendable {
    case any
    case null
    case number
    case string
    case boolean
    case date
    case time
    case dateTime
    case yearsMonths
    case daysTime
    case list(TypeExpression?)
    case context([String: TypeExpression]?)
    case range(TypeExpression?)
    case function([TypeExpression]?, TypeExpression?)

    /// The types without parameters.
    static let simple: [(name: String, type: TypeExpression)] = [
        ("Any", .any), ("Null", .null), ("number", .number), ("string", .string), ("boolean", .boolean),
        ("date", .date), ("time", .time), ("date and time", .dateTime), ("dateTime", .dateTime),
        ("years and months duration", .yearsMonths), ("yearMonthDuration", .yearsMonths),
        ("days and time duration", .daysTime), ("dayTimeDuration", .daysTime), ("list", .list(nil)),
        ("context", .context(nil)), ("range", .range(nil)), ("function", .function(nil, nil)),
    ]

    /// As FEEL writes it.
    var text: String {
        switch self {
        case .list(let element?): "list<\(element.text)>"
        case .range(let element?): "range<\(element.text)>"
        case .context(let entries?):
            "context<"
                + entries.sorted { $0.key < $1.key }.map { "\(FEELString.key($0.key)): \($0.value.text)" }
                .joined(separator: ", ") + ">"
        case .function(let parameters?, let result):
            "function<\(parameters.map(\.text).joined(separator: ", "))>" + (result.map { " -> \($0.text)" } ?? "")
        case .any, .null, .number, .string, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime, .list,
            .context, .range, .function:
            Self.simple.first { $0.type == self }?.name ?? "Any"
        }
    }

    /// Whether a value is of the type; null is only of type `Null`.
    func admits(_ value: Value) -> Bool {
        guard !value.isNull else { return self == .null }
        switch self {
        case .any: return true
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime:
            return isType(of: value)
        case .list(let element):
            guard case .list(let list) = value else { return false }
            return element.map { element in list.allSatisfy { $0.isNull || element.admits($0) } } ?? true
        case .range(let element):
            guard case .range(let range) = value else { return false }
            return element.map { element in [range.start, range.end].allSatisfy { $0.map(element.admits) ?? true } }
                ?? true
        case .context(let entries):
            guard case .context(let context) = value else { return false }
            return (entries ?? [:]).allSatisfy { name, type in
                context[name].map { $0.isNull || type.admits($0) } ?? false
            }
        case .function(let parameters, _):
            guard case .function(let function) = value else { return false }
            return parameters.map { function.accepts(count: $0.count) } ?? true
        }
    }

    /// Whether this is the type of a value, among the types without parameters.
    private func isType(of value: Value) -> Bool {
        switch value {
        case .number: self == .number
        case .string: self == .string
        case .boolean: self == .boolean
        case .date: self == .date
        case .time: self == .time
        case .dateTime: self == .dateTime
        case .yearsMonths: self == .yearsMonths
        case .daysTime: self == .daysTime
        case .null, .list, .context, .range, .function: false
        }
    }

    /// The value as this type takes it: itself, the only element of its list, or in a list; `nil` when it cannot.
    func coerced(_ value: Value) -> Value? {
        if value.isNull || admits(value) { return value }
        if self == .dateTime, case .date(let date) = value { return .dateTime(FEELDateTime(midnightOf: date)) }
        if case .list(let list) = value, list.count == 1, let only = list.first, admits(only) { return only }
        if case .list(let element) = self, element?.admits(value) ?? true { return .list([value]) }
        return nil
    }
}

extension FunctionValue {
    /// Whether the function may be invoked with so many arguments.
    func accepts(count: Int) -> Bool {
        switch self {
        case .closure(let closure): closure.parameters.count == count
        case .builtIn(let name): BuiltInLibrary.overloads(name).contains { $0.accepts(count: count) }
        }
    }
}
