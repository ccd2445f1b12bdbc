import CalendarDates
import Expressions
import RuleModel
import TestSupport
import Testing

@Suite struct ParameterTests {
    private func parameter() throws -> Parameter {
        let library = try TemporaryPack.library(["règle": TemporaryPack.duty])
        return try #require(library.packs.first?.parameters.first)
    }

    @Test func aParameterHasNoValueBeforeItsFirstDay() throws {
        let eve = try #require(CalendarDate(iso: "2024-12-31"))
        #expect(try parameter().value(on: eve) == nil)
    }

    @Test func aParameterKeepsItsValueFromItsFirstDayOn() throws {
        let first = try #require(CalendarDate(iso: "2025-01-01"))
        #expect(try parameter().value(on: first)?.value == .integer(10_000))
    }
}
