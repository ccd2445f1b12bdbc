extension BuiltInLibrary {
    static let conversions: [BuiltIn] = [
        BuiltIn("string(from: Any)") { arguments, _ in
            arguments[0].isNull ? .null : .string(arguments[0].text)
        },
        BuiltIn("number(from: Any)") { arguments, _ in
            switch arguments[0] {
            case .number: arguments[0]
            case .string(let text): Value(DecimalNumber(text), Value.number)
            default: .null
            }
        },
        BuiltIn("number(from: string, grouping separator: string?, decimal separator: string?)") { arguments, _ in
            number(arguments[0].string ?? "", grouping: arguments[1].string, decimal: arguments[2].string)
        },
        BuiltIn("context(entries: list)") { arguments, _ in
            var pairs: [(String, Value)] = []
            for entry in arguments[0].list ?? [] {
                guard case .context(let pair) = entry, let key = pair["key"]?.string, let value = pair["value"],
                    !pairs.contains(where: { $0.0 == key })
                else { return .null }
                pairs.append((key, value))
            }
            return .context(Context(pairs))
        },
        BuiltIn("range(from: string)") { arguments, evaluator in
            RangeText.range(arguments[0].string ?? "", &evaluator)
        },
    ]

    private static func number(_ text: String, grouping: String?, decimal: String?) -> Value {
        guard grouping.map({ [" ", ",", "."].contains($0) }) ?? true, decimal.map({ [",", "."].contains($0) }) ?? true,
            grouping == nil || grouping != decimal
        else { return .null }
        var plain = text
        if let grouping { plain.removeAll { String($0) == grouping } }
        if let decimal, decimal != "." {
            guard !plain.contains(".") else { return .null }
            plain = String(plain.map { String($0) == decimal ? "." : $0 })
        }
        return Value(DecimalNumber(plain), Value.number)
    }
}

/// Reads the text of a range whose bounds are literals.
enum RangeText {
    static func range(_ text: String, _ evaluator: inout Evaluator) -> Value {
        let parser = ExpressionParser(vocabulary: Vocabulary([]))
        guard let root = (try? parser.parse(text))?.root, case .range(let start, let end, _, _) = root.kind,
            !text.allSatisfy({ "<>=".contains($0) }), [start, end].allSatisfy({ $0.map(isLiteral) ?? true }),
            text.unicodeScalars.first(where: { !NameCharacter.isSpace($0) }).map({ "[]([".unicodeScalars.contains($0) })
                ?? false
        else { return .null }
        return evaluator.evaluate(root).value ?? .null
    }

    private static func isLiteral(_ node: Node) -> Bool {
        switch node.kind {
        case .literal: return true
        case .negation(let operand): return isLiteral(operand)
        case .builtInCall(let name, .positional(let nodes)):
            guard ["date", "time", "date and time", "duration"].contains(name), nodes.count == 1 else { return false }
            if case .literal = nodes[0].kind { return true }
            return false
        default: return false
        }
    }
}
