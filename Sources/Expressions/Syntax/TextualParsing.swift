extension SyntaxParser {
    /// `if c then a else b`.
    mutating func parseConditional(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 2
        let condition = try parseExpression()
        try expect(keyword: "then")
        let then = try parseExpression()
        try expect(keyword: "else")
        let otherwise = try parseExpression()
        return try node(.conditional(condition, then: then, otherwise: otherwise), start: start)
    }

    /// `for x in xs, y in ys return e`.
    mutating func parseLoop(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 3
        let depth = scope.count
        let bindings = try parseBindings()
        let partial = declare("partial")
        try expect(keyword: "return")
        let body = try parseExpression()
        scope.removeLast(scope.count - depth)
        return try node(.loop(Iteration(bindings: bindings, body: body, partial: partial)), start: start)
    }

    /// `some x in xs satisfies c`, `every x in xs satisfies c`.
    mutating func parseQuantified(_ start: Int, every: Bool) throws(ExpressionError) -> Node {
        scanner.position += every ? 5 : 4
        let depth = scope.count
        let bindings = try parseBindings()
        try expect(keyword: "satisfies")
        let body = try parseExpression()
        let iteration = Iteration(bindings: bindings, body: body, partial: depth)
        scope.removeLast(scope.count - depth)
        return try node(.quantified(every: every, iteration), start: start)
    }

    private mutating func parseBindings() throws(ExpressionError) -> [Iteration.Binding] {
        var bindings: [Iteration.Binding] = []
        repeat {
            let name = try parseVariable()
            let source = try parseExpression()
            let end = scanner.skip("..") ? try parseExpression() : nil
            bindings.append(Iteration.Binding(name: name, index: declare(name), source: source, end: end))
        } while scanner.skip(",")
        return bindings
    }

    /// The name of a variable of one or several words, up to `in`.
    private mutating func parseVariable() throws(ExpressionError) -> String {
        var words: [String] = []
        repeat {
            scanner.skipSpace()
            guard let first = scanner.peek(), NameCharacter.isStart(first) else { throw missingOperand() }
            let word = scanner.word(at: scanner.position)
            words.append(word)
            scanner.position += word.unicodeScalars.count
        } while !scanner.skip(keyword: "in")
        return words.joined(separator: " ")
    }

    /// `function(x: number, y) e`.
    mutating func parseLambda(_ start: Int) throws(ExpressionError) -> Node {
        scanner.position += 8
        try expect("(")
        let depth = scope.count
        var parameters: [LambdaParameter] = []
        if !scanner.skip(")") {
            repeat {
                let name = try parseName(until: ":", ",", ")")
                parameters.append(LambdaParameter(name: name, type: scanner.skip(":") ? try parseType() : nil))
                _ = declare(name)
            } while scanner.skip(",")
            try expect(")")
        }
        guard !scanner.sees(keyword: "external") else { throw error(SyntaxMessage.external) }
        let body = try parseExpression()
        scope.removeLast(scope.count - depth)
        return try node(.lambda(parameters, body: body, base: depth), start: start)
    }

    /// `x in …`, after the keyword.
    mutating func parseMembership(_ left: Node) throws(ExpressionError) -> Node {
        let input = declare("?")
        let outerReads = readsInput
        defer {
            scope.removeLast()
            readsInput = outerReads
        }
        scanner.skipSpace()
        let open = scanner.offset(scanner.position)
        guard scanner.skip("(") else {
            return try node(.membership(left, [parseTest(isBetweenParentheses: false)], input: input), from: left)
        }
        if scanner.sees("..") {
            let range = try parseRangeEnd(open, lower: nil, startIncluded: false)
            return try node(.membership(left, [.value(range)], input: input), from: left)
        }
        var tests = [try parseTest()]
        if scanner.sees(".."), case .value(let lower)? = tests.first {
            let range = try parseRangeEnd(open, lower: lower, startIncluded: false)
            return try node(.membership(left, [.value(range)], input: input), from: left)
        }
        while scanner.skip(",") { tests.append(try parseTest()) }
        try expect(")")
        return try node(.membership(left, tests, input: input), from: left)
    }

    /// A test between parentheses may be a whole condition; a bare one stops before `and`.
    private mutating func parseTest(isBetweenParentheses: Bool = true) throws(ExpressionError) -> UnaryTest {
        scanner.skipSpace()
        if scanner.peek() == "-", isLoneDash {
            scanner.position += 1
            return .any
        }
        readsInput = false
        if let next = scanner.peek(), ["<", ">", "=", "!"].contains(next) {
            return .comparison(try parseComparisonSign(), try parseOperators(from: .addition))
        }
        let operand = try parseOperators(from: isBetweenParentheses ? .disjunction : .addition)
        return readsInput ? .condition(operand) : .value(operand)
    }

    private var isLoneDash: Bool {
        var ahead = scanner
        ahead.position += 1
        return ahead.isAtEnd() || ahead.sees(")") || ahead.sees(",")
    }
}
