import CalendarDates
import RuleEngine
import TestSupport
import Testing

/// Each change between two days is put down to what made it, and to nothing else.
@Suite struct CauseTests {
    private static let eve = "2025-12-31"
    private static let day = "2026-01-01"

    /// A grouping to which A and B give the planning, each at a date; what is not told does not change.
    private func territory(
        a: String = "9000", b: String = "900", giving aDate: String = "2024-01-01", _ bDate: String = "2024-01-01",
        conventions: String = "[]"
    ) -> String {
        """
        communes:
          - { nom: A, population totale: \(a) }
          - { nom: B, population totale: \(b) }
        groupements:
          - nom: G
            membres: [A, B]
            transferts:
              - { compétences: [planifier], communes: [A], depuis: \(aDate) }
              - { compétences: [planifier], communes: [B], depuis: \(bDate) }
        conventions: \(conventions)
        """
    }

    @Test func aRuleThatComesIntoForce() throws {
        let question = try ChangesQuestion("communes: [{ nom: A, population totale: 10001 }]")
        #expect(try question.causes("relais", of: "A", Self.eve, Self.day) == "rule begins")
        let change = try #require(try question.change("relais", of: "A", Self.eve, Self.day))
        #expect(change.before?.status == "upcoming")
        #expect(change.after?.status == "due")
        #expect(change.day == CalendarDate(iso: Self.day))
        #expect(try question.change("schema", of: "A", Self.eve, Self.day) == nil)
    }

    @Test func aNewVintageOfThePopulations() throws {
        let question = try ChangesQuestion("communes: [{ nom: A, population totale: { 2022: 10000, 2023: 10001 } }]")
        #expect(try question.causes("schema", of: "A", Self.eve, Self.day) == "populations")
        let crossing = try #require(try question.change("schema", of: "A", Self.eve, Self.day)?.crossing)
        #expect([crossing.threshold, crossing.before, crossing.after] == [10_000, 10_000, 10_001])
    }

    /// The relay was to come for nobody: it needs the rule and the new population both.
    @Test func aRuleAndAVintageTogether() throws {
        let question = try ChangesQuestion("communes: [{ nom: A, population totale: { 2022: 10000, 2023: 10001 } }]")
        #expect(try question.causes("relais", of: "A", Self.eve, Self.day) == "rule begins + populations")
    }

    @Test func aTransferThatTakesEffect() throws {
        let question = try ChangesQuestion(territory(a: "9000", b: "1500", giving: "2024-01-01", "2025-07-01"))
        #expect(try question.causes("schema", of: "G", "2025-06-30", Self.eve) == "transfer of B begins")
        let change = try #require(try question.change("schema", of: "G", "2025-06-30", Self.eve))
        #expect(change.day == CalendarDate(iso: "2025-07-01"))
    }

    @Test func whatACommuneNoLongerOwesIsPutDownToItsOwnTransfer() throws {
        let question = try ChangesQuestion(territory(giving: "2025-07-01", "2025-09-01"))
        #expect(try question.causes("planifier", of: "A", "2025-06-30", Self.eve) == "transfer of A begins")
    }

    @Test func twoTransfersOfWhichNeitherIsEnough() throws {
        let question = try ChangesQuestion(territory(a: "9000", b: "1500", giving: "2025-03-01", "2025-07-01"))
        #expect(
            try question.causes("schema", of: "G", "2025-01-31", Self.eve)
                == "transfer of A begins + transfer of B begins")
        #expect(try question.causes("planifier", of: "G", "2025-01-31", Self.eve) == "transfer of A begins")
        let change = try #require(try question.change("schema", of: "G", "2025-01-31", Self.eve))
        #expect(change.day == CalendarDate(iso: "2025-07-01"))
    }

    @Test func twoTransfersOfWhichEitherIsEnough() throws {
        let question = try ChangesQuestion(territory(a: "12000", b: "11000", giving: "2025-03-01", "2025-07-01"))
        #expect(
            try question.causes("schema", of: "G", "2025-01-31", Self.eve)
                == "transfer of A begins | transfer of B begins")
        let change = try #require(try question.change("schema", of: "G", "2025-01-31", Self.eve))
        #expect(change.day == CalendarDate(iso: "2025-03-01"))
    }

    @Test func aTransferAndAVintageTogether() throws {
        let text = territory(
            a: "{ 2022: 9000, 2023: 9200 }", b: "{ 2022: 900, 2023: 900 }", giving: "2024-01-01", Self.day)
        #expect(
            try ChangesQuestion(text).causes("schema", of: "G", Self.eve, Self.day)
                == "populations + transfer of B begins")
    }

    @Test func aTransferThatEnds() throws {
        let text = territory(a: "9000", b: "1500").replacing(
            "communes: [B], depuis: 2024-01-01", with: "communes: [B], depuis: 2024-01-01, jusqu'au: \(Self.eve)")
        #expect(try ChangesQuestion(text).causes("schema", of: "G", Self.eve, Self.day) == "transfer of B ends")
    }

    @Test(arguments: [("du: 2026-01-01", "begins"), ("au: 2025-12-31", "ends")])
    func aConventionThatBeginsOrEnds(bound: String, word: String) throws {
        let question = try ChangesQuestion(
            """
            communes: [{ nom: A, population totale: 10001 }]
            conventions: [{ nom: CTG, parties: [A], \(bound), tient lieu de schéma: oui }]
            """)
        #expect(try question.causes("schema", of: "A", Self.eve, Self.day) == "CTG \(word)")
    }

    @Test func aConventionRenewedChangesNothing() throws {
        let question = try ChangesQuestion(
            """
            communes: [{ nom: A, population totale: 10001 }]
            conventions:
              - { nom: CTG 1, parties: [A], au: 2025-12-31, tient lieu de schéma: oui }
              - { nom: CTG 2, parties: [A], du: 2026-01-01, tient lieu de schéma: oui }
            """)
        #expect(try question.change("schema", of: "A", Self.eve, Self.day) == nil)
        #expect(try question.history(Self.eve, Self.day).events.map(\.word).contains("CTG 2 begins"))
    }

    @Test func aParameterThatTakesAnotherValue() throws {
        let lowered = TemporaryPack.parameters + "\n    - { depuis: 2026-01-01, valeur: 8000 }"
        let library = try TemporaryPack.library(["schema": TemporaryPack.duty, "paramètres": lowered])
        let question = try ChangesQuestion(
            "communes: [{ nom: A, population totale: 9000 }]", library: library)
        #expect(try question.causes("schema", of: "A", Self.eve, Self.day) == "parameter")
        let crossing = try #require(try question.change("schema", of: "A", Self.eve, Self.day)?.crossing)
        #expect(crossing.threshold == 8000)
    }

    /// Twelve communes give one after the other: too many sets to try them all, yet nothing idle is named.
    @Test func amongManyEventsNothingIdleIsNamed() throws {
        let names = (1...12).map { "C\($0)" }
        let communes = names.map { "  - { nom: \($0), population totale: \($0 == "C12" ? 9000 : 600) }" }
        let transfers = names.enumerated().map { index, name in
            "      - { compétences: [planifier], communes: [\(name)], depuis: 2025-\(index < 9 ? "0" : "")\(index + 1)-15 }"
        }
        let text =
            (["communes:"] + communes + [
                "groupements:", "  - nom: G", "    membres: [\(names.joined(separator: ", "))]",
            ]
            + ["    transferts:"] + transfers).joined(separator: "\n")
        let change = try #require(try ChangesQuestion(text).change("schema", of: "G", "2025-01-01", "2026-01-01"))
        #expect(change.causes.count >= 1)
        let needed = try #require(change.causes.first)
        #expect(needed.count == 3)
        #expect(needed.contains { $0.word == "transfer of C12 begins" })
    }

    @Test func nothingHappensBetweenADayAndItself() throws {
        let history = try ChangesQuestion(territory()).history(Self.day, Self.day)
        #expect(history.events.isEmpty)
        #expect(history.changes.duties.isEmpty)
    }
}
