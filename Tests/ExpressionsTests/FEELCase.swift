import Expressions
import Testing

/// An expression and the FEEL text of its value: a row of the manual that these tests are.
struct FEELCase: CustomTestStringConvertible, Sendable {
    let expression: String
    let expected: String

    init(_ expression: String, _ expected: String) {
        self.expression = expression
        self.expected = expected
    }

    var testDescription: String { "\(expression) → \(expected)" }

    /// What the expression really gives.
    var found: String { FEELService().answer(expression: expression) }
}
