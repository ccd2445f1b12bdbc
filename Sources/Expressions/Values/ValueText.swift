extension Value {
    /// The value as `string()` gives it: a string without quotes, the rest as FEEL writes it.
    public var text: String {
        if case .string(let string) = self { string } else { literal }
    }

    /// The value as FEEL writes it inside a list: strings in quotes, dates bare.
    var literal: String {
        switch self {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .number(let number): number.description
        case .string(let string): JSONText.quoted(string)
        case .date(let date): date.description
        case .time(let time): time.description
        case .dateTime(let dateTime): dateTime.description
        case .yearsMonths(let duration): duration.description
        case .daysTime(let duration): duration.description
        case .list(let list): "[" + list.map(\.literal).joined(separator: ", ") + "]"
        case .context(let context):
            "{" + context.entries.map { "\(FEELString.key($0.key)): \($0.value.literal)" }.joined(separator: ", ") + "}"
        case .range(let range): range.text
        case .function(let function): function.description
        }
    }

    /// The value as an expression that gives it back: dates as `@"…"`.
    var source: String {
        switch self {
        case .date, .time, .dateTime, .yearsMonths, .daysTime: "@\"\(literal)\""
        case .null, .boolean, .number, .string, .list, .context, .range, .function: literal
        }
    }
}

extension ValueRange {
    /// `[1..10)`.
    var text: String {
        (startIncluded ? "[" : "(") + (start?.source ?? "") + ".." + (end?.source ?? "") + (endIncluded ? "]" : ")")
    }
}

/// How FEEL writes the names of context entries.
enum FEELString {
    /// Bare when it reads as a name, quoted otherwise.
    static func key(_ key: String) -> String {
        let words = key.split(separator: " ", omittingEmptySubsequences: false)
        let isName =
            !words.isEmpty
            && words.allSatisfy { word in
                guard let first = word.unicodeScalars.first else { return false }
                return NameCharacter.isStart(first) && word.unicodeScalars.allSatisfy(NameCharacter.isPart)
            }
        return isName ? key : JSONText.quoted(key)
    }
}
