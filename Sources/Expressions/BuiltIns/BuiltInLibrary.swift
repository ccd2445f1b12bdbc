/// All the built-in functions.
enum BuiltInLibrary {
    private static let all: [BuiltIn] =
        conversions + temporals + booleans + strings + patterns + lists + statistics + numerics + calendars + ranges
        + contexts

    private static let byName: [String: [BuiltIn]] = Dictionary(grouping: all, by: \.name)

    /// The names, to be recognised in a source.
    static let names: NameIndex<String> = {
        var index = NameIndex<String>()
        for name in byName.keys.sorted() { index.insert(name, name) }
        return index
    }()

    /// The forms of a function.
    static func overloads(_ name: String) -> [BuiltIn] { byName[name] ?? [] }

    /// Whether some form of a function takes so many arguments, or arguments by these names.
    static func accepts(_ name: String, _ arguments: Arguments) -> Bool {
        switch arguments {
        case .positional(let nodes): overloads(name).contains { $0.accepts(count: nodes.count) }
        case .named(let pairs): overloads(name).contains { $0.accepts(names: pairs.map(\.name)) }
        }
    }

    static let booleans: [BuiltIn] = [
        BuiltIn("not(negand: boolean)") { arguments, _ in
            Value(arguments[0].boolean.map { !$0 }, Value.boolean)
        },
        BuiltIn("is(value1: Any, value2: Any)") { arguments, _ in .boolean(isSame(arguments[0], arguments[1])) },
    ]

    /// Same type and same value, zone included.
    private static func isSame(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.time(let left), .time(let right)): left.nanoseconds == right.nanoseconds && left.offset == right.offset
        case (.dateTime(let left), .dateTime(let right)):
            left.localInstant == right.localInstant && left.offset == right.offset
        default: left.typeName == right.typeName && ValueOrder.equal(left, right) == true
        }
    }
}
