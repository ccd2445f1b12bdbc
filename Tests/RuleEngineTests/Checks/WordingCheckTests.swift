import Testing

@Suite struct WordingCheckTests {
    private static let threshold = """
        { mention interdite: [a partir de 3 500], quand: [[habitant*]], sauf: [plus de 3 500] }
        """

    @Test func forbiddenWordsAreShownInTheirSentence() throws {
        let trial = try Trial(
            Self.threshold,
            Trial.convention("Article 1 – Qui\n\nLes communes, à partir de 3 500 habitants, planifient."))
        #expect(trial.passages == ["à partir de 3 500"])
    }

    @Test func withoutTheirTriggerTheyAreNothing() throws {
        let trial = try Trial(
            Self.threshold, Trial.convention("Article 1 – Prix\n\nUne aide, à partir de 3 500 euros."))
        #expect(trial.kind == "pass")
    }

    @Test func anExcuseInTheSameSentenceHolds() throws {
        let trial = try Trial(
            Self.threshold,
            Trial.convention("Article 1 – Qui\n\nNon pas à partir de 3 500 mais pour plus de 3 500 habitants.")
        )
        #expect(trial.kind == "pass")
    }

    @Test func wordsDemandedOfEachPartyAreSoughtInItsOwnClause() throws {
        let trial = try Trial(
            "{ mention: [dument autoris*], dans: sujet }", Trial.convention("Article 1 – Objet\n\nL'objet."),
            attributes: "porte sur: partie"
        )
        #expect(
            trial.report.results.map { "\($0.subject.name) \($0.outcome.expectation.rawValue)" } == [
                "La Caisse d'allocations familiales de l'Aube-Rousse non conforme", "La Commune d'Aubeville conforme",
            ])
    }

    @Test func theSameThingWellSaidElsewhereExcusesEverySentence() throws {
        let check = """
            { mention interdite: [3 500 … planifi*], sauf: [qualite], sauf ailleurs: [3 500 … qualite] }
            """
        let first = "Article 1 – Qui\n\nLes communes de plus de 3 500 habitants planifient."
        #expect(try Trial(check, Trial.convention(first)).kind == "fail")
        let both = first + "\n\nCelles de plus de 3 500 habitants soutiennent la qualité."
        #expect(try Trial(check, Trial.convention(both)).kind == "pass")
    }

    @Test func wordsThatStraddleTwoSentencesSayNothingTogether() throws {
        let check = "{ mention interdite: [dispens* … relais] }"
        let trial = try Trial(
            check, Trial.convention("Article 1 – Dispense\n\nElle dispense du schéma. Le relais reste obligatoire."))
        #expect(trial.kind == "pass")
    }
}
