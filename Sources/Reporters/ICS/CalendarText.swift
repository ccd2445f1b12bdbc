/// Writes the lines of a calendar as RFC 5545 wants them: CRLF, 75 octets at most, escaped texts.
struct CalendarText {
    private(set) var text = ""

    /// A property whose value is written as it is.
    mutating func add(_ name: String, _ value: String) {
        text += Self.folded("\(name):\(value)") + "\r\n"
    }

    /// A property whose value is a text for people.
    mutating func add(_ name: String, text value: String) { add(name, Self.escaped(value)) }

    /// RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped; control characters have no place.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n", "\r": result += "\\n"
            case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// RFC 5545, 3.1: a line longer than 75 octets goes on after a line end and a space, never inside a character.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result
    }
}
