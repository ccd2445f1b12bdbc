import CalendarDates
import RuleEngine
import RuleModel
import Territories

/// A portfolio in a page for a terminal: what the rows come to, not the rows.
public struct PortfolioTextReporter: PortfolioReporter {
    private let portfolio: Portfolio
    private let style: TextStyle

    /// The page of `portfolio`.
    public init(_ portfolio: Portfolio, style: TextStyle) {
        self.portfolio = portfolio
        self.style = style
    }

    /// What stands before the first row.
    public var opening: String {
        let account = PortfolioAccount(portfolio)
        let verified = portfolio.packs.map(\.verifiedOn).min()?.french ?? "—"
        let sources = portfolio.data.files.map { style.wrap($0.french, first: "  ", rest: "    ") }
        let head = ["Au \(portfolio.date.french). Règles vérifiées le \(verified)."] + sources
        let asked = style.wrap(account.opening)
        let sections = account.sections.map { section in
            let title = style.paint(
                style.wrap(section.title.uppercased()), .strong, section.isReserve ? .yellow : .blue)
            return ([title] + section.sentences.map { style.wrap("• \($0)", first: "  ", rest: "    ") })
                .joined(separator: "\n")
        }
        return ([head.joined(separator: "\n"), asked] + sections).joined(separator: "\n\n") + "\n"
    }

    /// The rows at these places.
    public func text(of rows: Range<Int>) -> String { "" }

    /// What stands after the last row.
    public var closing: String { "" }
}
