extension Evaluator {
    mutating func negation(_ operand: Node) -> Answer {
        switch evaluate(operand) {
        case .known(let value): .known(Arithmetic.negate(value))
        case .unknown(let slots): .unknown(slots)
        case .list, .context: .null
        }
    }

    mutating func arithmetic(_ first: Node, _ rest: [(sign: ArithmeticOperator, term: Node)]) -> Answer {
        var result = evaluate(first)
        for (sign, node) in rest {
            // Nothing can be done with null: what follows does not matter.
            if result.value?.isNull == true { return .null }
            let term = evaluate(node)
            if let left = result.value, let right = term.value {
                result = combined(sign, left, right)
            } else if isHopeless(result, sign, onRight: false) || isHopeless(term, sign, onRight: true) {
                return .null
            } else {
                result = .unknown(result.missing.union(term.missing))
            }
        }
        return result
    }

    private mutating func combined(_ sign: ArithmeticOperator, _ left: Value, _ right: Value) -> Answer {
        if case .string(let one) = left, case .string(let other) = right, sign == .add {
            guard spend((one.utf8.count + other.utf8.count) / 16) else { return .null }
        }
        if sign == .power { spend(50) }
        return .known(Arithmetic.apply(sign, left, right))
    }

    private func isHopeless(_ answer: Answer, _ sign: ArithmeticOperator, onRight: Bool) -> Bool {
        switch answer {
        case .known(let value): Arithmetic.isHopeless(value, sign, onRight: onRight)
        case .unknown: false
        case .list, .context: true
        }
    }

    mutating func between(_ operand: Node, _ low: Node, _ high: Node) -> Answer {
        let value = evaluate(operand)
        var logic = Logic(decisive: false)
        logic.add(Comparison.apply(.greaterOrEqual, value, evaluate(low)))
        if !logic.isDecided { logic.add(Comparison.apply(.lessOrEqual, value, evaluate(high))) }
        return logic.result
    }

    mutating func logic(_ operands: [Node], decisive: Bool) -> Answer {
        var logic = Logic(decisive: decisive)
        for operand in operands {
            logic.add(evaluate(operand))
            if logic.isDecided { break }
        }
        return logic.result
    }

    mutating func conditional(_ condition: Node, _ then: Node, _ otherwise: Node) -> Answer {
        switch evaluate(condition) {
        case .known(.boolean(true)): return evaluate(then)
        case .known, .list, .context: return evaluate(otherwise)
        case .unknown(let slots):
            let first = evaluate(then)
            let second = evaluate(otherwise)
            if let one = first.value, let other = second.value, one == other { return .known(one) }
            return .unknown(slots.union(first.missing).union(second.missing))
        }
    }

    mutating func membership(_ operand: Node, _ tests: [UnaryTest], _ input: Int) -> Answer {
        let value = evaluate(operand)
        locals[input] = value
        var logic = Logic(decisive: true)
        for test in tests {
            switch test {
            case .any: logic.add(Answer(true))
            case .condition(let node): logic.add(evaluate(node))
            case .comparison(let sign, let node): logic.add(Comparison.apply(sign, value, evaluate(node)))
            case .value(let node): logic.add(isMember(value, ofValueOf: node))
            }
            if logic.isDecided { break }
        }
        return logic.result
    }

    /// Whether a value equals another, lies in it when it is a range, or is found in it when it is a list.
    private mutating func isMember(_ value: Answer, of set: Answer) -> Answer {
        if case .known(.range(let range)) = set {
            if case .known(.range) = value { return Answer.equal(value, set) }
            guard let known = value.value else { return partial(value) }
            return Answer(range.contains(known))
        }
        guard let elements = elements(ofList: set) else { return Answer.equal(value, set) }
        spend(elements.count)
        var logic = Logic(decisive: true)
        for element in elements {
            let isMember = isMemberOfElement(value, element)
            // Inside a list, what does not compare is simply not the value.
            logic.add(isMember.value?.isNull == true ? Answer(false) : isMember)
            if logic.isDecided { return Answer(true) }
        }
        let isSame = Answer.equal(value, set)
        logic.add(isSame.value?.isNull == true ? Answer(false) : isSame)
        return logic.result
    }

    private func partial(_ value: Answer) -> Answer {
        if case .unknown(let slots) = value { .unknown(slots) } else { .null }
    }

    private func isMemberOfElement(_ value: Answer, _ element: Answer) -> Answer {
        guard case .known(.range(let range)) = element else { return Answer.equal(value, element) }
        guard let known = value.value else { return partial(value) }
        if case .range = known { return Answer.equal(value, element) }
        return Answer(range.contains(known))
    }

    private func elements(ofList answer: Answer) -> [Answer]? {
        switch answer {
        case .known(.list(let list)): list.map(Answer.known)
        case .list(let elements): elements
        case .known, .unknown, .context: nil
        }
    }

    mutating func typeTest(_ operand: Node, _ type: TypeExpression) -> Answer {
        let answer = evaluate(operand)
        switch answer {
        case .known(let value): return Answer(type.admits(value))
        case .unknown(let slots): return .unknown(slots)
        case .list(let elements):
            guard case .list(let element) = type else { return Answer(type == .any) }
            guard element != nil else { return Answer(true) }
            return .unknown(elements.reduce(into: []) { $0.formUnion($1.missing) })
        case .context:
            guard case .context(let entries) = type else { return Answer(type == .any) }
            return entries == nil ? Answer(true) : .unknown(answer.missing)
        }
    }

    mutating func range(_ start: Node?, _ end: Node?, _ startIncluded: Bool, _ endIncluded: Bool) -> Answer {
        let lower = start.map { evaluate($0) }
        let upper = end.map { evaluate($0) }
        return Self.range(lower, upper, startIncluded, endIncluded)
    }

    private static func range(
        _ lower: Answer?, _ upper: Answer?, _ startIncluded: Bool, _ endIncluded: Bool
    ) -> Answer {
        if lower?.value?.isNull == true || upper?.value?.isNull == true { return .null }
        for bound in [lower, upper] {
            guard let bound, bound.value == nil else { continue }
            return .unknown((lower?.missing ?? []).union(upper?.missing ?? []))
        }
        if lower == nil, startIncluded { return .null }
        if upper == nil, endIncluded { return .null }
        let range = ValueRange(
            start: lower?.value, end: upper?.value, startIncluded: startIncluded, endIncluded: endIncluded)
        return .known(Value(range, Value.range))
    }

    /// Membership in the value of a test; in a range, one bound may be enough to tell.
    private mutating func isMember(_ value: Answer, ofValueOf test: Node) -> Answer {
        guard case .range(let start, let end, let startIncluded, let endIncluded) = test.kind else {
            return isMember(value, of: evaluate(test))
        }
        let lower = start.map { evaluate($0) }
        let upper = end.map { evaluate($0) }
        let range = Self.range(lower, upper, startIncluded, endIncluded)
        guard case .unknown = range, let known = value.value, !known.isNull else { return isMember(value, of: range) }
        var logic = Logic(decisive: false)
        if let lower { logic.add(Comparison.apply(startIncluded ? .greaterOrEqual : .greater, value, lower)) }
        if let upper { logic.add(Comparison.apply(endIncluded ? .lessOrEqual : .less, value, upper)) }
        // Without the missing bound the range may turn out not to exist: only « outside » is certain.
        return logic.isDecided ? logic.result : .unknown(range.missing)
    }
}
