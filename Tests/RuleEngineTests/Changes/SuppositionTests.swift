import CalendarDates
import RuleEngine
import Territories
import Testing

/// « What if these communes transferred the planning? »: both sides, the thresholds, the days.
@Suite struct SuppositionTests {
    private func supposition(_ request: String, on date: String) throws -> Supposition {
        let question = try ChangesQuestion(
            """
            communes:
              - { nom: A, population totale: 6000 }
              - { nom: B, population totale: 4001 }
              - { nom: C, population totale: 300 }
            groupements: [{ nom: G, membres: [A, B, C] }]
            """)
        let advice = try question.engine.advice(
            for: question.territory, on: try #require(CalendarDate(iso: date)),
            supposing: [TransferRequest(written: request)])
        return try #require(advice.supposition)
    }

    private func duty(_ rule: String, of name: String, in supposition: Supposition) -> DutyChange? {
        supposition.changes.duties.first { $0.rule.id.name == rule && $0.holder.name == name }
    }

    @Test func theGroupingOwesASchemaThatNoCommuneOwed() throws {
        let supposition = try supposition("planifier:A,B>G", on: "2026-03-01")
        let schema = try #require(duty("schema", of: "G", in: supposition))
        #expect(schema.after?.status == "due")
        #expect(schema.day == CalendarDate(iso: "2026-03-01"))
        #expect(schema.crossing?.before == nil)
        #expect(schema.crossing?.after == 10_001)
        #expect(duty("schema", of: "A", in: supposition) == nil)
    }

    @Test func theCommunesNoLongerOweWhatTheyGave() throws {
        let supposition = try supposition("planifier:A,B>G", on: "2026-03-01")
        for name in ["A", "B"] {
            let change = try #require(duty("planifier", of: name, in: supposition))
            #expect(change.before?.status == "due")
            #expect(change.after == nil)
            #expect(change.crossing == nil)
        }
        #expect(!supposition.changes.duties.contains { $0.holder.name == "C" })
    }

    @Test func whatIsNotYetInForceIsGivenWithItsDay() throws {
        let supposition = try supposition("informer,qualité:A,B>G", on: "2025-06-30")
        let relay = try #require(duty("relais", of: "G", in: supposition))
        #expect(relay.after?.status == "upcoming")
        #expect(relay.day == CalendarDate(iso: "2026-01-01"))
    }

    @Test func nothingBeginsBeforeTheTransfer() throws {
        let supposition = try supposition("planifier:all>G", on: "2026-03-01")
        let forwarding = try #require(duty("transmission-demande-avis", of: "C", in: supposition))
        #expect(forwarding.day == CalendarDate(iso: "2026-03-01"))
    }

    @Test func theGiftsAreGivenAsResolved() throws {
        let supposition = try supposition("planifier:all>G", on: "2026-03-01")
        #expect(supposition.gifts.map(\.transfer.communes) == [["A", "B", "C"]])
        #expect(supposition.gifts.map(\.grouping) == ["G"])
    }
}
