/// One evaluation: the locals, the budget, and the trace if one is wanted.
struct Evaluator {
    /// Steps that an evaluation may take.
    static let greatestEffort = 1_000_000
    static let greatestDepth = 600

    let facts: Facts
    let clock: EvaluationClock?
    var locals: [Answer]
    var recorder: TraceRecorder?
    /// Why the evaluation was stopped, in French; the value is then null.
    private(set) var problem: String?
    /// Facts that were missing to a function invoked by the built-in at work.
    var pendingMissing: [Int] = []
    private var effort = 0
    private var depth = 0

    init(facts: Facts, clock: EvaluationClock?, localCount: Int, recorder: TraceRecorder?) {
        self.facts = facts
        self.clock = clock
        locals = Array(repeating: .null, count: localCount)
        self.recorder = recorder
    }

    /// Takes steps off the budget; false when it is spent.
    @discardableResult mutating func spend(_ steps: Int = 1) -> Bool {
        effort = min(effort &+ max(steps, 0), Self.greatestEffort + 1)
        guard effort > Self.greatestEffort else { return problem == nil }
        if problem == nil { problem = EvaluationMessage.tooLong }
        return false
    }

    /// The answer of a node.
    mutating func evaluate(_ node: Node) -> Answer {
        guard spend() else { return .null }
        guard depth < Self.greatestDepth else {
            if problem == nil { problem = EvaluationMessage.tooDeep }
            return .null
        }
        depth += 1
        defer { depth -= 1 }
        guard recorder != nil else { return compute(node) }
        if case .literal(let value) = node.kind { return .known(value) }
        recorder?.open()
        let answer = compute(node)
        recorder?.close(node, answer)
        return answer
    }

    private mutating func compute(_ node: Node) -> Answer {
        switch node.kind {
        case .literal(let value): return .known(value)
        case .fact(let slot): return facts[slot: slot].map(Answer.known) ?? .unknown([slot])
        case .local(let index, _): return locals[index]
        case .unknownName: return .null
        case .builtIn(let name): return .known(.function(.builtIn(name)))
        case .itemEntry(let name, let item, let fallback): return entry(name, of: item, otherwise: fallback)
        case .negation(let operand): return negation(operand)
        case .arithmetic(let first, let rest): return arithmetic(first, rest)
        case .comparison(let sign, let left, let right):
            let first = evaluate(left)
            return Comparison.apply(sign, first, evaluate(right))
        case .between(let operand, let low, let high): return between(operand, low, high)
        case .membership(let operand, let tests, let input): return membership(operand, tests, input)
        case .conjunction(let operands): return logic(operands, decisive: false)
        case .disjunction(let operands): return logic(operands, decisive: true)
        case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise)
        case .loop(let iteration): return loop(iteration)
        case .quantified(let every, let iteration): return quantified(every, iteration)
        case .list(let elements):
            spend(elements.count)
            return weighed(Answer(list: elements.map { evaluate($0) }))
        case .context(let entries): return context(entries)
        case .range(let start, let end, let startIncluded, let endIncluded):
            return range(start, end, startIncluded, endIncluded)
        case .filter(let base, let condition, let item): return filter(base, condition, item)
        case .path(let base, let name): return path(evaluate(base), name)
        case .call(let function, let arguments): return call(function, arguments)
        case .builtInCall(let name, let arguments): return callBuiltIn(name, arguments)
        case .typeTest(let operand, let type): return typeTest(operand, type)
        case .lambda(let parameters, let body, let base):
            return .known(
                .function(.closure(Closure(parameters: parameters, body: body, captured: locals, base: base))))
        }
    }

    /// The answer, once its size is taken off the budget, so that no value can outgrow it.
    mutating func weighed(_ answer: Answer) -> Answer {
        spend(answer.weight(limit: Self.greatestEffort - effort + 1)) ? answer : .null
    }
}

/// The French wording of stopped evaluations.
enum EvaluationMessage {
    static let tooLong = "L'évaluation dépasse un million d'étapes : elle a été arrêtée."
    static let tooDeep = "L'évaluation est trop imbriquée : elle a été arrêtée."
}
