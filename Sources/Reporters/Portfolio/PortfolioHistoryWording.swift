import RuleEngine
import RuleModel

/// What changed in a portfolio, in French.
struct PortfolioHistoryWording {
    let portfolio: Portfolio
    let history: PortfolioHistory

    /// « à venir → obligatoire ».
    func movement(_ change: PortfolioHistory.Change) -> String {
        let modality = portfolio.rules[change.rule].modality
        return "\(Self.word(change.before, modality)) → \(Self.word(change.after, modality))"
    }

    private static func word(_ answer: RuleExample.Expectation, _ modality: Duty.Modality?) -> String {
        guard answer == .due else { return answer.rawValue }
        return modality == .right ? "ouvert" : modality == .faculty ? "possible" : answer.rawValue
    }

    /// « les populations de 2023, au lieu de celles de 2022 ».
    func cause(_ change: PortfolioHistory.Change) -> String {
        switch change.cause {
        case .law: "la règle est entrée en vigueur, ou ne l'est plus"
        case .population: "les populations\(vintages)"
        case .together: "la règle et les populations\(vintages), ensemble"
        case .either: "la règle ou les populations\(vintages), chacune suffisant"
        }
    }

    /// What changed for the row at `place`, for a cell of a table.
    func cell(_ place: Int) -> String {
        history.changes[place].map { change in
            "\(portfolio.rules[change.rule].id.name) : \(movement(change)) (\(cause(change)))"
        }.joined(separator: " ; ")
    }

    /// The changes, each with the rows that it concerns, in the order of the rules.
    var groups: [(change: PortfolioHistory.Change, rows: [Int])] {
        var rows: [PortfolioHistory.Change: [Int]] = [:]
        for (place, changes) in history.changes.enumerated() {
            for change in changes { rows[change, default: []].append(place) }
        }
        return rows.map { ($0.key, $0.value) }.sorted {
            ($0.change.rule, $0.rows[0], $0.change.cause.rawValue) < (
                $1.change.rule, $1.rows[0], $1.change.cause.rawValue
            )
        }
    }

    private var vintages: String {
        guard let before = history.vintage, let after = portfolio.vintage, before != after else { return "" }
        return " de \(after), au lieu de celles de \(before)"
    }
}
