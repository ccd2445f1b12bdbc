/// Changes a compiled expression in one place at a time.
struct MutantMaker {
    /// What is expected of a node where it stands.
    enum Place {
        /// Yes or no.
        case condition
        /// Yes or no, which `not` already turns round: negating it again would only repeat that mutant.
        case negated
        /// Any value.
        case value
    }

    /// One change: the node before and after, and the whole tree with it.
    struct Step {
        let kind: Mutant.Kind
        let before: Node
        let after: Node
        let whole: Node
    }

    /// The changes of a node and of all that stands below it.
    func steps(_ node: Node, _ place: Place) -> [Step] {
        let own = changes(of: node, place).map { change in
            let after = Node(change.kind, range: node.range)
            return Step(kind: change.mutant, before: node, after: after, whole: after)
        }
        let places = node.kind.childPlaces(within: place)
        let below = zip(node.kind.children, places).enumerated().flatMap { index, child in
            steps(child.0, child.1).map { step in
                let whole = Node(node.kind.replacingChild(index, with: step.whole), range: node.range)
                // A bare number says nothing: what it is compared with, or added to, shows what was changed.
                guard step.before === child.0, child.1 == .value else {
                    return Step(kind: step.kind, before: step.before, after: step.after, whole: whole)
                }
                return Step(kind: step.kind, before: node, after: whole, whole: whole)
            }
        }
        return own + below
    }

    typealias Change = (mutant: Mutant.Kind, kind: NodeKind)

    private func changes(of node: Node, _ place: Place) -> [Change] {
        let negation = place == .negated ? [] : [negated(node, place)].compactMap(\.self)
        switch node.kind {
        case .comparison(let sign, let left, let right):
            return (sign.withBoundaryMoved.map { [(.boundary, .comparison($0, left, right))] } ?? []) + negation
        case .conjunction(let operands): return splits(of: operands) + negation
        case .disjunction(let operands): return joints(of: operands) + negation
        case .between(let operand, let low, let high): return openings(operand, low, high) + negation
        case .membership(let operand, let tests, let input):
            let moved = tests.indices.compactMap { index in
                tests[index].withBoundaryMoved.map { (Mutant.Kind.boundary, index, $0) }
            }
            return moved.map { kind, index, test in
                var tests = tests
                tests[index] = test
                return (kind, .membership(operand, tests, input: input))
            } + negation
        case .range(let start, let end, let startIncluded, let endIncluded):
            return rangeChanges(start, end, startIncluded, endIncluded)
        case .literal(let value):
            return value.neighbours.map { ($0.kind, .literal($0.value)) } + negation
        case .builtInCall(let name, let arguments): return shifts(name, arguments) + negation
        case .fact, .local, .itemEntry, .unknownName, .builtIn, .negation, .arithmetic, .conditional, .loop,
            .quantified, .list, .context, .filter, .path, .call, .typeTest, .lambda:
            return negation
        }
    }

    /// The opposite of a node that says yes or no.
    private func negated(_ node: Node, _ place: Place) -> Change? {
        switch node.kind {
        case .comparison(let sign, let left, let right): return (.negation, .comparison(sign.opposite, left, right))
        case .literal(.boolean(let boolean)): return (.negation, .literal(.boolean(!boolean)))
        case .builtInCall("not", let arguments):
            return arguments.nodes.first.map { (.negation, $0.kind) }
        case .conjunction, .disjunction, .between, .membership, .quantified, .typeTest: break
        case .literal, .fact, .local, .itemEntry, .unknownName, .builtIn, .negation, .arithmetic, .conditional, .loop,
            .list, .context, .range, .filter, .path, .call, .builtInCall, .lambda:
            guard place == .condition else { return nil }
        }
        return (.negation, .builtInCall("not", .positional([node])))
    }

    /// One `and` made `or`: `a and b and c` gives `a or b and c` and `a and b or c`.
    private func splits(of operands: [Node]) -> [Change] {
        (1..<max(1, operands.count)).map { gap in
            let sides = [operands[..<gap], operands[gap...]].map { side in
                let first = side[side.startIndex]
                return side.count == 1 ? first : Node(.conjunction(Array(side)), range: first.range)
            }
            return (.connective, .disjunction(sides))
        }
    }

    /// One `or` made `and`: `a or b or c` gives `a and b or c` and `a or b and c`.
    private func joints(of operands: [Node]) -> [Change] {
        (1..<max(1, operands.count)).map { gap in
            let joint = Node(.conjunction([operands[gap - 1], operands[gap]]), range: operands[gap].range)
            let terms = operands[..<(gap - 1)] + [joint] + operands[(gap + 1)...]
            return (.connective, terms.count == 1 ? joint.kind : .disjunction(Array(terms)))
        }
    }

    private func openings(_ operand: Node, _ low: Node, _ high: Node) -> [Change] {
        func both(_ lowest: ComparisonOperator, _ highest: ComparisonOperator) -> NodeKind {
            .conjunction([
                Node(.comparison(lowest, operand, low), range: low.range),
                Node(.comparison(highest, operand, high), range: high.range),
            ])
        }
        return [(.boundary, both(.greater, .lessOrEqual)), (.boundary, both(.greaterOrEqual, .less))]
    }

    private func rangeChanges(_ start: Node?, _ end: Node?, _ startIn: Bool, _ endIn: Bool) -> [Change] {
        let kinds: [NodeKind?] = [
            start.map { _ in .range(start: start, end: end, startIncluded: !startIn, endIncluded: endIn) },
            end.map { _ in .range(start: start, end: end, startIncluded: startIn, endIncluded: !endIn) },
        ]
        return kinds.compactMap { $0.map { (.boundary, $0) } }
    }

    /// `date("2026-01-01")` a day off, `duration("P1M")` a month off.
    private func shifts(_ name: String, _ arguments: Arguments) -> [Change] {
        guard ["date", "duration"].contains(name), arguments.nodes.count == 1, let node = arguments.nodes.first,
            case .literal(.string(let text)) = node.kind, let value = TemporalText.literal(text)
        else { return [] }
        return value.neighbours.map { kind, value in
            let literal = Node(.literal(.string(value.text)), range: node.range)
            return (kind, .builtInCall(name, .positional([literal])))
        }
    }
}
