import Testing

/// L. 214-1-3, II of the CASF says « plus de »: at the threshold nothing is owed, just above it is.
@Suite struct ThresholdTests {
    @Test(arguments: [
        ("planifier", 3500, "2026-01-01", "notDue"), ("qualite", 3500, "2026-01-01", "notDue"),
        ("planifier", 3501, "2026-01-01", "due"), ("qualite", 3501, "2026-01-01", "due"),
        ("schema", 10000, "2026-01-01", "notDue"), ("relais", 10000, "2026-01-01", "notDue"),
        ("schema", 10001, "2025-06-30", "due"), ("relais", 10001, "2025-06-30", "upcoming"),
        ("schema", 10001, "2026-01-01", "due"), ("relais", 10001, "2026-01-01", "due"),
        ("relais", 10001, "2025-12-31", "upcoming"), ("schema", 10001, "2025-01-01", "due"),
        ("schema", 10001, "2024-12-31", "upcoming"), ("recenser", 12, "2025-01-01", "due"),
        ("informer", 12, "2025-01-01", "due"), ("recenser", 12, "2024-12-31", "upcoming"),
    ])
    func aCommuneAlone(rule: String, population: Int, date: String, status: String) throws {
        #expect(try AdviceQuestion(population: population).status(rule, on: date) == status)
    }

    @Test func nothingIsDueBefore2025() throws {
        #expect(try AdviceQuestion(population: 10_001).due(on: "2024-12-31").isEmpty)
    }

    @Test func theRelayIsAnnouncedForItsFirstDay() throws {
        let items = try AdviceQuestion(population: 10_001).items(on: "2025-06-30")
        let relay = try #require(items.first { $0.result.rule.id.name == "relais" })
        #expect(relay.since?.description == "2026-01-01")
        #expect(relay.threshold == 10_000)
        #expect(relay.population == 10_001)
    }

    @Test func anUnknownPopulationIsNamedAndNeverZero() throws {
        let question = try AdviceQuestion("communes: [{ nom: Aubeville }]")
        #expect(try question.status("recenser", on: "2026-01-01") == "due")
        #expect(try question.status("informer", on: "2026-01-01") == "due")
        for rule in ["planifier", "qualite", "schema"] {
            #expect(try question.status(rule, on: "2026-01-01") == "open")
            #expect(try question.missing(rule, on: "2026-01-01") == ["titulaire.population"])
        }
    }
}
