import Expressions
import RuleEngine

/// The advice as Markdown, for a wiki, a ticket or a text editor.
public struct AdviceMarkdownReporter: Sendable {
    private let explains: Bool

    /// A reporter; with `explains`, each answer is followed by its reasoning.
    public init(explains: Bool = false) {
        self.explains = explains
    }

    /// The whole advice.
    public func text(_ advice: Advice) -> String {
        let page = AdvicePage(advice: advice, explains: explains)
        let opening = ["# \(AdvicePage.title)", MarkdownText.escaped(page.opening)]
        return (opening + page.parts.compactMap(text)).joined(separator: "\n\n") + "\n"
    }

    private func text(_ part: AdvicePart) -> String? {
        switch part {
        case .heading(let level, let text):
            String(repeating: "#", count: level) + " " + MarkdownText.escaped(text)
        case .paragraph(let text): MarkdownText.escaped(text)
        case .list(let lines):
            lines.isEmpty ? nil : lines.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n")
        case .answer(_, let title, let remarks, let texts, let certainty, let reasoning):
            answer(title, remarks, texts, certainty, reasoning)
        case .change(_, let movement, let titles, let remarks):
            (["- **\(MarkdownText.escaped(movement))**"] + (titles + remarks).map { "  - \(MarkdownText.escaped($0))" })
                .joined(separator: "\n")
        }
    }

    private func answer(
        _ title: String, _ remarks: [String], _ texts: [AdvicePart.Cell], _ certainty: String,
        _ reasoning: Explanation?
    ) -> String {
        let sources = [texts.map(link).joined(separator: " ; "), MarkdownText.escaped(certainty)].filter { !$0.isEmpty }
        let source = sources.joined(separator: " ")
        let lines = remarks.map { MarkdownText.escaped($0) } + (source.isEmpty ? [] : [source])
        let steps = reasoning.map { self.lines($0, indent: 1) } ?? []
        return (["- **\(MarkdownText.escaped(title))**"] + lines.map { "  - \($0)" } + steps).joined(separator: "\n")
    }

    private func lines(_ explanation: Explanation, indent: Int) -> [String] {
        let margin = String(repeating: "  ", count: indent)
        return ["\(margin)- \(MarkdownText.escaped(explanation.statement))"]
            + explanation.children.flatMap { lines($0, indent: indent + 1) }
    }

    private func link(_ cell: AdvicePart.Cell) -> String { MarkdownText.link(cell.text, to: cell.address) }
}
