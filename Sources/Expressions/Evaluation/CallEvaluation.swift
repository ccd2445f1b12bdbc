extension Evaluator {
    mutating func call(_ callee: Node, _ arguments: Arguments) -> Answer {
        switch evaluate(callee) {
        case .unknown(let slots): return .unknown(slots)
        case .known(.function(.builtIn(let name))): return callBuiltIn(name, arguments)
        case .known(.function(.closure(let closure))):
            guard let answers = arranged(arguments, for: closure) else { return .null }
            return call(closure, answers)
        case .known, .list, .context: return .null
        }
    }

    /// The arguments in the order of the parameters, or `nil` when they are not the right ones.
    private mutating func arranged(_ arguments: Arguments, for closure: Closure) -> [Answer]? {
        switch arguments {
        case .positional(let nodes):
            guard nodes.count == closure.parameters.count else { return nil }
            return nodes.map { evaluate($0) }
        case .named(let pairs):
            guard pairs.count == closure.parameters.count else { return nil }
            var answers: [Answer] = []
            for parameter in closure.parameters {
                guard let pair = pairs.first(where: { $0.name == parameter.name }) else { return nil }
                answers.append(evaluate(pair.value))
            }
            return answers
        }
    }

    /// The result of a function of the expression.
    mutating func call(_ closure: Closure, _ arguments: [Answer]) -> Answer {
        guard arguments.count == closure.parameters.count else { return .null }
        var frame = closure.captured
        for (offset, (parameter, argument)) in zip(closure.parameters, arguments).enumerated() {
            var answer = argument
            if let type = parameter.type, let value = argument.value {
                guard let coerced = type.coerced(value) else { return .null }
                answer = .known(coerced)
            }
            if frame.indices.contains(closure.base + offset) { frame[closure.base + offset] = answer }
        }
        swap(&locals, &frame)
        let result = evaluate(closure.body)
        swap(&locals, &frame)
        return result
    }

    /// The result of a function value, as `sort` and `list replace` need it.
    mutating func call(_ function: FunctionValue, _ arguments: [Answer]) -> Answer {
        switch function {
        case .closure(let closure): return call(closure, arguments)
        case .builtIn(let name):
            guard let overload = BuiltInLibrary.overloads(name).first(where: { $0.accepts(count: arguments.count) })
            else { return .null }
            return apply(overload, overload.arranged(positional: arguments))
        }
    }

    mutating func callBuiltIn(_ name: String, _ arguments: Arguments) -> Answer {
        let overloads = BuiltInLibrary.overloads(name)
        switch arguments {
        case .positional(let nodes):
            guard let overload = overloads.first(where: { $0.accepts(count: nodes.count) }) else { return .null }
            return apply(overload, overload.arranged(positional: nodes.map { evaluate($0) }))
        case .named(let pairs):
            let names = pairs.map(\.name)
            guard Set(names).count == names.count,
                let overload = overloads.first(where: { $0.accepts(names: names) })
            else { return .null }
            let answers = pairs.map { (name: $0.name, answer: evaluate($0.value)) }
            return apply(overload, overload.arranged(named: answers))
        }
    }

    private mutating func apply(_ builtIn: BuiltIn, _ arguments: [Answer]) -> Answer {
        spend(2)
        var values: [Value] = []
        var missing: [Int] = []
        for (argument, parameter) in zip(arguments, builtIn.parameters) {
            switch argument {
            case .known(let value):
                guard let coerced = parameter.coerced(value) else { return .null }
                values.append(coerced)
            case .unknown, .list, .context: missing.formUnion(argument.missing)
            }
        }
        if missing.isEmpty {
            for value in values where value.isLarge { spend(value.weight(limit: Self.greatestEffort)) }
            guard problem == nil else { return .null }
            let result = builtIn.body(values, &self)
            return pendingAnswer(result)
        }
        return builtIn.partial?(arguments) ?? .unknown(missing)
    }

    /// The result of a built-in, unless a function that it invoked lacked facts.
    private mutating func pendingAnswer(_ result: Value) -> Answer {
        defer { pendingMissing = [] }
        guard pendingMissing.isEmpty else { return .unknown(pendingMissing) }
        return result.isLarge ? weighed(.known(result)) : .known(result)
    }
}

extension Value {
    /// Whether the value may hold much: a text, a list or a context.
    fileprivate var isLarge: Bool {
        switch self {
        case .string, .list, .context: true
        case .null, .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function: false
        }
    }
}
