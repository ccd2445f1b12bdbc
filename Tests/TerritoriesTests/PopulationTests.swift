import Territories
import Testing

@Suite struct PopulationTests {
    private let sainteMarie = Population(vintages: [2021: 5171, 2022: 5082, 2023: 4983])

    @Test(arguments: [
        ("2024-01-01", 5171, 2021), ("2024-12-31", 5171, 2021), ("2025-01-01", 5082, 2022), ("2025-12-31", 5082, 2022),
        ("2026-01-01", 4983, 2023),
    ])
    func changesOnEachFirstOfJanuary(_ date: String, _ value: Int, _ vintage: Int) throws {
        let figure = try #require(try sainteMarie.value(on: day(date)))
        #expect(figure == (value, vintage))
    }

    @Test func isUnknownBeforeTheFirstVintage() throws {
        #expect(try sainteMarie.value(on: day("2023-12-31")) == nil)
    }

    @Test func keepsTheLastVintageAndTellsIt() throws {
        let figure = try #require(try sainteMarie.value(on: day("2031-06-30")))
        #expect(figure == (4983, 2023))
    }

    @Test func holdsOnAnyDateWhenUndated() throws {
        let figure = try #require(try Population(5171).value(on: day("1999-01-01")))
        #expect(figure.value == 5171)
        #expect(figure.vintage == nil)
    }

    @Test func isUnknownWhenNoVintageIsGiven() throws {
        #expect(try Population(vintages: [:]).value(on: day("2026-01-01")) == nil)
    }
}
