import Testing

@testable import Territories

/// Supposed transfers added to the Val d'Argent, where nothing is transferred yet.
@Suite struct SupposedTransferTests {
    private static let bare = valDArgent.replacing(Self.transfers, with: "")
    private static let transfers = """
            transferts:
              - { compétences: toutes, communes: toutes }

        """

    private func supposing(_ requests: String..., in text: String = bare, on date: String = "2026-01-01") throws
        -> Territory
    {
        try territory(text).supposing(requests.map { try TransferRequest(written: $0) }, from: day(date))
    }

    /// The refusal, as people read it.
    private func refusal(_ requests: String..., in text: String = bare) throws -> String {
        do throws(TransferProblem) {
            let parsed = try requests.map { text throws(TransferProblem) in try TransferRequest(written: text) }
            guard let date = try? day("2026-01-01"), let territory = try? territory(text) else { return "" }
            _ = try territory.supposing(parsed, from: date)
            return ""
        } catch {
            return error.description
        }
    }

    @Test func movesTheCompetenceAndItsPopulationFromThatDay() throws {
        let supposed = try supposing("planifier,qualité:all>246800395")
        let grouping = try supposed.authority("CC du Val d'Argent", on: "2026-01-01")
        #expect(grouping.held == [.planifier, .quality])
        #expect(grouping.competence(.planifier)?.population?.total == 4983 + 1776 + 1664 + 792)
        #expect(grouping.competence(.planifier)?.transferSince == (try day("2026-01-01")))
        #expect(try supposed.authority("Lièpvre", on: "2026-01-01").held == [.recenser, .informer])
        #expect(try supposed.authority("Lièpvre", on: "2025-12-31").held == Competence.allCases)
    }

    @Test func onlyTheCommunesNamedGive() throws {
        let supposed = try supposing("planifier:Lièpvre,68283>CC du Val d'Argent")
        let grouping = try supposed.authority("CC du Val d'Argent", on: "2026-01-01")
        #expect(grouping.competence(.planifier)?.population?.total == 1664 + 792)
    }

    @Test func allLeavesAloneThoseWhoAlreadyGive() throws {
        let text = valDArgent.replacing(
            "compétences: toutes, communes: toutes", with: "compétences: 3, communes: Lièpvre")
        let supposed = try supposing("planifier:all>246800395", in: text)
        let grouping = try supposed.authority("CC du Val d'Argent", on: "2026-01-01")
        #expect(grouping.competence(.planifier)?.delegators.count == 4)
        #expect(grouping.competence(.planifier)?.population?.total == 9215)
    }

    @Test func namesThatMatchNothingAreRefusedWithTheNearest() throws {
        #expect(
            try refusal("planifier:all>CC du Val d'Argens")
                == "« CC du Val d'Argens » n'est pas un groupement de ce territoire. "
                + "Vouliez-vous dire « CC du Val d'Argent » ?")
        #expect(
            try refusal("planifier:Lièvre>246800395")
                == "« Lièvre » n'est pas une commune de ce territoire. Vouliez-vous dire « Lièpvre » ?")
        #expect(try refusal("planifier:all>Lièpvre").hasPrefix("« Lièpvre » n'est pas un groupement"))
    }

    @Test func aCommuneGivesACompetenceOnce() throws {
        #expect(
            try refusal("planifier:Lièpvre,68185>246800395")
                == "Lièpvre est citée deux fois pour transférer « planifier » à « CC du Val d'Argent » : "
                + "ne la citer qu'une fois.")
        #expect(try refusal("planifier:all>246800395", "toutes:Lièpvre>246800395").hasPrefix("Lièpvre est citée deux"))
    }

    @Test func whatIsAlreadyTransferredCannotBeSupposed() throws {
        #expect(
            try refusal("planifier:Lièpvre>246800395", in: valDArgent)
                .hasPrefix("Lièpvre transfère déjà « planifier » à « CC du Val d'Argent »"))
        #expect(try refusal("planifier:all>246800395", in: valDArgent).contains("il n'y a rien à supposer de plus"))
    }

    @Test func onlyMembersGive() throws {
        let text = Self.bare.replacing(
            "Sainte-Croix-aux-Mines, Lièpvre, Rombach", with: "Sainte-Croix-aux-Mines, Rombach")
        #expect(
            try refusal("planifier:Lièpvre>246800395", in: text)
                .hasPrefix("Lièpvre n'est pas membre de « CC du Val d'Argent »"))
    }

    @Test func aCommuneDoesNotGiveToTwoGroupings() throws {
        let other = """
              - nom: SIVU des Mines
                nature: SIVU
                membres: [Lièpvre, Rombach-le-Franc]

            """
        let text = Self.bare + other
        #expect(
            try refusal("planifier:Lièpvre>246800395", "planifier:Lièpvre>SIVU des Mines", in: text)
                == "Lièpvre ne peut transférer « planifier » à la fois à « CC du Val d'Argent » et à « SIVU des Mines » : "
                + "une compétence n'a qu'un titulaire.")
    }
}
