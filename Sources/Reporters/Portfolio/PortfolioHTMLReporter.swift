import CalendarDates
import Expressions
import RuleEngine
import RuleModel
import Territories

/// A portfolio as one page: what it comes to, and a table that a click on a heading sorts, with no server.
public struct PortfolioHTMLReporter: PortfolioReporter {
    private let portfolio: Portfolio
    private let wording: PortfolioRowWording
    private let history: PortfolioHistoryWording?
    /// The rules that have a column: what is owed or may be claimed.
    private let columns: [Int]
    /// By set of answers, the cells of those columns.
    private let endings: [String]

    /// The page of `portfolio`.
    public init(_ portfolio: Portfolio) {
        let wording = PortfolioRowWording(portfolio)
        let columns = portfolio.rules.indices.filter { [.obligation, .right].contains(portfolio.rules[$0].modality) }
        self.portfolio = portfolio
        self.wording = wording
        history = portfolio.history.map { PortfolioHistoryWording(portfolio: portfolio, history: $0) }
        self.columns = columns
        endings = wording.statuses.map { statuses in
            HTMLWriter.text(
                of: .sequence(columns.map { .element("td", .text(statuses[$0]?.rawValue ?? "")) }))
        }
    }

    /// What stands before the first row.
    public var opening: String {
        let title = "Qui doit quoi au \(portfolio.date.french)"
        let account = PortfolioAccount(portfolio)
        let sections = account.sections.flatMap { section in
            [
                HTMLNode.element("h2", .text(section.title)),
                .element("ul", all: section.sentences.map { .element("li", .text($0)) }),
            ]
        }
        let head = HTMLNode.sequence(
            [
                .element("h1", .text(title)), .element("p", ["class": "lead"], .text(account.opening)),
                .element("ul", all: portfolio.data.files.map { .element("li", ["class": "soft"], .text($0.french)) }),
            ] + sections + [
                .element("h2", "Chacun"),
                .element(
                    "p", ["class": "soft screen"],
                    "Un clic sur un titre de colonne trie le tableau, un second l'inverse."),
            ])
        let changed = history.map { ["Changé depuis le \($0.history.since.french)"] } ?? []
        let names = Self.headings + changed + columns.map { portfolio.rules[$0].title }
        let headings = names.map { HTMLNode.element("th", ["scope": "col", "tabindex": "0"], .text($0)) }
        return HTMLPage.opening(title: title, scriptDigest: SortingScript.digest) + HTMLWriter.text(of: head)
            + "<div class=\"scroll\">\n<table id=\"table\">\n"
            + HTMLWriter.text(of: .element("thead", .element("tr", all: headings))) + "<tbody>\n"
    }

    /// The rows at these places.
    public func text(of rows: Range<Int>) -> String {
        var text = ""
        for place in rows {
            let row = portfolio.rows[place]
            let changed = history.map { [HTMLNode.element("td", .text($0.cell(place)))] } ?? []
            text += "<tr>"
            text += HTMLWriter.text(of: .sequence(cells(row) + changed))
            text += endings[row.answers]
            text += "</tr>\n"
        }
        return text
    }

    /// What stands after the last row.
    public var closing: String {
        "</tbody>\n</table>\n</div>\n<script>\(SortingScript.source)</script>\n" + HTMLPage.closing
    }

    private static let headings = [
        "Nature", "Code", "Nom", "Département", "Population totale", "Hypothèse", "À moins de 1 % d'un seuil",
        "Autre réponse",
    ]

    private func cells(_ row: Portfolio.Row) -> [HTMLNode] {
        let (name, id, department) = wording.identity(row)
        let words = [wording.nature(row), id, name, department].map { HTMLNode.element("td", .text($0)) }
        let count = row.figure.map { Value.integer($0.total).french } ?? "inconnue"
        let rest = [row.authority.hypothesis.french, wording.nearThresholds(row), wording.alternatives(row)]
        return words + [.element("td", ["class": "number"], .text(count))]
            + rest.map { .element("td", .text($0)) }
    }
}
