import Territories
import Testing

@Suite struct PopulationCountTests {
    private let communes = [
        Commune(name: "A", population: Population(100)), Commune(name: "B"),
        Commune(name: "C", population: Population(vintages: [2023: 7])),
    ]

    @Test func keepsItsAddends() throws {
        let count = PopulationCount(of: [communes[0], communes[2]], on: try day("2026-01-01"))
        #expect(count.parts == [.init(name: "A", value: 100, vintage: nil), .init(name: "C", value: 7, vintage: 2023)])
        #expect(count.total == 107)
    }

    @Test func isUnknownAsSoonAsOneAddendIs() throws {
        let count = PopulationCount(of: communes, on: try day("2025-12-31"))
        #expect(count.total == nil)
        #expect(count.unknownParts == ["B", "C"])
    }
}
