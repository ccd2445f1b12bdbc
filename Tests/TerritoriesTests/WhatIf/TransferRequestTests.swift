import Testing

@testable import Territories

/// What `--transfer` accepts, and what it says of the rest.
@Suite struct TransferRequestTests {
    @Test func namesCompetencesCommunesAndAGrouping() throws {
        let request = try TransferRequest(written: "planifier, 4°:Lièpvre,68283 > 246800395")
        #expect(request.competences == [.planifier, .quality])
        #expect(request.communes == ["Lièpvre", "68283"])
        #expect(request.grouping == "246800395")
    }

    @Test func allStandsForEveryMemberAndForEveryCompetence() throws {
        let request = try TransferRequest(written: "toutes:all>CC du Val d'Argent")
        #expect(request.competences == Set(Competence.allCases))
        #expect(request.communes == nil)
    }

    @Test(arguments: [
        "", "planifier", "planifier:all", "planifier>X", ":all>X", "planifier:>X", "planifier:all>",
        "planifier:a,>X", "a:b:c>X", "planifier:all>X>Y",
    ])
    func anythingElseIsNoTransfer(text: String) {
        #expect(throws: TransferProblem.malformed(text)) { try TransferRequest(written: text) }
    }

    @Test func aCompetenceThatDoesNotExistIsNamedWithTheNearest() {
        #expect(throws: TransferProblem.unknownCompetence("planifer")) {
            try TransferRequest(written: "planifer:all>X")
        }
        #expect(
            TransferProblem.unknownCompetence("planifer").description
                == "« planifer » n'est pas une compétence. Vouliez-vous dire « planifier » ?")
    }
}
