import Expressions

/// Conditions: what is printed reads back as the same expression, and the trace changes nothing.
enum ExpressionTarget {
    private static let vocabulary = Vocabulary(["u", "v", "titulaire.population", "convention.début", "a b"])

    private static let facts: Facts = {
        var facts = Facts(vocabulary)
        let values = ["u": "10000", "v": "\"mot\"", "convention.début": "@\"2025-01-31\"", "a b": "[1, 2, {a: 3}]"]
        for (name, text) in values { facts[FactName(name)] = try? FEELService().value(of: text) }
        return facts
    }()

    static func run(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        _ = FEELService().answer(line: text)
        for isLenient in [false, true] {
            let parser = ExpressionParser(vocabulary: vocabulary, allowsUnknownNames: isLenient, entryNames: ["a b"])
            guard let expression = try? parser.parse(text) else { continue }
            try examine(expression, parser)
        }
    }

    private static func examine(_ expression: Expression, _ parser: ExpressionParser) throws {
        let value = expression.value(facts)
        let evaluation = expression.evaluate(facts)
        try BrokenPromise.unless(
            evaluation.problem != nil || evaluation.value.text == value.text,
            "with its trace \(expression.printed) is \(evaluation.value.text), without it \(value.text)")
        let printed = expression.printed
        guard printed.utf8.count <= ExpressionParser.greatestLength else { return }
        do {
            let again = try parser.parse(printed)
            try BrokenPromise.unless(again.printed == printed, "\(printed) reads back as \(again.printed)")
            let (one, other) = (value.text, again.value(facts).text)
            try BrokenPromise.unless(one == other, "\(printed) reads back with the value \(other) instead of \(one)")
        } catch let error as ExpressionError {
            throw BrokenPromise(description: "\(printed) does not read back: \(error.message)")
        }
    }
}
