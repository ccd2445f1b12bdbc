import RuleEngine
import RuleModel

/// One dossier in a page: two sentences, what to do and by whom, the findings beside the text, the tables, the trace.
struct DossierHTML {
    let presented: PresentedReport
    let tool: ToolInfo

    /// The beginning of every identity of the dossier in the page.
    static func identity(of path: String) -> String { "d" + StableHash.digits(of: [path]) }

    var node: HTMLNode {
        let identity = Self.identity(of: presented.path)
        let cards = PointCards(presented: presented, identity: identity)
        let tables = DossierTables(presented: presented, tool: tool)
        return .element(
            "article", ["id": identity], .element("h2", .text(presented.path)), brief, actions(cards), reading,
            .element("div", ["class": "columns"], cards.node, DocumentColumn(presented: presented, cards: cards).node),
            tables.schema, tables.obligations, tables.trace
        )
    }

    private var brief: HTMLNode {
        let title = convention.outline.title.map { HTMLNode.element("p", .element("strong", .text($0.text))) }
        return .element(
            "section", .element("h3", "En bref"), title ?? .nothing,
            .element("p", ["class": "lead"], .text(presented.brief.sentences.joined(separator: " "))),
            .element("p", ["class": "soft"], .text("\(presented.tally.french.raisedInitial)."))
        )
    }

    private var convention: Dossier.File { presented.convention }

    private var reading: HTMLNode {
        let files = presented.dossier.files.map { file in
            let unread = file.document.reading.unread.map {
                HTMLNode.element("li", .text("Non lu ou lu avec réserve : \($0.what)"))
            }
            let counts =
                "\(file.document.path) : \(file.document.reading.paragraphs) paragraphes, "
                + "\(file.document.reading.tables) tableau\(file.document.reading.tables > 1 ? "x" : "") (format \(file.document.format))"
            return HTMLNode.element("li", .text(counts), unread.isEmpty ? .nothing : .element("ul", all: unread))
        }
        return .element("section", .element("h3", "Ce qui a été lu"), .element("ul", all: files))
    }

    private func actions(_ cards: PointCards) -> HTMLNode {
        let plan = presented.actionPlan
        let shares =
            plan.corrections.map { share($0.name, $0.tasks, cards) }
            + plan.questions.map { share("À établir (source : \($0.name))", $0.tasks, cards) }
        guard !shares.isEmpty else { return .nothing }
        return .element("section", all: [.element("h3", "Qui fait quoi")] + shares)
    }

    private func share(_ name: String, _ tasks: [ActionPlan.Task], _ cards: PointCards) -> HTMLNode {
        let items = tasks.map { task in
            let links = task.points.compactMap { cards.number(of: $0) }.map { number in
                HTMLNode.sequence([" ", .link(to: "#\(cards.cardIdentity(number))", .text("n° \(number)"))])
            }
            return HTMLNode.element("li", all: [.text(presented.wording(of: task))] + links)
        }
        return .sequence([.element("h4", .text(name.raisedInitial)), .element("ul", all: items)])
    }
}
