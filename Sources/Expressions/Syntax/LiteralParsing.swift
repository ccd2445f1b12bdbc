extension SyntaxParser {
    /// A text between quotes, its escapes resolved.
    mutating func parseString() throws(ExpressionError) -> String {
        scanner.skipSpace()
        let start = scanner.offset(scanner.position)
        scanner.position += 1
        var text = String.UnicodeScalarView()
        while let scalar = scanner.peek() {
            scanner.position += 1
            switch scalar {
            case "\"": return String(text)
            case "\\": try parseEscape(into: &text)
            default: text.append(scalar)
            }
        }
        throw error(SyntaxMessage.unclosedString, from: start)
    }

    private mutating func parseEscape(into text: inout String.UnicodeScalarView) throws(ExpressionError) {
        guard let mark = scanner.peek() else { return }
        scanner.position += 1
        switch mark {
        case "n": text.append("\n")
        case "r": text.append("\r")
        case "t": text.append("\t")
        case "\"", "'", "\\", "/": text.append(mark)
        case "u": try parseCodePoint(digits: 4, into: &text)
        case "U": try parseCodePoint(digits: 6, into: &text)
        default:
            // A lone backslash stands for itself, so that patterns such as \d need no doubling.
            text.append("\\")
            text.append(mark)
        }
    }

    private mutating func parseCodePoint(
        digits count: Int, into text: inout String.UnicodeScalarView
    ) throws(ExpressionError) {
        guard let value = hexadecimal(count) else { throw error(SyntaxMessage.badEscape("u")) }
        if let scalar = Unicode.Scalar(value) {
            text.append(scalar)
            return
        }
        // Two halves of a surrogate pair make one code point.
        guard (0xD800...0xDBFF).contains(value), scanner.peek() == "\\", scanner.peek(1) == "u" else {
            throw error(SyntaxMessage.badEscape("u"))
        }
        scanner.position += 2
        guard let low = hexadecimal(4), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00))
        else { throw error(SyntaxMessage.badEscape("u")) }
        text.append(scalar)
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        let digits = scanner.text(scanner.position..<min(scanner.position + count, scanner.scalars.count))
        guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit) else { return nil }
        scanner.position += count
        return UInt32(digits, radix: 16)
    }

    /// A number without sign.
    mutating func parseNumber(_ start: Int) throws(ExpressionError) -> Node {
        let first = scanner.position
        skipDigits()
        if scanner.peek() == ".", let next = scanner.peek(1), NameCharacter.isDigit(next) {
            scanner.position += 1
            skipDigits()
        }
        if let mark = scanner.peek(), mark == "e" || mark == "E" {
            let signed = scanner.peek(1) == "-" || scanner.peek(1) == "+"
            if let digit = scanner.peek(signed ? 2 : 1), NameCharacter.isDigit(digit) {
                scanner.position += signed ? 2 : 1
                skipDigits()
            }
        }
        let text = scanner.text(first..<scanner.position)
        guard let number = DecimalNumber(text) else { throw error(SyntaxMessage.badNumber(text), from: start) }
        return try node(.literal(.number(number)), start: start)
    }

    private mutating func skipDigits() {
        while let scalar = scanner.peek(), NameCharacter.isDigit(scalar) { scanner.position += 1 }
    }

    /// `@"2026-01-01"`; a text that is no date, time or duration is an error, or null where unknown names are.
    mutating func parseAtLiteral(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 1
        guard scanner.sees("\"") else { throw missing("\"") }
        let text = try parseString()
        let value = TemporalText.literal(text)
        guard value != nil || allowsUnknownNames else { throw error(SyntaxMessage.badLiteral(text), from: start) }
        return try node(.literal(value ?? .null), start: start)
    }
}
