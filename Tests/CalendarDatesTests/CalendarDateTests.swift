import CalendarDates
import Testing

@Suite struct CalendarDateTests {
    @Test func readsAndWritesISODays() throws {
        let date = try #require(CalendarDate(iso: "2026-01-31"))
        #expect((date.year, date.month, date.day) == (2026, 1, 31))
        #expect(date.description == "2026-01-31")
        #expect(CalendarDate(year: 33, month: 4, day: 3)?.description == "0033-04-03")
        #expect(CalendarDate(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
    }

    @Test(arguments: [
        "2025-02-30", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-04-31", "2025-01-00", "25-01-01",
        "2025-1-01", "2025/01/01", "2025-01-01 ", "+025-01-01", "٢٠٢٥-01-01", "2025-01-01-01", "",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func knowsLeapYears() {
        #expect(CalendarDate(iso: "2024-02-29") != nil)
        #expect(CalendarDate(iso: "2000-02-29") != nil)
        #expect([2024, 2000, 1900, 2025].map { CalendarDate.dayCount(year: $0, month: 2) } == [29, 29, 28, 28])
    }

    @Test func ordersByTime() throws {
        let days = try ["2026-01-01", "2025-12-31", "2025-02-01"].map { try #require(CalendarDate(iso: $0)) }
        #expect(days.sorted().map(\.description) == ["2025-02-01", "2025-12-31", "2026-01-01"])
    }

    @Test func countsDaysFrom1970() throws {
        #expect(CalendarDate(iso: "1970-01-01")?.daysSinceEpoch == 0)
        #expect(CalendarDate(iso: "1969-12-31")?.daysSinceEpoch == -1)
        #expect(CalendarDate(iso: "2026-01-01")?.daysSinceEpoch == 20454)
        for days in stride(from: -800_000, through: 800_000, by: 977) {
            #expect(CalendarDate(daysSinceEpoch: days)?.daysSinceEpoch == days)
        }
    }

    @Test func addsDaysAcrossMonthsAndYears() {
        #expect(CalendarDate(iso: "2025-12-31")?.adding(days: 1)?.description == "2026-01-01")
        #expect(CalendarDate(iso: "2024-03-01")?.adding(days: -1)?.description == "2024-02-29")
    }

    @Test func addsMonthsToTheEndOfShorterOnes() {
        #expect(CalendarDate(iso: "2025-01-31")?.adding(months: 1)?.description == "2025-02-28")
        #expect(CalendarDate(iso: "2025-11-03")?.adding(months: 1)?.description == "2025-12-03")
        #expect(CalendarDate(iso: "2025-01-15")?.adding(months: -13)?.description == "2023-12-15")
    }

    @Test func hasNoDayBeyondTheCalendar() {
        let date = CalendarDate(iso: "2026-01-01")
        for distance in [Int.max, Int.min] {
            #expect(date?.adding(days: distance) == nil)
            #expect(date?.adding(months: distance) == nil)
            #expect(CalendarDate(daysSinceEpoch: distance) == nil)
        }
    }

    @Test func knowsWeekdays() {
        #expect(CalendarDate(iso: "2026-01-01")?.weekday == 4)
        #expect(CalendarDate(iso: "1969-12-28")?.weekday == 7)
    }

    @Test func speaksFrench() {
        #expect(CalendarDate(iso: "2026-01-01")?.french == "1er janvier 2026")
        #expect(CalendarDate(iso: "2025-08-12")?.french == "12 août 2025")
    }
}
