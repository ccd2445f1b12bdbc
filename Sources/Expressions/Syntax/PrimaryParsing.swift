extension SyntaxParser {
    /// A literal, a name, or what stands between brackets.
    mutating func parsePrimary() throws(ExpressionError) -> Node {
        scanner.skipSpace()
        guard let first = scanner.peek() else { throw missingOperand() }
        let start = scanner.offset(scanner.position)
        switch first {
        case "\"": return try node(.literal(.string(parseString())), start: start)
        case "@": return try parseAtLiteral(start)
        case "(": return try parseParenthesis(start)
        case "[": return try parseBracket(start)
        case "]": return try parseRange(start, startIncluded: false)
        case "{": return try parseContext(start)
        case "<", ">", "=": return try parseComparisonRange(start)
        case "0"..."9": return try parseNumber(start)
        case ".":
            guard let next = scanner.peek(1), NameCharacter.isDigit(next) else { throw missingOperand() }
            return try parseNumber(start)
        default: return try parseWord(start)
        }
    }

    /// `(…)`, or a range that starts with a parenthesis.
    private mutating func parseParenthesis(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 1
        if scanner.sees("..") { return try parseRangeEnd(start, lower: nil, startIncluded: false) }
        let wasInRange = isInRange
        isInRange = false
        let inner = try parseExpression()
        isInRange = wasInRange
        if scanner.sees("..") { return try parseRangeEnd(start, lower: inner, startIncluded: false) }
        try expect(")")
        return Node(inner.kind, range: start..<scanner.offset(scanner.endOfToken))
    }

    /// `[…]`: a list, or a range that includes its start.
    private mutating func parseBracket(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 1
        if scanner.skip("]") { return try node(.list([]), start: start) }
        let wasInRange = isInRange
        isInRange = false
        var elements = [try parseExpression()]
        isInRange = wasInRange
        if scanner.sees("..") { return try parseRangeEnd(start, lower: elements.first, startIncluded: true) }
        isInRange = false
        while scanner.skip(",") { elements.append(try parseExpression()) }
        isInRange = wasInRange
        try expect("]")
        return try node(.list(elements), start: start)
    }

    /// `]a..b]`.
    private mutating func parseRange(_ start: Int, startIncluded: Bool) throws(ExpressionError) -> Node {
        scanner.position += 1
        if scanner.sees("..") { return try parseRangeEnd(start, lower: nil, startIncluded: startIncluded) }
        let lower = try parseExpression()
        guard scanner.sees("..") else { throw missing("..") }
        return try parseRangeEnd(start, lower: lower, startIncluded: startIncluded)
    }

    /// What follows the two dots of a range.
    mutating func parseRangeEnd(
        _ start: Int, lower: Node?, startIncluded: Bool
    ) throws(ExpressionError) -> Node {
        try expect("..")
        var upper: Node?
        if !scanner.sees(")"), !scanner.sees("]"), !scanner.sees("[") || lower == nil {
            let wasInRange = isInRange
            isInRange = true
            upper = try parseExpression()
            isInRange = wasInRange
        }
        var endIncluded = false
        if scanner.skip("]") {
            endIncluded = true
        } else if !scanner.skip(")"), !scanner.skip("[") {
            throw missing("]")
        }
        return try node(
            .range(start: lower, end: upper, startIncluded: startIncluded, endIncluded: endIncluded), start: start)
    }

    /// `< 10` as a range without start.
    private mutating func parseComparisonRange(_ start: Int) throws(ExpressionError) -> Node {
        let sign = try parseComparisonSign()
        let bound = try parseOperators(from: .addition)
        switch sign {
        case .less:
            return try node(.range(start: nil, end: bound, startIncluded: false, endIncluded: false), start: start)
        case .lessOrEqual:
            return try node(.range(start: nil, end: bound, startIncluded: false, endIncluded: true), start: start)
        case .greater:
            return try node(.range(start: bound, end: nil, startIncluded: false, endIncluded: false), start: start)
        case .greaterOrEqual:
            return try node(.range(start: bound, end: nil, startIncluded: true, endIncluded: false), start: start)
        case .equal:
            return try node(.range(start: bound, end: bound, startIncluded: true, endIncluded: true), start: start)
        case .notEqual: throw missingOperand()
        }
    }

    /// A comparison sign, which must be there.
    mutating func parseComparisonSign() throws(ExpressionError) -> ComparisonOperator {
        for sign in ComparisonOperator.allCases where scanner.skip(sign.rawValue) { return sign }
        throw missingOperand()
    }

    /// `{a: 1, "b c": a + 1}`.
    private mutating func parseContext(_ start: Int) throws(ExpressionError) -> Node {
        let wasInRange = isInRange
        isInRange = false
        defer { isInRange = wasInRange }
        scanner.position += 1
        let depth = scope.count
        var entries: [ContextEntry] = []
        if !scanner.sees("}") {
            repeat {
                let key = try parseKey()
                keys.insert(key, key)
                let value = try parseExpression()
                entries.append(ContextEntry(key: key, index: declare(key), value: value))
            } while scanner.skip(",")
        }
        try expect("}")
        scope.removeLast(scope.count - depth)
        return try node(.context(entries), start: start)
    }

    /// The key of a context entry, up to the colon.
    private mutating func parseKey() throws(ExpressionError) -> String {
        if scanner.sees("\"") {
            let key = try parseString()
            try expect(":")
            return key
        }
        let name = try parseName(until: ":")
        try expect(":")
        return name
    }

    /// A name of several words that ends before a sign.
    mutating func parseName(until stops: String...) throws(ExpressionError) -> String {
        scanner.skipSpace()
        let signs = stops.flatMap(\.unicodeScalars)
        guard let first = scanner.peek(), NameCharacter.isStart(first) else { throw missingOperand() }
        let end = scanner.scalars[scanner.position...].firstIndex {
            signs.contains($0) || "\"{}[]()".unicodeScalars.contains($0)
        }
        guard let end, signs.contains(scanner.scalars[end]) else { throw missing(stops.first ?? ":") }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: NameCharacter.normalized(scanner.text(scanner.position..<end)))
        scanner.position = end
        return String(name)
    }
}
