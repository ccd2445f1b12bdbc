/// The state of one parse, and FEEL's operators. Every rule consumes what it recognises; none goes back.
struct SyntaxParser {
    static let greatestDepth = 200

    var scanner: SourceScanner
    let facts: NameIndex<Int>
    let vocabulary: Vocabulary
    let allowsUnknownNames: Bool
    /// Names of context entries met so far, for paths and filters.
    var keys = NameIndex<String>()
    /// Names of the locals in scope; a local's index is its place here.
    var scope: [(name: String, scalars: [Unicode.Scalar])] = []
    /// Greatest number of locals in scope at once.
    var localCount = 0
    /// Locals that stand for the element of an enclosing filter.
    var items: [Int] = []
    /// Slots of the facts that the expression reads, in order of first use.
    var usedSlots: [Int] = []
    /// Whether `?` was read since the flag was last cleared.
    var readsInput = false
    /// Whether the upper bound of a range is being read, where `[` may close the range.
    var isInRange = false
    private var level = 0

    init(
        _ source: String, facts: NameIndex<Int>, vocabulary: Vocabulary, allowsUnknownNames: Bool, keys names: [String]
    ) {
        scanner = SourceScanner(source)
        self.facts = facts
        self.vocabulary = vocabulary
        self.allowsUnknownNames = allowsUnknownNames
        for name in ["time offset", "start included", "end included"] + names { keys.insert(name, name) }
    }

    /// Any expression.
    mutating func parseExpression() throws(ExpressionError) -> Node {
        level += 1
        guard level <= Self.greatestDepth else { throw error(SyntaxMessage.tooDeep) }
        let node = try parseOperators(from: .disjunction)
        level -= 1
        return node
    }

    /// Operands joined by operators that bind at least as tightly as `lowest`.
    mutating func parseOperators(from lowest: BindingLevel) throws(ExpressionError) -> Node {
        var left = try parseOperand()
        while let next = InfixOperator.next(in: &scanner), next.level >= lowest {
            switch next.level {
            case .disjunction: left = try node(.disjunction(parseChain(left, "or", .conjunction)), from: left)
            case .conjunction: left = try node(.conjunction(parseChain(left, "and", .comparison)), from: left)
            case .comparison: left = try parseComparison(left, next)
            case .addition, .multiplication, .power: left = try parseArithmetic(left, next.level)
            }
        }
        return left
    }

    private mutating func parseChain(
        _ first: Node, _ keyword: String, _ level: BindingLevel
    ) throws(ExpressionError) -> [Node] {
        var terms = [first]
        while scanner.skip(keyword: keyword) { terms.append(try parseOperators(from: level)) }
        return terms
    }

    private mutating func parseArithmetic(
        _ first: Node, _ level: BindingLevel
    ) throws(ExpressionError) -> Node {
        var rest: [(sign: ArithmeticOperator, term: Node)] = []
        while let next = InfixOperator.next(in: &scanner), next.level == level,
            let sign = ArithmeticOperator(rawValue: next.symbol)
        {
            scanner.position += next.symbol.unicodeScalars.count
            let term = if let tighter = level.tighter { try parseOperators(from: tighter) } else { try parseOperand() }
            rest.append((sign, term))
        }
        return try node(.arithmetic(first, rest), from: first)
    }

    private mutating func parseComparison(_ left: Node, _ next: InfixOperator) throws(ExpressionError) -> Node {
        if let sign = ComparisonOperator(rawValue: next.symbol) {
            scanner.position += next.symbol.unicodeScalars.count
            return try node(.comparison(sign, left, parseOperators(from: .addition)), from: left)
        }
        if scanner.skip(keyword: "between") {
            let low = try parseOperators(from: .addition)
            guard scanner.skip(keyword: "and") else { throw missing("and") }
            return try node(.between(left, low: low, high: parseOperators(from: .addition)), from: left)
        }
        _ = scanner.skip(keyword: "in")
        return try parseMembership(left)
    }

    /// Adds a local and gives its index.
    mutating func declare(_ name: String) -> Int {
        scope.append((name, NameCharacter.normalized(name)))
        localCount = max(localCount, scope.count)
        return scope.count - 1
    }

    /// A node that starts where `first` does and ends here.
    mutating func node(_ kind: NodeKind, from first: Node) throws(ExpressionError) -> Node {
        try node(kind, start: first.range.lowerBound)
    }

    /// A node from a UTF-8 offset to here.
    mutating func node(_ kind: NodeKind, start: Int) throws(ExpressionError) -> Node {
        let node = Node(kind, range: start..<max(start, scanner.offset(scanner.endOfToken)))
        guard node.depth <= Self.greatestDepth else { throw error(SyntaxMessage.tooDeep) }
        return node
    }
}

/// How tightly operators bind, the loosest first.
enum BindingLevel: Int, Comparable {
    case disjunction
    case conjunction
    case comparison
    case addition
    case multiplication
    case power

    /// The next level; `power` is the last, so that its operands are single.
    var tighter: BindingLevel? { BindingLevel(rawValue: rawValue + 1) }

    static func < (left: BindingLevel, right: BindingLevel) -> Bool { left.rawValue < right.rawValue }
}

/// An operator that stands between two operands.
struct InfixOperator {
    let symbol: String
    let level: BindingLevel

    private static let symbols: [InfixOperator] = [
        InfixOperator(symbol: "**", level: .power), InfixOperator(symbol: "*", level: .multiplication),
        InfixOperator(symbol: "/", level: .multiplication), InfixOperator(symbol: "+", level: .addition),
        InfixOperator(symbol: "-", level: .addition), InfixOperator(symbol: "<=", level: .comparison),
        InfixOperator(symbol: ">=", level: .comparison), InfixOperator(symbol: "!=", level: .comparison),
        InfixOperator(symbol: "<", level: .comparison), InfixOperator(symbol: ">", level: .comparison),
        InfixOperator(symbol: "=", level: .comparison),
    ]
    private static let keywords: [InfixOperator] = [
        InfixOperator(symbol: "or", level: .disjunction), InfixOperator(symbol: "and", level: .conjunction),
        InfixOperator(symbol: "between", level: .comparison), InfixOperator(symbol: "in", level: .comparison),
    ]

    /// The operator that comes next, without passing over it.
    static func next(in scanner: inout SourceScanner) -> InfixOperator? {
        scanner.skipSpace()
        guard let first = scanner.peek() else { return nil }
        if NameCharacter.isStart(first) {
            for keyword in keywords where scanner.sees(keyword: keyword.symbol) { return keyword }
            return nil
        }
        for symbol in symbols where scanner.sees(symbol.symbol) { return symbol }
        return nil
    }
}
