import CalendarDates
import RuleEngine
import RuleModel
import Territories
import TestSupport
import Testing

/// A portfolio answers about many at once, and never otherwise than the engine does about each.
@Suite struct PortfolioTests {
    private func everyone(in data: OfficialData) -> [OfficialAuthority] {
        data.communes.indices.map { .commune($0) } + data.groupings.indices.map { .grouping($0) }
    }

    /// What the reports show of an answer, written out.
    private func words(_ items: [AuthorityAdvice.Item]) -> [String] {
        items.map { item in
            var missing: [String] = []
            var waivedBy = ""
            var reading = ""
            switch item.result.outcome {
            case .open(let facts, let reason): missing = facts.map(\.rawValue) + [reason]
            case .waived(let rule): waivedBy = rule.description
            case .review(let words): reading = words
            case .pass, .fail, .due, .upcoming, .notApplicable: break
            }
            let dates = [item.since, item.deadline].map { $0?.description ?? "" }
            return "\(item.result.rule.id) \(item.result.outcome.expectation.rawValue) \(dates) \(missing) \(waivedBy) "
                + "\(reading) \(item.threshold ?? 0)"
        }
    }

    private func compare(_ library: RuleLibrary, _ data: OfficialData, on day: String, _ asked: [OfficialAuthority])
        throws
    {
        let engine = try Engine(library: library)
        let date = try #require(CalendarDate(iso: day))
        let portfolio = engine.portfolio(of: asked, in: data, vintage: try data.vintage(inForceOn: date), on: date)
        for row in portfolio.rows {
            let plain = try #require(engine.advice(about: [row.authority], in: data, on: date).authorities.first)
            let shared = portfolio.answers[row.answers]
            #expect(words(shared.items) == words(plain.items), "\(data.label(row.authority)) au \(day)")
            #expect(shared.dependents == plain.dependents, "\(data.label(row.authority)) au \(day)")
            let others = row.alternatives.map { alternative in
                PopulationAlternative(
                    reading: alternative.reading, changes: portfolio.changes(from: row.answers, to: alternative.answers)
                )
            }
            #expect(others == plain.alternatives, "\(data.label(row.authority)) au \(day)")
        }
    }

    @Test(arguments: ["2025-01-01", "2025-12-31", "2026-01-01", "2026-06-30"])
    func itAnswersAsTheEngineDoes(day: String) throws {
        let data = try MadeUpFrance.data()
        try compare(try AdviceQuestion.library.get(), data, on: day, everyone(in: data))
    }

    @Test(arguments: [
        // A population that enters a sum tells every figure apart.
        "titulaire.population + 1 > seuil.schéma", "titulaire.population / 2 > 1750",
        // Compared with another fact, with several numbers, in a range, in a function.
        "titulaire.population >= titulaire.population au plus", "titulaire.population in [3500..10000]",
        "titulaire.population = 10000 or titulaire.population < 100", "modulo(titulaire.population, 2) = 0",
        "if titulaire.population > 3500 then true else false", "titulaire.population > seuil.schéma",
    ])
    func itAnswersAsTheEngineDoesWhateverARuleAsks(condition: String) throws {
        let data = try MadeUpFrance.data()
        let duty = "obligation:\n  si: >-\n    \(condition)"
        for kind in ["totale", "municipale"] {
            let rule = TemporaryPack.duty
                .replacing("obligation: { si: titulaire.population > seuil.schéma }", with: duty)
                .replacing("porte sur:", with: "population: \(kind)\nporte sur:")
            let library = try TemporaryPack.library(["règle": rule])
            try compare(library, data, on: "2026-01-01", everyone(in: data))
        }
    }

    @Test func thoseInTheSameSituationAreAskedAboutOnce() throws {
        let data = try MadeUpFrance.data()
        let engine = try Engine(library: try AdviceQuestion.library.get())
        let date = try #require(CalendarDate(iso: "2026-01-01"))
        let portfolio = engine.portfolio(of: everyone(in: data), in: data, vintage: 2023, on: date)
        // Unknown, below, on, between, on and above the two thresholds, for communes and for two kinds of groupings.
        #expect(portfolio.answers.count <= 3 * 6)
        #expect(portfolio.thresholds.map(\.value) == [3500, 10_000])
    }

    @Test func theSummaryCountsWhoIsAboveNearAndOnlyTogether() throws {
        let data = try MadeUpFrance.data()
        let engine = try Engine(library: try AdviceQuestion.library.get())
        let date = try #require(CalendarDate(iso: "2026-01-01"))
        let portfolio = engine.portfolio(of: everyone(in: data), in: data, vintage: 2023, on: date)
        let summary = PortfolioSummary(portfolio)
        let names = { (places: [Int]) in places.map { data.label(portfolio.rows[$0].authority) } }
        #expect(summary.authorities.both == [19, 4])
        #expect(summary.unknown.both == [1, 1])
        #expect(summary.around[0].above.both == [11, 2])
        #expect(names(summary.around[0].near).count == 5)
        // 3 464 + 3 465 + 3 499 inhabitants pass 10 000 together, and 3 500 with none of them above it.
        #expect(names(summary.around[0].onlyTogether) == ["Groupement 1 (01, Siren 200000016)"])
        #expect(names(summary.around[1].onlyTogether) == ["Groupement 1 (01, Siren 200000016)"])
    }
}

extension PortfolioSummary.Count {
    /// Communes, then groupings.
    fileprivate var both: [Int] { [communes, groupings] }
}
