import Territories
import Testing

@Suite struct TerritoryTests {
    @Test(arguments: ["Lièpvre", "LIEPVRE", "68185"])
    func findsACommuneByNameOrCode(_ text: String) throws {
        #expect(try territory(valDArgent).holder(named: text)?.name == "Lièpvre")
    }

    @Test(arguments: ["246800395", "CC du Val d’Argent", "cc du val d'argent"])
    func findsAGroupingByNameOrSIREN(_ text: String) throws {
        #expect(try territory(valDArgent).holder(named: text)?.kind == "epci")
    }

    @Test func findsNobodyElse() throws {
        #expect(try territory(valDArgent).holder(named: "Colmar") == nil)
    }

    @Test func knowsTheConventionsInForce() throws {
        let read = try territory(
            valDArgent + """
                conventions:
                  - { nom: CTG, parties: [Lièpvre], du: 2026-01-01, au: 2030-12-31 }
                """
        )
        let lievpre = try #require(read.holder(named: "Lièpvre"))
        let rombach = try #require(read.holder(named: "Rombach-le-Franc"))
        #expect(try read.conventions(of: lievpre, on: day("2030-12-31")).map(\.name) == ["CTG"])
        #expect(try read.conventions(of: lievpre, on: day("2031-01-01")).isEmpty)
        #expect(try read.conventions(of: rombach, on: day("2026-06-01")).isEmpty)
    }

    @Test func syndicatesAreToldFromOtherGroupings() {
        let kinds = Nature.allCases.map { Holder.grouping(Grouping(name: "G", nature: $0, members: [])).kind }
        #expect(kinds == ["epci", "epci", "epci", "epci", "syndicat", "syndicat", "epci"])
    }
}
