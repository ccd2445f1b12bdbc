import CalendarDates
import RuleEngine
import Territories
import Testing

/// What falls due, and when: from the law and the territory, never from anything else.
@Suite struct DeadlineTests {
    private func deadlines(_ yaml: String, on date: String) throws -> [Deadline] {
        let engine = try Engine(library: AdviceQuestion.library.get())
        let territory = try TerritoryReader.read(yaml, path: "territoire.yml")
        return engine.advice(for: territory, on: try #require(CalendarDate(iso: date))).deadlines
    }

    private func deadline(_ rule: String, in deadlines: [Deadline]) throws -> Deadline {
        try #require(deadlines.first { $0.rule?.id.name == rule })
    }

    private func schema(_ record: String) -> String {
        "communes: [{ nom: A, population totale: 12000, schéma pluriannuel: \(record) }]"
    }

    /// From date to date, the last day of the month where that day does not exist.
    @Test(arguments: [
        ("2026-01-15", "2026-02-15"), ("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29"),
        ("2026-12-31", "2027-01-31"), ("2026-02-28", "2026-03-28"),
    ])
    func theSchemaIsSentWithinAMonthOfItsAdoption(adopted: String, last: String) throws {
        let all = try deadlines(schema("{ adopté le: \(adopted) }"), on: "2026-06-01")
        let transmission = try deadline("transmission-schema", in: all)
        #expect(transmission.day == CalendarDate(iso: last))
        #expect(transmission.confidence == .deduced)
        #expect(transmission.definition?.references.contains { $0.article == "641" } ?? false)
        #expect(transmission.doneOn == nil)
    }

    @Test func aSchemaSentIsDone() throws {
        let all = try deadlines(schema("{ adopté le: 2026-01-15, transmis le: 2026-02-01 }"), on: "2026-06-01")
        #expect(try deadline("transmission-schema", in: all).doneOn == CalendarDate(iso: "2026-02-01"))
    }

    @Test func withoutTheDayOfAdoptionTheDayIsUnknownAndSaysWhatWouldGiveIt() throws {
        let all = try deadlines(schema("oui"), on: "2026-06-01")
        #expect(try deadline("transmission-schema", in: all).moment == .unknown(["autorité.schéma adopté le"]))
    }

    @Test func aSchemaOlderThanTheLawHasNoDeadline() throws {
        let all = try deadlines(schema("{ adopté le: 2019-06-01 }"), on: "2026-06-01")
        #expect(try deadline("transmission-schema", in: all).moment == .unset)
    }

    @Test(arguments: ["schema", "bilans-schema", "planifier", "relais", "actualisation-schema"])
    func aDutyWithoutADelayHasNone(rule: String) throws {
        let all = try deadlines(schema("oui"), on: "2026-06-01")
        #expect(try deadline(rule, in: all).moment == .unset)
    }

    @Test func aDelayThatRunsFromAnEventIsGivenInWords() throws {
        let all = try deadlines(schema("oui"), on: "2026-06-01")
        guard case .delay(let words) = try deadline("avis-creation", in: all).moment else {
            Issue.record("un délai est attendu")
            return
        }
        #expect(words.contains("quatre mois"))
    }

    @Test func aDutyToComeIsADeadline() throws {
        let all = try deadlines("communes: [{ nom: A, population totale: 10001 }]", on: "2025-06-30")
        #expect(try deadline("relais", in: all).day == CalendarDate(iso: "2026-01-01"))
    }

    private let dispensed = """
        communes: [{ nom: A, population totale: 10001 }, { nom: B, population totale: 900 }]
        conventions:
          - { nom: CTG, parties: [A, B], du: 2026-01-01, au: 2030-12-31, tient lieu de schéma: oui }
        """

    @Test func theDutyOfASchemaIsRebornTheDayAfterTheConvention() throws {
        let rebirth = try deadline("dispense-ctg", in: deadlines(dispensed, on: "2026-06-01"))
        #expect(rebirth.day == CalendarDate(iso: "2031-01-01"))
        #expect(rebirth.authorities == ["A"])
        #expect(rebirth.confidence == .deduced)
    }

    /// The law names communes only: whether a grouping is dispensed is not settled, nor when it ceases to be.
    @Test func theDispensationOfAGroupingIsUnsettled() throws {
        let all = try deadlines(
            """
            communes: [{ nom: A, population totale: 10001 }]
            groupements: [{ nom: G, membres: [A], transferts: [{ compétences: toutes, communes: toutes }] }]
            conventions: [{ nom: CTG, parties: [G], au: 2030-12-31, tient lieu de schéma: oui }]
            """, on: "2026-06-01")
        #expect(try deadline("dispense-ctg", in: all).isUnsettled)
        #expect(try !deadline("dispense-ctg", in: deadlines(dispensed, on: "2026-06-01")).isUnsettled)
    }

    @Test func theEndOfAConventionIsOneDeadlineForItsParties() throws {
        let ends = try deadlines(dispensed, on: "2026-06-01").filter { $0.rule == nil }
        #expect(ends.map(\.authorities) == [["A", "B"]])
        #expect(ends.map(\.day) == [CalendarDate(iso: "2030-12-31")])
        #expect(ends.map(\.confidence) == [nil])
    }

    @Test func whatIsOverIsNoLongerADeadline() throws {
        #expect(try deadlines(dispensed, on: "2031-01-01").allSatisfy { $0.rule != nil })
    }

    @Test func datedOnesComeFirstInTheOrderOfDays() throws {
        let all = try deadlines(
            """
            communes:
              - { nom: A, population totale: 12000, schéma pluriannuel: { adopté le: 2026-03-15, jusqu'au: 2029-12-31 } }
              - { nom: B, population totale: 12000, schéma pluriannuel: { adopté le: 2026-01-15 } }
            """, on: "2026-03-20")
        let days = all.compactMap(\.day)
        #expect(days.map(\.description) == ["2026-02-15", "2026-04-15", "2029-12-31"])
        #expect(all.prefix(days.count).allSatisfy { $0.day != nil })
    }
}
