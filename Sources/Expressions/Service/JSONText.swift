extension Value {
    /// The value as JSON: numbers in plain digits, dates and durations as ISO 8601 strings, ranges and functions as
    /// FEEL text.
    public var json: String {
        switch self {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .number(let number): number.description
        case .string(let string): JSONText.quoted(string)
        case .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function: JSONText.quoted(literal)
        case .list(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
        case .context(let context):
            "{" + context.entries.map { "\(JSONText.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }
}

/// How JSON writes strings, with escapes that FEEL reads too.
enum JSONText {
    static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
