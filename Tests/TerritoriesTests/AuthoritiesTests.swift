import Territories
import Testing

@Suite struct AuthoritiesTests {
    @Test(arguments: [("2024-06-01", 9483), ("2025-06-01", 9358), ("2026-06-01", 9215)])
    func theValDArgentCountsEachCommuneOfTheVintageInForce(_ date: String, _ total: Int) throws {
        let authority = try territory(valDArgent).authority("CC du Val d'Argent", on: date)
        #expect(authority.held == Competence.allCases)
        #expect(authority.competences.map(\.population?.total) == [total, total, total, total])
    }

    @Test func theValDArgentKeepsItsAddends() throws {
        let authority = try territory(valDArgent).authority("CC du Val d'Argent", on: "2024-01-01")
        let planning = try #require(authority.competence(.planifier))
        #expect(planning.population?.parts.map(\.value) == [5171, 1834, 1685, 793])
        #expect(planning.population?.parts.map(\.vintage) == [2021, 2021, 2021, 2021])
        #expect(planning.delegators.map(\.insee) == ["68298", "68294", "68185", "68283"])
        #expect(authority.holder.id == "246800395")
        #expect(authority.holder.kind == "epci")
    }

    @Test func communesThatGaveAllAwayAreStillTold() throws {
        let authorities = try territory(valDArgent).authorities(on: day("2026-01-01"))
        #expect(
            authorities.map(\.holder.name) == [
                "CC du Val d'Argent", "Sainte-Marie-aux-Mines", "Sainte-Croix-aux-Mines", "Lièpvre", "Rombach-le-Franc",
            ]
        )
        let lievpre = authorities[3]
        #expect(lievpre.held.isEmpty)
        #expect(lievpre.competences.map(\.competence) == Competence.allCases)
        #expect(lievpre.competences.map(\.transferredTo) == Array(repeating: "CC du Val d'Argent", count: 4))
        #expect(lievpre.competences.allSatisfy { $0.population == nil })
    }

    @Test func competencesMayBeSplit() throws {
        let split = try territory(
            valDArgent.replacing("toutes, communes: toutes", with: "[3°, qualite], communes: [Lièpvre, 68283]")
        )
        let grouping = try split.authority("CC du Val d'Argent", on: "2024-06-01")
        #expect(grouping.held == [.planifier, .quality])
        #expect(grouping.competences.map(\.population?.total) == [nil, nil, 1685 + 793, 1685 + 793])
        #expect(try split.authority("Lièpvre", on: "2024-06-01").held == [.recenser, .informer])
        #expect(try split.authority("Sainte-Marie-aux-Mines", on: "2024-06-01").held == Competence.allCases)
    }

    @Test func aTransferMovesTheCompetenceOnItsDate() throws {
        let dated = try territory(
            valDArgent.replacing("communes: toutes }", with: "communes: toutes, depuis: 2026-07-01 }"))
        let lievpre = dated.communes[2]
        #expect(try dated.holder(of: .planifier, in: lievpre, on: day("2026-06-30")) == .commune(lievpre))
        #expect(
            try dated.holder(of: .planifier, in: lievpre, on: day("2026-07-01")) == .grouping(dated.groupings[0])
        )
        #expect(
            try dated.authorities(on: day("2026-06-30")).map(\.holder.kind) == Array(repeating: "commune", count: 4))
        let after = try dated.authority("Lièpvre", on: "2026-07-01")
        #expect(after.competences.map(\.transferSince?.description) == Array(repeating: "2026-07-01", count: 4))
        let grouping = try dated.authority("CC du Val d'Argent", on: "2026-07-01")
        #expect(grouping.competence(.planifier)?.transferSince?.description == "2026-07-01")
    }

    @Test func anUnknownAddendMakesTheSumUnknown() throws {
        let text = valDArgent.replacing("{ 2021: 1685, 2022: 1682, 2023: 1664 }", with: "")
        let count = try territory(text).authority("CC du Val d'Argent", on: "2026-01-01").competence(.planifier)?
            .population
        #expect(count?.total == nil)
        #expect(count?.unknownParts == ["Lièpvre"])
    }

    @Test func aTransferDeclaredTwiceCountsOnce() throws {
        let text = valDArgent + "      - { compétences: planifier, communes: Lièpvre, depuis: 2026-01-01 }\n"
        let authority = try territory(text).authority("CC du Val d'Argent", on: "2026-06-01")
        #expect(authority.competence(.planifier)?.population?.total == 9215)
    }

    @Test func communesThatJoinedApartShareNoDate() throws {
        let text = valDArgent.replacing(
            "- { compétences: toutes, communes: toutes }",
            with: """
                - { compétences: planifier, communes: Lièpvre, depuis: 2025-01-01 }
                      - { compétences: planifier, communes: Rombach-le-Franc, depuis: 2026-01-01 }
                """
        )
        let held = try territory(text).authority("CC du Val d'Argent", on: "2026-06-01").competence(.planifier)
        #expect(held?.delegators.map(\.name) == ["Lièpvre", "Rombach-le-Franc"])
        #expect(held?.transferSince == nil)
    }

    @Test func aLoneCommuneHoldsEverything() throws {
        let authorities = try Territory.commune(population: 12500).authorities(on: day("2026-01-01"))
        #expect(authorities.map(\.holder.name) == ["la commune"])
        #expect(authorities[0].held == Competence.allCases)
        #expect(authorities[0].competences.map(\.population?.total) == [12500, 12500, 12500, 12500])
    }
}
