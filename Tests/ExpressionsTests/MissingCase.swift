import Expressions
import Testing

/// An expression over three facts of which some are missing: its value as FEEL text, or the facts that it lacks.
struct MissingCase: CustomTestStringConvertible, Sendable {
    let expression: String
    let known: [String: Value]
    let expected: String

    init(_ expression: String, _ expected: String) {
        self.init(expression, [:], expected)
    }

    init(_ expression: String, _ known: [String: Value], _ expected: String) {
        self.expression = expression
        self.known = known
        self.expected = expected
    }

    var testDescription: String { "\(expression) → \(expected)" }

    var found: String {
        get throws {
            let vocabulary = Vocabulary(["u", "v", "w", "titulaire.population", "seuil.relais"])
            var facts = Facts(vocabulary)
            for (name, value) in known { facts[FactName(name)] = value }
            let evaluation = try ExpressionParser(vocabulary: vocabulary).parse(expression).evaluate(facts)
            guard evaluation.isUnknown else { return evaluation.value.text }
            return "? " + evaluation.missing.map(\.rawValue).joined(separator: " ")
        }
    }
}
