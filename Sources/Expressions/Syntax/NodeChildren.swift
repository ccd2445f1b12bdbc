extension NodeKind {
    /// The nodes directly below.
    var children: [Node] {
        switch self {
        case .literal, .fact, .local, .unknownName, .builtIn: []
        case .itemEntry(_, _, let fallback): fallback.map { [$0] } ?? []
        case .negation(let node), .path(let node, _), .typeTest(let node, _), .lambda(_, let node, _): [node]
        case .arithmetic(let first, let rest): [first] + rest.map(\.term)
        case .comparison(_, let left, let right): [left, right]
        case .between(let node, let low, let high): [node, low, high]
        case .membership(let node, let tests, _): [node] + tests.compactMap(\.node)
        case .conjunction(let nodes), .disjunction(let nodes), .list(let nodes): nodes
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .loop(let iteration), .quantified(_, let iteration): iteration.children
        case .context(let entries): entries.map(\.value)
        case .range(let start, let end, _, _): [start, end].compactMap(\.self)
        case .filter(let node, let condition, _): [node, condition]
        case .call(let node, let arguments): [node] + arguments.nodes
        case .builtInCall(_, let arguments): arguments.nodes
        }
    }
}

extension Iteration {
    var children: [Node] {
        bindings.flatMap { [$0.source, $0.end].compactMap(\.self) } + [body]
    }
}
