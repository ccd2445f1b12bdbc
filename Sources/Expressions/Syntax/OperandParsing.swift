extension SyntaxParser {
    /// An operand with its signs, its suffixes and `instance of`.
    mutating func parseOperand() throws(ExpressionError) -> Node {
        scanner.skipSpace()
        let start = scanner.offset(scanner.position)
        var signs: [Int] = []
        while scanner.sees("-"), signs.count <= Self.greatestDepth {
            signs.append(scanner.offset(scanner.position))
            scanner.position += 1
        }
        scanner.skipSpace()
        let first = scanner.offset(scanner.position)
        var operand = try parseSuffixes(of: parsePrimary())
        while scanner.skip(keyword: "instance of") {
            operand = try node(.typeTest(operand, parseType()), start: first)
        }
        for sign in signs.reversed() { operand = try node(.negation(operand), start: max(start, sign)) }
        return operand
    }

    /// Paths, filters and invocations, as many as follow.
    private mutating func parseSuffixes(of primary: Node) throws(ExpressionError) -> Node {
        var operand = primary
        while true {
            if scanner.sees("."), scanner.peek(1) != "." {
                scanner.position += 1
                operand = try node(.path(operand, parseEntryName()), from: operand)
            } else if scanner.sees("["), !closesRange {
                scanner.position += 1
                operand = try parseFilter(of: operand)
            } else if scanner.skip("(") {
                operand = try node(.call(operand, parseArguments()), from: operand)
            } else {
                return operand
            }
        }
    }

    /// Whether the bracket that comes next ends a range open on the right, as in `[1..10[`.
    private var closesRange: Bool {
        guard isInRange else { return false }
        var ahead = scanner
        ahead.position += 1
        ahead.skipSpace()
        guard let next = ahead.peek() else { return true }
        if [")", "]", "}", ",", ".", "=", "<", ">", "!"].contains(next) { return true }
        return ["and", "or", "instance", "then", "else", "return", "satisfies", "in", "between"]
            .contains(ahead.word(at: ahead.position))
    }

    private mutating func parseFilter(of operand: Node) throws(ExpressionError) -> Node {
        let wasInRange = isInRange
        isInRange = false
        let item = declare("item")
        items.append(item)
        let condition = try parseExpression()
        items.removeLast()
        scope.removeLast()
        isInRange = wasInRange
        try expect("]")
        return try node(.filter(operand, condition: condition, item: item), from: operand)
    }

    /// The name of an entry, after a dot.
    private mutating func parseEntryName() throws(ExpressionError) -> String {
        scanner.skipSpace()
        if let (key, end) = keys.longest(in: scanner) {
            scanner.position = end
            return key
        }
        guard let first = scanner.peek(), NameCharacter.isStart(first) else { throw missingOperand() }
        let word = scanner.word(at: scanner.position)
        scanner.position += word.unicodeScalars.count
        return word
    }

    /// The arguments of an invocation, up to the parenthesis.
    mutating func parseArguments() throws(ExpressionError) -> Arguments {
        let wasInRange = isInRange
        isInRange = false
        defer { isInRange = wasInRange }
        if scanner.skip(")") { return .positional([]) }
        var positional: [Node] = []
        var named: [(name: String, value: Node)] = []
        repeat {
            if let name = parseArgumentName() {
                named.append((name, try parseExpression()))
            } else {
                positional.append(try parseExpression())
            }
            guard named.isEmpty || positional.isEmpty else { throw error(SyntaxMessage.positionalAfterNamed) }
        } while scanner.skip(",")
        try expect(")")
        return named.isEmpty ? .positional(positional) : .named(named)
    }

    /// The name of an argument when it is given by name, as in `f(start position: 2)`.
    private mutating func parseArgumentName() -> String? {
        scanner.skipSpace()
        guard let first = scanner.peek(), NameCharacter.isStart(first) else { return nil }
        var end = scanner.position
        while end < scanner.scalars.count,
            NameCharacter.isPart(scanner.scalars[end]) || NameCharacter.isSpace(scanner.scalars[end])
        {
            end += 1
        }
        guard end < scanner.scalars.count, scanner.scalars[end] == ":" else { return nil }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: NameCharacter.normalized(scanner.text(scanner.position..<end)))
        scanner.position = end + 1
        return String(name)
    }
}
