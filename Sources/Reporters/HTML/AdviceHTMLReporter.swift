import Expressions
import RuleEngine

/// The advice as one page that loads nothing and runs nothing, for the screen, the keyboard and paper.
public struct AdviceHTMLReporter: Sendable {
    private let tool: ToolInfo
    private let explains: Bool

    /// A reporter that signs as `tool`; with `explains`, each answer is followed by its reasoning.
    public init(tool: ToolInfo, explains: Bool = false) {
        self.tool = tool
        self.explains = explains
    }

    /// The whole page.
    public func text(_ advice: Advice) -> String {
        let page = AdvicePage(advice: advice, explains: explains)
        let parts = page.parts
        let body = AdviceHTMLBody(parts: parts)
        return HTMLPage(
            title: "\(AdvicePage.title) – \(tool.name)",
            body: [
                .element("a", ["class": "skip", "href": "#contenu"], "Aller au contenu"),
                .element(
                    "header", .element("h1", .text(AdvicePage.title)),
                    .element("p", ["class": "lead"], .text(page.opening)), body.contents),
                .element("main", ["id": "contenu"], all: body.nodes), footer(advice),
            ]
        ).text
    }

    private func footer(_ advice: Advice) -> HTMLNode {
        let packs = advice.packs.map { "\($0.title), version \($0.version)" }.joined(separator: " ; ")
        let words =
            "\(tool.name) \(tool.version). Règles : \(packs). Confiance : A texte lu, B source secondaire, "
            + "C déduction, N non confirmé. Ce rapport aide à décider ; il ne remplace pas un conseil juridique."
        return .element("footer", .element("p", ["class": "soft"], .text(words)))
    }
}
