import CalendarDates
import RuleEngine
import Testing

/// On many made-up territories: nothing changes without a cause, and what happens explains every change.
@Suite struct ChangesPropertyTests {
    /// A territory drawn from `seed`: three communes, two groupings, transfers and conventions around 1 January 2026.
    private func territory(_ seed: Int) -> String {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func pick<Choice>(_ choices: [Choice]) -> Choice {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return choices[Int(state >> 33) % choices.count]
        }
        let counts = [400, 3500, 3501, 6000, 9999, 10000, 10001, 15000]
        let days = ["2024-06-01", "2025-07-01", "2026-01-01", "2027-01-01"]
        let communes = ["A", "B", "C"].map { name in
            "  - { nom: \(name), population totale: { 2022: \(pick(counts)), 2023: \(pick(counts)) } }"
        }
        let transfers = [("A", "recenser, planifier"), ("B", "planifier"), ("C", "informer, qualité")].map {
            let end = pick(["", ", jusqu'au: 2025-12-31"])
            return
                "      - { compétences: [\($1)], communes: [\($0)], depuis: \(pick(Array(days.prefix(end.isEmpty ? 4 : 2))))\(end) }"
        }
        let conventions = ["A", "G"].map { party in
            "  - { nom: CTG \(party), parties: [\(party)], du: \(pick(days.dropLast())), "
                + "tient lieu de schéma: \(pick(["oui", "non"])) }"
        }
        return
            (["communes:"] + communes + ["groupements:", "  - nom: G", "    membres: [A, B, C]", "    transferts:"]
            + transfers + ["conventions:"] + conventions).joined(separator: "\n")
    }

    /// What an authority owes hangs on its neighbourhood alone: causes are looked for there.
    @Test func theNeighbourhoodAnswersAsTheWhole() throws {
        let date = try #require(CalendarDate(iso: "2026-01-01"))
        for seed in 0..<12 {
            let question = try ChangesQuestion(territory(seed))
            for whole in question.engine.advice(for: question.territory, on: date).authorities {
                let holder = whole.authority.holder
                let part = question.engine.advice(for: question.territory.neighbourhood(of: holder), on: date)
                let same = try #require(part.authorities.first { $0.authority.holder.name == holder.name })
                #expect(same.items.map(\.result.outcome) == whole.items.map(\.result.outcome), "graine \(seed)")
            }
        }
    }

    /// With all that happened undone, the later day finds the earlier one again.
    @Test func undoingEverythingGivesTheEarlierDayBack() throws {
        let since = try #require(CalendarDate(iso: "2024-03-01"))
        let date = try #require(CalendarDate(iso: "2026-06-01"))
        for seed in 0..<40 {
            let territory = try ChangesQuestion(territory(seed)).territory
            let events = territory.events(after: since, until: date)
            let undone = territory.undoing(events, since: since).authorities(on: date)
            let earlier = territory.authorities(on: since)
            #expect(undone.map(\.holder.name) == earlier.map(\.holder.name), "graine \(seed)")
            #expect(
                undone.map { $0.competences.map(\.population?.total) }
                    == earlier.map { $0.competences.map(\.population?.total) }, "graine \(seed)")
        }
    }

    @Test func everyChangeHasACauseAndAFirstDay() throws {
        var changes = 0
        for seed in 0..<8 {
            let question = try ChangesQuestion(territory(seed))
            for (since, date) in [
                ("2024-12-31", "2025-01-01"), ("2025-12-31", "2026-01-01"), ("2024-03-01", "2026-06-01"),
            ] {
                for change in try question.history(since, date).changes.duties {
                    changes += 1
                    #expect(!change.causes.isEmpty, "graine \(seed), \(change.rule.id) de \(change.holder.name)")
                    #expect(change.day != nil, "graine \(seed), \(change.rule.id) de \(change.holder.name)")
                }
            }
        }
        #expect(changes > 100)
    }
}
