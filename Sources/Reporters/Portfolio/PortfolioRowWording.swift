import RuleEngine
import RuleModel
import Territories

/// The words of the rows of a portfolio that every form shares.
struct PortfolioRowWording: Sendable {
    /// Two sets of answers, by their places.
    private struct Pair: Hashable {
        let own: Int
        let other: Int
    }

    let portfolio: Portfolio
    /// By set of answers, the statuses in the order of the rules.
    let statuses: [[RuleExample.Expectation?]]
    private let changes: [Pair: [PopulationAlternative.Change]]

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        statuses = portfolio.answers.map { answers in
            let given = Dictionary(answers.items.map { ($0.result.rule.id, $0.result.outcome.expectation) }) { $1 }
            return portfolio.rules.map { given[$0.id] }
        }
        var changes: [Pair: [PopulationAlternative.Change]] = [:]
        for row in portfolio.rows {
            for alternative in row.alternatives {
                let pair = Pair(own: row.answers, other: alternative.answers)
                if changes[pair] == nil { changes[pair] = portfolio.changes(from: pair.own, to: pair.other) }
            }
        }
        self.changes = changes
    }

    /// The name of an authority, its code and its département.
    func identity(_ row: Portfolio.Row) -> (name: String, id: String, department: String) {
        switch row.authority {
        case .commune(let place):
            let commune = portfolio.data.communes[place]
            return (commune.name, commune.code, commune.department)
        case .grouping(let place):
            let grouping = portfolio.data.groupings[place]
            return (grouping.name, grouping.siren, grouping.department)
        }
    }

    /// « commune », or the legal kind of a grouping.
    func nature(_ row: Portfolio.Row) -> String {
        switch row.authority {
        case .commune: "commune"
        case .grouping(let place): portfolio.data.groupings[place].nature.rawValue
        }
    }

    /// The grouping to which a commune belongs; empty for a grouping, or when none is known.
    func grouping(_ row: Portfolio.Row) -> String {
        guard case .commune(let place) = row.authority, let own = portfolio.data.communes[place].grouping else {
            return ""
        }
        return portfolio.data.groupings[own].name
    }

    /// The thresholds within one per cent of which its population stands.
    func nearThresholds(_ row: Portfolio.Row) -> String {
        guard let total = row.figure?.total else { return "" }
        return portfolio.thresholds.filter { $0.isNear(total) }.map { String($0.value) }.joined(separator: ", ")
    }

    /// The answers that another way of counting would change; empty when none would.
    func alternatives(_ row: Portfolio.Row) -> String {
        row.alternatives.map { alternative in
            let rules = changes(row, alternative.answers).map(\.rule.name)
            return "\(alternative.reading.french) : \(rules.joined(separator: ", "))"
        }.joined(separator: " ; ")
    }

    /// What another set of answers changes for this row.
    func changes(_ row: Portfolio.Row, _ other: Int) -> [PopulationAlternative.Change] {
        changes[Pair(own: row.answers, other: other)] ?? []
    }
}
