import Testing

/// Something must be there; when it is not, the report says where it was looked for and what the nearest passage lacks.
@Suite struct PresenceCheckTests {
    private static let resignation = """
        {
          présence: une clause de résiliation, titres: [resiliation],
          termes: [{ nom: la résiliation, parmi: [resili*] }, { nom: un préavis, parmi: [preavis] }],
          ensemble: section, dans: articles }
        """

    @Test func allTheWordsInOneSectionPassWithTheirPlaces() throws {
        let trial = try Trial(
            Self.resignation,
            Trial.convention("Article 1 – Fin\n\nLa convention est résiliée par lettre, après un préavis de six mois.")
        )
        #expect(trial.kind == "pass")
        guard case .pass(let evidence) = trial.result.outcome else { return }
        #expect(evidence.map(\.note) == ["la résiliation", "un préavis"])
        #expect(evidence.map { trial.report.situation.dossier.words(at: $0.place) } == ["résiliée", "préavis"])
    }

    @Test func theNearestPassageAndWhatItLacksAreTold() throws {
        let trial = try Trial(
            Self.resignation,
            Trial.convention("Article 1 – Objet\n\nL'objet.\n\nArticle 2 – Résiliation\n\nElle peut être résiliée.")
        )
        let finding = try #require(trial.findings.first)
        #expect(finding.notes[0] == "Cherché dans : article 1, article 2.")
        #expect(finding.notes[1] == "Passage le plus proche : article 2. Il y manque : un préavis.")
        #expect(trial.passages == ["Résiliation"])
    }

    @Test func wordsScatteredOverTwoArticlesAreNotAClause() throws {
        let trial = try Trial(
            Self.resignation,
            Trial.convention("Article 1 – A\n\nUne résiliation.\n\nArticle 2 – B\n\nUn préavis.")
        )
        #expect(trial.kind == "fail")
    }

    @Test func whereAnAnnexIsNotAttachedAbsenceIsNotProved() throws {
        let check = "{ présence: le calendrier, termes: [[calendrier]], dans: articles et annexes }"
        let trial = try Trial(check, Trial.convention("Article 1 – Actions\n\nLe plan d'actions figure en annexe 3."))
        #expect(trial.kind == "open")
        #expect(trial.reason == "pièces citées et non jointes : annexe 3")
    }

    @Test func anAnnexInAFileOfItsOwnIsSearched() throws {
        let check = "{ présence: le calendrier, termes: [[calendrier]], dans: articles et annexes }"
        let trial = try Trial(
            check, Trial.convention("Article 1 – Actions\n\nLe plan d'actions figure en annexe 3."),
            annexes: [
                ("annexe-3.txt", "Annexe 3 – Plan d'actions\n\nLe calendrier va de 2026 à 2030, action par action.")
            ]
        )
        #expect(trial.kind == "pass")
    }

    @Test func aPromiseIsNoContent() throws {
        let check = """
            { présence: des indicateurs, termes: [[indicateur*]], annulé par: [seront precises], dans: articles }
            """
        let trial = try Trial(
            check, Trial.convention("Article 1 – Évaluation\n\nLes indicateurs seront précisés par les groupes."))
        #expect(trial.kind == "fail")
        #expect(trial.findings.first?.notes.last?.contains("seront précisés") ?? false)
    }

    @Test func substanceIsMoreThanWords() throws {
        let check = "{ présence: les coûts, termes: [[cout*]], substance: [montant], dans: articles }"
        let words = try Trial(check, Trial.convention("Article 1 – Coûts\n\nLes coûts prévisionnels de l'article 12."))
        #expect(words.kind == "fail")
        let amount = try Trial(check, Trial.convention("Article 1 – Coûts\n\nLe coût est de 120 000 € par an."))
        #expect(amount.kind == "pass")
    }

    @Test func aGroupMayDemandSomethingConcreteBesideItsWords() throws {
        let check = """
            { présence: l'offre, termes: [{ nom: les crèches, parmi: [creche*], avec: [chiffre] }], dans: articles }
            """
        let apart = try Trial(
            check, Trial.convention("Article 1 – Offre\n\nLes crèches ouvrent tôt.\n\nLe réseau réunit 68 parents."))
        #expect(apart.kind == "fail")
        #expect(apart.findings.first?.notes.last?.contains("les crèches (un chiffre précis)") ?? false)
        let beside = try Trial(check, Trial.convention("Article 1 – Offre\n\nLes crèches offrent 40 places."))
        #expect(beside.kind == "pass")
        let announced = try Trial(
            check, Trial.convention("Article 1 – Offre\n\nLes crèches sont :\n\n- Les Tilleuls, 40 places ;"))
        #expect(announced.kind == "pass")
    }

    @Test func agesCitationsAndParagraphNumbersCountNothing() throws {
        let check = "{ présence: les besoins, termes: [[besoin*]], substance: [chiffre], dans: articles }"
        for text in [
            "Les besoins des enfants de moins de 3 ans.", "Les besoins, au sens de l'article L. 214-1-3 du CASF.",
            "Les besoins des enfants de 0 à 3 ans.",
        ] {
            #expect(try Trial(check, Trial.convention("Article 1 – Besoins\n\n\(text)")).kind == "fail")
        }
    }

    @Test func aPartIsWhatOneHeadingGoverns() throws {
        let check = """
            { présence: les emplois, termes: [[recrut*], [form*]], ensemble: partie, dans: annexes }
            """
        let annex = { (parts: String) in
            try Trial(
                check, Trial.convention("Article 1 – A\n\nVoir l'annexe 1.", after: "## Annexe 1 – Plan\n\n\(parts)"))
        }
        #expect(try annex("### Emplois\n\nRecruter, former.\n\n### Accueil\n\nOuvrir tôt.").kind == "pass")
        #expect(try annex("### Emplois\n\nRecruter vite.\n\n### Parents\n\nUne formation.").kind == "fail")
        #expect(try annex("Il faut recruter.\n\nUne formation est prévue.").kind == "pass")
    }
}
