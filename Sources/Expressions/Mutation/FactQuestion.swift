/// What an expression asks about a fact: this is what cuts situations into finitely many cases.
public struct FactQuestion: Sendable {
    /// The question.
    public enum Kind: Sendable {
        /// Whether it holds.
        case truth
        /// How it stands to a value, which the expression gives.
        case comparison(with: Expression)
        /// Anything else: a sum, a function.
        case other
    }

    /// The fact.
    public let fact: FactName
    /// The question.
    public let kind: Kind
}

extension Expression {
    /// What this expression, read as a condition, asks about each of its facts, in the order of the source.
    public var questions: [FactQuestion] {
        let printer = Printer(vocabulary: vocabulary)
        let parser = ExpressionParser(vocabulary: vocabulary)
        func questions(_ node: Node, _ place: MutantMaker.Place) -> [FactQuestion] {
            if case .fact(let slot) = node.kind {
                return [FactQuestion(fact: vocabulary.names[slot], kind: place == .value ? .other : .truth)]
            }
            return node.comparands.map { fact, comparand in
                // A comparand that reads a local stands for no value of its own.
                let value = comparand.flatMap { try? parser.parse(printer.text($0)) }
                return FactQuestion(
                    fact: vocabulary.names[fact], kind: value.map { .comparison(with: $0) } ?? .other)
            }
                + zip(node.kind.children, node.kind.childPlaces(within: place)).flatMap { child, place in
                    node.asks(of: child) ? [] : questions(child, place)
                }
        }
        return questions(root, .condition)
    }
}

extension Node {
    /// The facts that this node itself compares, each with what it is compared with.
    fileprivate var comparands: [(fact: Int, comparand: Node?)] {
        switch kind {
        case .comparison(_, let left, let right):
            return [(left, right), (right, left)].compactMap { side, other in side.slot.map { ($0, other) } }
        case .between(let operand, let low, let high):
            return [low, high].compactMap { bound in operand.slot.map { ($0, bound) } }
        case .membership(let operand, let tests, _):
            guard let slot = operand.slot else { return [] }
            return tests.flatMap { test in test.comparands.map { (slot, $0) } }
        case .literal, .fact, .local, .itemEntry, .unknownName, .builtIn, .negation, .arithmetic, .conjunction,
            .disjunction, .conditional, .loop, .quantified, .list, .context, .range, .filter, .path, .call,
            .builtInCall, .typeTest, .lambda:
            return []
        }
    }

    /// Whether ``comparands`` already tells what is asked of a child.
    fileprivate func asks(of child: Node) -> Bool {
        guard let slot = child.slot else { return false }
        return comparands.contains { $0.fact == slot }
    }

    private var slot: Int? {
        if case .fact(let slot) = kind { slot } else { nil }
    }
}

extension UnaryTest {
    /// The values that the test compares with; `nil` for one that is not a plain comparison.
    fileprivate var comparands: [Node?] {
        switch self {
        case .comparison(_, let node): [node]
        case .condition: [nil]
        case .any: []
        case .value(let node):
            switch node.kind {
            case .range(let start, let end, _, _): [start, end].compactMap(\.self)
            case .list(let nodes): nodes
            case .literal(.range(let range)):
                [range.start, range.end].compactMap { $0.map { Node(.literal($0), range: node.range) } }
            case .literal(.list(let values)): values.map { Node(.literal($0), range: node.range) }
            case .literal, .fact, .local, .itemEntry, .unknownName, .builtIn, .negation, .arithmetic, .comparison,
                .between, .membership, .conjunction, .disjunction, .conditional, .loop, .quantified, .context,
                .filter, .path, .call, .builtInCall, .typeTest, .lambda:
                [node]
            }
        }
    }
}
