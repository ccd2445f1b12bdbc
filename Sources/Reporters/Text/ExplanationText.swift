import Expressions
import RuleEngine

/// A reasoning as an indented tree: what was asked, and what it gave.
struct ExplanationText {
    let style: TextStyle

    func lines(_ explanation: Explanation, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let isQuoted = explanation.children.isEmpty && explanation.value == nil
        let value = isQuoted ? "" : " → \(explanation.value?.french ?? "inconnu")"
        let line = style.wrap("\(explanation.text)\(value)", first: "\(margin)↳ ", rest: "\(margin)  ")
        return [style.paint(line, .faint)] + explanation.children.flatMap { lines($0, indent: indent + 2) }
    }
}
