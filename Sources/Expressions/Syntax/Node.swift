/// A part of a compiled expression: what it does, and where it stands in the source.
final class Node: Sendable {
    let kind: NodeKind
    /// UTF-8 offsets in the source.
    let range: Range<Int>
    /// Levels of nodes from here down, this one included.
    let depth: Int

    init(_ kind: NodeKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
        depth = 1 + (kind.children.map(\.depth).max() ?? 0)
    }
}

extension Node {
    /// Whether a local is read here or below.
    func reads(local index: Int) -> Bool {
        if case .local(index, _) = kind { return true }
        return kind.children.contains { $0.reads(local: index) }
    }
}

/// What a node does. Facts and locals are named by their places.
enum NodeKind: Sendable {
    case literal(Value)
    case fact(slot: Int)
    case local(index: Int, name: String)
    /// A name inside a filter: an entry of the filtered element if it has one, otherwise the fallback.
    case itemEntry(name: String, item: Int, fallback: Node?)
    case unknownName(String)
    case builtIn(String)
    case negation(Node)
    case arithmetic(Node, [(sign: ArithmeticOperator, term: Node)])
    case comparison(ComparisonOperator, Node, Node)
    case between(Node, low: Node, high: Node)
    case membership(Node, [UnaryTest], input: Int)
    case conjunction([Node])
    case disjunction([Node])
    case conditional(Node, then: Node, otherwise: Node)
    case loop(Iteration)
    case quantified(every: Bool, Iteration)
    case list([Node])
    case context([ContextEntry])
    case range(start: Node?, end: Node?, startIncluded: Bool, endIncluded: Bool)
    case filter(Node, condition: Node, item: Int)
    case path(Node, String)
    case call(Node, Arguments)
    case builtInCall(String, Arguments)
    case typeTest(Node, TypeExpression)
    case lambda([LambdaParameter], body: Node, base: Int)
}

/// `+ - * / **`.
enum ArithmeticOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
}

/// `= != < <= > >=`.
enum ComparisonOperator: String, Sendable, CaseIterable {
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case equal = "="
}

/// One of the tests after `in`.
enum UnaryTest: Sendable {
    /// `< 10`.
    case comparison(ComparisonOperator, Node)
    /// A value, a list or a range.
    case value(Node)
    /// An expression on `?`, true or false by itself.
    case condition(Node)
    /// `-`, which accepts everything.
    case any

    var node: Node? {
        switch self {
        case .comparison(_, let node), .value(let node), .condition(let node): node
        case .any: nil
        }
    }
}

/// `x in source, y in other` with the body that follows.
struct Iteration: Sendable {
    struct Binding: Sendable {
        let name: String
        let index: Int
        let source: Node
        /// The end of a range `source..end`.
        let end: Node?
    }

    let bindings: [Binding]
    let body: Node
    /// Place of `partial` among the locals.
    let partial: Int
    /// Whether the body looks at the results so far.
    let readsPartial: Bool

    init(bindings: [Binding], body: Node, partial: Int) {
        self.bindings = bindings
        self.body = body
        self.partial = partial
        readsPartial = body.reads(local: partial)
    }
}

/// An entry of a context literal, visible to those that follow.
struct ContextEntry: Sendable {
    let key: String
    let index: Int
    let value: Node
}

/// The arguments of an invocation.
enum Arguments: Sendable {
    case positional([Node])
    case named([(name: String, value: Node)])

    var nodes: [Node] {
        switch self {
        case .positional(let nodes): nodes
        case .named(let pairs): pairs.map(\.value)
        }
    }
}

/// A parameter of a function literal.
struct LambdaParameter: Sendable {
    let name: String
    let type: TypeExpression?
}
