/// Writes a compiled expression in canonical form.
struct Printer {
    let vocabulary: Vocabulary

    /// How tightly a form binds; the same scale as the parser's.
    private enum Level: Int {
        case textual
        case disjunction
        case conjunction
        case comparison
        case addition
        case multiplication
        case power
        case negation
        case typeTest
        case suffix
    }

    func text(_ node: Node) -> String {
        switch node.kind {
        case .literal(let value): value.source
        case .fact(let slot): vocabulary.names[slot].rawValue
        case .local(_, let name), .itemEntry(let name, _, _), .unknownName(let name), .builtIn(let name): name
        case .negation(let operand): "-" + text(operand, .typeTest)
        case .arithmetic(let first, let rest): arithmetic(first, rest)
        case .comparison(let sign, let left, let right):
            "\(text(left, .comparison)) \(sign.rawValue) \(text(right, .addition))"
        case .between(let operand, let low, let high):
            "\(text(operand, .comparison)) between \(text(low, .addition)) and \(text(high, .addition))"
        case .membership(let operand, let tests, _):
            "\(text(operand, .comparison)) in (\(tests.map(test).joined(separator: ", ")))"
        case .conjunction(let operands): operands.map { text($0, .comparison) }.joined(separator: " and ")
        case .disjunction(let operands): operands.map { text($0, .conjunction) }.joined(separator: " or ")
        case .conditional(let condition, let then, let otherwise):
            "if \(text(condition)) then \(text(then)) else \(text(otherwise))"
        case .loop(let iteration): "for \(bindings(iteration)) return \(text(iteration.body))"
        case .quantified(let every, let iteration):
            "\(every ? "every" : "some") \(bindings(iteration)) satisfies \(text(iteration.body))"
        case .list(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case .context(let entries):
            "{" + entries.map { "\(FEELString.key($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
        case .range(let start, let end, let startIncluded, let endIncluded):
            (startIncluded ? "[" : "(") + (start.map(text) ?? "") + ".." + (end.map(upperBound) ?? "")
                + (endIncluded ? "]" : ")")
        case .filter(let base, let condition, _): "\(text(base, .suffix))[\(text(condition))]"
        case .path(let base, let name): "\(text(base, .suffix)).\(name)"
        case .call(let function, let arguments): "\(text(function, .suffix))(\(text(arguments)))"
        case .builtInCall(let name, let arguments): "\(name)(\(text(arguments)))"
        case .typeTest(let operand, let type): "\(text(operand, .typeTest)) instance of \(type.text)"
        case .lambda(let parameters, let body, _):
            "function(\(parameters.map(parameter).joined(separator: ", "))) \(text(body))"
        }
    }

    /// The text, between parentheses when it binds less tightly than its place asks for.
    private func text(_ node: Node, _ lowest: Level) -> String {
        let own = level(node)
        let text = text(node)
        return own.rawValue < lowest.rawValue ? "(\(text))" : text
    }

    /// The end of a range, between parentheses where a bracket stands in it: alone it would close the range.
    private func upperBound(_ node: Node) -> String {
        let text = text(node)
        return text.contains("[") ? "(\(text))" : text
    }

    private func level(_ node: Node) -> Level {
        switch node.kind {
        case .conditional, .loop, .quantified, .lambda: .textual
        case .disjunction: .disjunction
        case .conjunction: .conjunction
        case .comparison, .between, .membership: .comparison
        case .arithmetic(_, let rest): level(rest.first?.sign ?? .add)
        case .negation: .negation
        case .typeTest: .typeTest
        case .literal, .fact, .local, .itemEntry, .unknownName, .builtIn, .list, .context, .range, .filter, .path,
            .call,
            .builtInCall:
            .suffix
        }
    }

    private func level(_ sign: ArithmeticOperator) -> Level {
        switch sign {
        case .add, .subtract: .addition
        case .multiply, .divide: .multiplication
        case .power: .power
        }
    }

    private func arithmetic(_ first: Node, _ rest: [(sign: ArithmeticOperator, term: Node)]) -> String {
        let own = level(rest.first?.sign ?? .add)
        // Operands bind more tightly than the chain: those of a sum are products, those of a power are signed.
        let lowest = Level(rawValue: own.rawValue + 1) ?? .suffix
        return rest.reduce(text(first, lowest)) { "\($0) \($1.sign.rawValue) \(text($1.term, lowest))" }
    }

    private func test(_ test: UnaryTest) -> String {
        switch test {
        case .any: "-"
        case .comparison(let sign, let node): "\(sign.rawValue) \(text(node, .addition))"
        case .value(let node), .condition(let node): text(node)
        }
    }

    private func bindings(_ iteration: Iteration) -> String {
        iteration.bindings.map { binding in
            "\(binding.name) in \(text(binding.source))" + (binding.end.map { "..\(text($0))" } ?? "")
        }.joined(separator: ", ")
    }

    private func text(_ arguments: Arguments) -> String {
        switch arguments {
        case .positional(let nodes): nodes.map(text).joined(separator: ", ")
        case .named(let pairs): pairs.map { "\($0.name): \(text($0.value))" }.joined(separator: ", ")
        }
    }

    private func parameter(_ parameter: LambdaParameter) -> String {
        parameter.name + (parameter.type.map { ": \($0.text)" } ?? "")
    }
}
