import CalendarDates
import RuleEngine
import RuleModel
import Territories
import Testing

/// What changed for many authorities between two days, and by what cause.
@Suite struct PortfolioHistoryTests {
    private func portfolio(since: String, date: String) throws -> Portfolio {
        let data = try MadeUpFrance.data()
        let engine = try Engine(library: AdviceQuestion.library.get())
        let (earlier, day) = (try #require(CalendarDate(iso: since)), try #require(CalendarDate(iso: date)))
        let asked = data.communes.indices.map { OfficialAuthority.commune($0) }
        return engine.portfolio(
            of: asked, in: data, vintage: try data.vintage(inForceOn: day), on: day,
            since: (earlier, try data.vintage(inForceOn: earlier)))
    }

    private func causes(_ rule: String, _ portfolio: Portfolio, where total: Int) throws -> [PortfolioHistory.Cause] {
        let history = try #require(portfolio.history)
        let row = try #require(portfolio.rows.firstIndex { $0.figure?.total == total })
        return history.changes[row].filter { portfolio.rules[$0.rule].id.name == rule }.map(\.cause)
    }

    /// On the eve of 2026 two inhabitants less, and the relais not yet due.
    @Test func eachCauseIsToldApart() throws {
        let portfolio = try portfolio(since: "2025-12-31", date: "2026-01-01")
        #expect(try causes("relais", portfolio, where: 10_100) == [.law])
        #expect(try causes("relais", portfolio, where: 10_001) == [.together])
        #expect(try causes("planifier", portfolio, where: 3501) == [.population])
        #expect(try causes("planifier", portfolio, where: 3500) == [])
        #expect(try causes("planifier", portfolio, where: 3535) == [])
    }

    @Test func itChangesWhatTwoPlainAnswersChange() throws {
        let portfolio = try portfolio(since: "2025-12-31", date: "2026-01-01")
        let history = try #require(portfolio.history)
        let data = portfolio.data
        let engine = try Engine(library: AdviceQuestion.library.get())
        let earlier = history.since
        for (place, row) in portfolio.rows.enumerated() where row.figure != nil {
            let advices = [earlier, portfolio.date].map { engine.advice(about: [row.authority], in: data, on: $0) }
            let answers = advices.map { advice in
                Dictionary(
                    (advice.authorities.first?.items ?? []).map { ($0.result.rule.id, $0.result.outcome.expectation) }
                ) { first, _ in first }
            }
            let expected = portfolio.rules.filter { rule in
                rule.modality != .statement && answers[0][rule.id] != answers[1][rule.id]
            }
            #expect(history.changes[place].map { portfolio.rules[$0.rule].id } == expected.map(\.id))
        }
    }
}
