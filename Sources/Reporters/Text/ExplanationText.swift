import Expressions
import RuleEngine

/// A reasoning as an indented tree: what was asked, and what it gave.
struct ExplanationText {
    let style: TextStyle

    func lines(_ explanation: Explanation, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let line = style.wrap(explanation.statement, first: "\(margin)↳ ", rest: "\(margin)  ")
        return [style.paint(line, .faint)] + explanation.children.flatMap { lines($0, indent: indent + 2) }
    }
}

extension Explanation {
    /// What was asked, and what it gave; a text that is only quoted gave nothing.
    var statement: String {
        let isQuoted = children.isEmpty && value == nil
        return text + (isQuoted ? "" : " → \(value?.french ?? "inconnu")")
    }

    /// The statements of the whole reasoning, from the question to the facts.
    var statements: [String] { [statement] + children.flatMap(\.statements) }
}
