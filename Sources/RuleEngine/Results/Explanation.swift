import Expressions
import RuleModel

/// A step of a reasoning: what was asked, what it gave, and the steps under it.
public struct Explanation: Hashable, Sendable {
    /// What was asked: an expression or a fact.
    public let text: String
    /// What it gave; `nil` when it cannot be told.
    public let value: Value?
    /// The steps under it.
    public let children: [Explanation]

    /// A step of a reasoning.
    public init(text: String, value: Value?, children: [Explanation] = []) {
        self.text = text
        self.value = value
        self.children = children
    }

    /// The reasoning of an evaluation, each fact followed by where it comes from.
    init(trace: Trace, sheet: FactSheet) {
        let name = FactName(trace.expression)
        let origin = trace.children.isEmpty ? sheet.origins[name] : nil
        self.init(
            text: trace.expression, value: trace.isUnknown ? nil : trace.value,
            children: trace.children.map { Explanation(trace: $0, sheet: sheet) } + (origin?.steps ?? [])
        )
    }
}
