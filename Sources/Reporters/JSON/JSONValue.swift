import CalendarDates

/// A JSON value whose keys keep the order in which they are written, so that output is the same at every run.
public indirect enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A value already written in JSON's own notation.
    case literal(String)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
    static func optional(_ boolean: Bool?) -> JSONValue { boolean.map { .boolean($0) } ?? .null }
    static func optional(_ date: CalendarDate?) -> JSONValue { date.map { .string($0.description) } ?? .null }
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// The value as JSON text, indented by two spaces, without a final line end.
    public var text: String { text(indent: 0) }

    /// The value as JSON text that stands `indent` levels deep in another.
    func text(indent: Int) -> String {
        var output = ""
        write(to: &output, indent: indent)
        return output
    }

    /// The items of a list as JSON text, without its brackets.
    static func items(_ items: [JSONValue], indent: Int) -> String {
        items.map { $0.text(indent: indent) }.joined(separator: ",\n" + String(repeating: "  ", count: indent))
    }

    /// The value as JSON text on one line.
    var line: String {
        var output = ""
        writeLine(to: &output)
        return output
    }

    private func writeLine(to output: inout String) {
        switch self {
        case .null, .boolean, .integer, .literal, .string: write(to: &output, indent: 0)
        case .array(let items):
            output += "["
            for (position, item) in items.enumerated() {
                if position > 0 { output += ", " }
                item.writeLine(to: &output)
            }
            output += "]"
        case .object(let entries):
            output += "{"
            for (position, entry) in entries.enumerated() {
                if position > 0 { output += ", " }
                Self.write(entry.0, to: &output)
                output += ": "
                entry.1.writeLine(to: &output)
            }
            output += "}"
        }
    }

    private func write(to output: inout String, indent: Int) {
        switch self {
        case .null: output += "null"
        case .boolean(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .literal(let value): output += value
        case .string(let value): Self.write(value, to: &output)
        case .array(let items):
            Self.write(items, ("[", "]"), to: &output, indent: indent) { item, output in
                item.write(to: &output, indent: indent + 1)
            }
        case .object(let entries):
            Self.write(entries, ("{", "}"), to: &output, indent: indent) { entry, output in
                Self.write(entry.0, to: &output)
                output += ": "
                entry.1.write(to: &output, indent: indent + 1)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], _ brackets: (String, String), to output: inout String, indent: Int,
        _ writeItem: (Item, inout String) -> Void
    ) {
        output += brackets.0
        for (position, item) in items.enumerated() {
            output += position == 0 ? "\n" : ",\n"
            output += String(repeating: "  ", count: indent + 1)
            writeItem(item, &output)
        }
        if !items.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
        output += brackets.1
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        // Most texts hold nothing to escape, and go through whole.
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            for piece in text.unicodeScalars { write(piece, to: &output) }
        } else {
            output += text
        }
        output += "\""
    }

    private static func write(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\t": output += "\\t"
        case "\r": output += "\\r"
        case _ where scalar.value < 0x20:
            let code = String(scalar.value, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - code.count) + code
        default: output.unicodeScalars.append(scalar)
        }
    }
}
