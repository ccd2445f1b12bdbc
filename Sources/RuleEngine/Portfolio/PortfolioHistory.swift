import CalendarDates
import RuleModel
import Territories

/// What changed for many authorities since an earlier day, each answer with its cause.
public struct PortfolioHistory: Sendable {
    /// What made an answer change.
    public enum Cause: String, CaseIterable, Sendable {
        /// The law of the later day, populations being the same.
        case law
        /// The vintage that came into force, the law being the same.
        case population
        /// Both, neither being enough.
        case together
        /// Either of them, each being enough.
        case either
    }

    /// An answer that is no longer the same.
    public struct Change: Hashable, Sendable {
        /// Place of the rule in ``Portfolio/rules``.
        public let rule: Int
        /// The answer on the earlier day.
        public let before: RuleExample.Expectation
        /// The answer now.
        public let after: RuleExample.Expectation
        /// Why.
        public let cause: Cause
    }

    /// The earlier day.
    public let since: CalendarDate
    /// The vintage then in force; `nil` for figures that bear no date.
    public let vintage: Int?
    /// By place in ``Portfolio/rows``, its population on the earlier day.
    public let figures: [Population.Figure?]
    /// By place in ``Portfolio/rows``, what changed, in the order of the rules.
    public let changes: [[Change]]
}

extension Engine {
    /// What the law says on `date` of many authorities, and what changed since `since`, when `vintage` was in force.
    public func portfolio(
        of authorities: [OfficialAuthority], in data: OfficialData, vintage: Int?, on date: CalendarDate,
        since: (day: CalendarDate, vintage: Int?)
    ) -> Portfolio {
        func asked(_ vintage: Int?, _ day: CalendarDate) -> Portfolio {
            portfolio(of: authorities, in: data, vintage: vintage, on: day)
        }
        var now = asked(vintage, date)
        let before = asked(since.vintage, since.day)
        let portfolios = [before, asked(since.vintage, date), asked(vintage, since.day), now]
        var known: [[Int]: [PortfolioHistory.Change]] = [:]
        let changes = now.rows.indices.map { row -> [PortfolioHistory.Change] in
            let places = portfolios.map { $0.rows[row].answers }
            if let known = known[places] { return known }
            let answers = zip(portfolios, places).map { Self.answers($0.answers[$1].items) }
            let found = now.rules.indices.compactMap { Self.change(of: $0, now.rules[$0], answers) }
            known[places] = found
            return found
        }
        now.history = PortfolioHistory(
            since: since.day, vintage: since.vintage, figures: before.rows.map(\.figure), changes: changes)
        return now
    }

    private static func answers(_ items: [AuthorityAdvice.Item]) -> [RuleID: RuleExample.Expectation] {
        Dictionary(items.map { ($0.result.rule.id, $0.result.outcome.expectation) }) { first, _ in first }
    }

    /// How the answer of a rule changed; `answers` are those before, with the newer law alone, with the newer populations
    /// alone, and now.
    private static func change(
        of place: Int, _ rule: Rule, _ answers: [[RuleID: RuleExample.Expectation]]
    ) -> PortfolioHistory.Change? {
        let given = answers.map { $0[rule.id] ?? .notApplicable }
        guard rule.modality != .statement, given[0] != given[3] else { return nil }
        let cause: PortfolioHistory.Cause =
            switch (given[1] == given[3], given[2] == given[3]) {
            case (true, true): .either
            case (true, false): .law
            case (false, true): .population
            case (false, false): .together
            }
        return PortfolioHistory.Change(rule: place, before: given[0], after: given[3], cause: cause)
    }
}
