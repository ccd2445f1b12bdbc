import Testing

@testable import Territories

@Suite struct TransferTests {
    private func transfer(_ since: String?, _ until: String?) throws -> Transfer {
        Transfer(competences: [.planifier], communes: ["A"], since: try since.map(day), until: try until.map(day))
    }

    @Test func takesEffectFromItsFirstToItsLastDay() throws {
        let year = try transfer("2026-01-01", "2026-12-31")
        let dates = try ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(day)
        #expect(dates.map { year.isInForce(on: $0) } == [false, true, true, false])
    }

    @Test func isInForceOnAnyDateWhenUndated() throws {
        #expect(try transfer(nil, nil).isInForce(on: day("1999-01-01")))
    }

    @Test func overlapsWhatSharesADay() throws {
        let year = try transfer("2026-01-01", "2026-12-31")
        #expect(try year.overlaps(transfer("2026-12-31", nil)))
        #expect(try year.overlaps(transfer(nil, "2026-01-01")))
        #expect(try year.overlaps(transfer(nil, nil)))
        #expect(try !year.overlaps(transfer("2027-01-01", nil)))
        #expect(try !year.overlaps(transfer(nil, "2025-12-31")))
    }
}
