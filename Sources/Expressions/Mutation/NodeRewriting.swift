extension NodeKind {
    /// The same node with one of its children, counted as in ``children``, replaced.
    func replacingChild(_ index: Int, with replacement: Node) -> NodeKind {
        var position = -1
        return mappingChildren { child in
            position += 1
            return position == index ? replacement : child
        }
    }

    /// The same node with each child changed, in the order of ``children``.
    private func mappingChildren(_ change: (Node) -> Node) -> NodeKind {
        switch self {
        case .literal, .fact, .local, .unknownName, .builtIn: self
        case .itemEntry(let name, let item, let other): .itemEntry(name: name, item: item, fallback: other.map(change))
        case .negation(let node): .negation(change(node))
        case .path(let node, let name): .path(change(node), name)
        case .typeTest(let node, let type): .typeTest(change(node), type)
        case .lambda(let parameters, let body, let base): .lambda(parameters, body: change(body), base: base)
        case .arithmetic(let first, let rest): .arithmetic(change(first), rest.map { ($0.sign, change($0.term)) })
        case .comparison(let sign, let left, let right): .comparison(sign, change(left), change(right))
        case .between(let node, let low, let high): .between(change(node), low: change(low), high: change(high))
        case .membership(let node, let tests, let input):
            .membership(change(node), tests.map { $0.mapping(change) }, input: input)
        case .conjunction(let nodes): .conjunction(nodes.map(change))
        case .disjunction(let nodes): .disjunction(nodes.map(change))
        case .list(let nodes): .list(nodes.map(change))
        case .conditional(let condition, let then, let otherwise):
            .conditional(change(condition), then: change(then), otherwise: change(otherwise))
        case .loop(let iteration): .loop(iteration.mapping(change))
        case .quantified(let every, let iteration): .quantified(every: every, iteration.mapping(change))
        case .context(let entries):
            .context(entries.map { ContextEntry(key: $0.key, index: $0.index, value: change($0.value)) })
        case .range(let start, let end, let startIncluded, let endIncluded):
            .range(
                start: start.map(change), end: end.map(change), startIncluded: startIncluded, endIncluded: endIncluded)
        case .filter(let node, let test, let item): .filter(change(node), condition: change(test), item: item)
        case .call(let node, let arguments): .call(change(node), arguments.mapping(change))
        case .builtInCall(let name, let arguments): .builtInCall(name, arguments.mapping(change))
        }
    }

    /// What is expected of each child, in the order of ``children``.
    func childPlaces(within place: MutantMaker.Place) -> [MutantMaker.Place] {
        switch self {
        case .conjunction(let nodes), .disjunction(let nodes): nodes.map { _ in .condition }
        case .builtInCall("not", let arguments): arguments.nodes.map { _ in .negated }
        case .conditional: [.condition, place, place]
        case .quantified(_, let iteration): iteration.children.dropLast().map { _ in .value } + [.condition]
        case .literal, .fact, .local, .itemEntry, .unknownName, .builtIn, .negation, .arithmetic, .comparison,
            .between, .membership, .loop, .list, .context, .range, .filter, .path, .call, .builtInCall, .typeTest,
            .lambda:
            children.map { _ in .value }
        }
    }
}

extension UnaryTest {
    fileprivate func mapping(_ change: (Node) -> Node) -> UnaryTest {
        switch self {
        case .comparison(let sign, let node): .comparison(sign, change(node))
        case .value(let node): .value(change(node))
        case .condition(let node): .condition(change(node))
        case .any: .any
        }
    }
}

extension Iteration {
    fileprivate func mapping(_ change: (Node) -> Node) -> Iteration {
        let bindings = bindings.map {
            Binding(name: $0.name, index: $0.index, source: change($0.source), end: $0.end.map(change))
        }
        return Iteration(bindings: bindings, body: change(body), partial: partial)
    }
}

extension Arguments {
    fileprivate func mapping(_ change: (Node) -> Node) -> Arguments {
        switch self {
        case .positional(let nodes): .positional(nodes.map(change))
        case .named(let pairs): .named(pairs.map { ($0.name, change($0.value)) })
        }
    }
}
