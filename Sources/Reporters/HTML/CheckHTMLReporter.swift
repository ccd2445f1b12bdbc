import RuleEngine

/// The report of a check as one page that loads nothing and runs nothing, for the screen, the keyboard and paper.
public struct CheckHTMLReporter: CheckReporter {
    private let tool: ToolInfo
    private var rows: [HTMLNode] = []
    private var shown: Set<String> = []
    private var total = Tally()
    private var hasOpened = false

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The part of the page that is about the dossier.
    public func pieces(of presented: PresentedReport) -> [String] {
        [HTMLWriter.text(of: DossierHTML(presented: presented, tool: tool).node)]
    }

    /// That part, which need not wait; a dossier named twice is shown once.
    public mutating func add(_ part: DossierPart) -> String {
        total = total + part.tally
        let name = HTMLNode.link(to: "#\(DossierHTML.identity(of: part.path))", .text(part.path))
        guard shown.insert(part.path).inserted else { return opening() }
        rows.append(.element("tr", .element("td", name), .element("td", .text(part.tally.french))))
        return opening() + part.pieces.joined()
    }

    /// A section that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        rows.append(.element("tr", .element("td", .text(path)), .element("td", "non examiné")))
        let section = HTMLNode.element(
            "section", ["class": "card error"], .element("h2", .text(path)),
            .element("p", .element("strong", "Non examiné. "), .text(reason))
        )
        return opening() + HTMLWriter.text(of: section)
    }

    /// The summary when there are several dossiers, and the end of the page.
    public mutating func end() -> String {
        let head = opening()
        let summary = rows.count > 1 ? HTMLWriter.text(of: self.summary) : ""
        return head + summary + "</main>\n" + HTMLPage.closing
    }

    private mutating func opening() -> String {
        guard !hasOpened else { return "" }
        hasOpened = true
        let skip = HTMLNode.element("a", ["class": "skip", "href": "#contenu"], "Aller au contenu")
        let title = HTMLNode.element("header", .element("h1", "Rapport de contrôle"))
        return HTMLPage.opening(title: "Rapport de contrôle – \(tool.name)", style: CheckStyle.sheet)
            + HTMLWriter.text(of: .sequence([skip, title])) + "<main id=\"contenu\">\n"
    }

    private var summary: HTMLNode {
        let head = HTMLNode.element(
            "tr", .element("th", ["scope": "col"], "Dossier"), .element("th", ["scope": "col"], "Bilan"))
        return .element(
            "section", .element("h2", "En résumé"),
            .element(
                "div", ["class": "scroll"],
                .element("table", .element("thead", head), .element("tbody", all: rows))),
            .element("p", .element("strong", .text("\(rows.count) dossiers : \(total.french)."))))
    }
}
