import RuleEngine
import RuleModel
import Territories

/// A portfolio as a table for spreadsheets: one row for each authority, one column for each rule.
public struct PortfolioCSVReporter: PortfolioReporter {
    private let wording: PortfolioRowWording
    private let history: PortfolioHistoryWording?
    /// By set of answers, what its rows end with.
    private let endings: [String]

    /// The table of `portfolio`.
    public init(_ portfolio: Portfolio) {
        let wording = PortfolioRowWording(portfolio)
        self.wording = wording
        history = portfolio.history.map { PortfolioHistoryWording(portfolio: portfolio, history: $0) }
        endings = portfolio.answers.indices.map { place in
            let statuses = wording.statuses[place].map { $0?.rawValue ?? "" }
            return CSVTable.line([portfolio.answers[place].dependents.map(\.name).joined(separator: ", ")] + statuses)
        }
    }

    /// What stands before the first row.
    public var opening: String {
        let names = [
            "nature", "code", "nom", "département", "groupement", "hypothèse", "population totale",
            "population municipale", "millésime", "seuil à moins de 1 %", "autre réponse",
        ]
        let changed = history.map { ["changé depuis le \($0.history.since)"] } ?? []
        return CSVTable.byteOrderMark
            + CSVTable.line(
                names + changed + ["réponses qui dépendent des transferts"]
                    + wording.portfolio.rules.map(\.id.description))
    }

    /// The rows at these places.
    public func text(of rows: Range<Int>) -> String {
        let vintage = wording.portfolio.vintage.map(String.init) ?? ""
        var text = ""
        text.reserveCapacity(rows.count * 400)
        for place in rows {
            let row = wording.portfolio.rows[place]
            let (name, id, department) = wording.identity(row)
            let changed = history.map { [$0.cell(place)] } ?? []
            let cells = [
                wording.nature(row), id, name, department, wording.grouping(row), row.authority.hypothesis.french,
                row.figure.map { String($0.total) } ?? "", row.figure?.municipal.map { String($0) } ?? "", vintage,
                wording.nearThresholds(row), wording.alternatives(row),
            ]
            CSVTable.write(cells + changed, to: &text)
            text += ";"
            text += endings[row.answers]
        }
        return text
    }

    /// What stands after the last row.
    public var closing: String { "" }
}
