import Testing

@Suite struct ReferenceCheckTests {
    @Test func anAnnexCitedAndAbsentIsReportedOnceWithItsOtherMentions() throws {
        let trial = try Trial(
            "{ renvois: annexes jointes }",
            Trial.convention("Article 1 – A\n\nVoir l'annexe 1.\n\nArticle 2 – B\n\nVoir encore l'annexe 1.")
        )
        #expect(trial.passages == ["annexe 1"])
        #expect(trial.findings.first?.notes == ["Citée 2 fois."])
    }

    @Test func anAnnexBoundAfterTheSignaturesIsThere() throws {
        let trial = try Trial(
            "{ renvois: annexes jointes }",
            Trial.convention(
                "Article 1 – A\n\nVoir l'annexe 1.",
                after: "Annexe 1 – Diagnostic\n\nLe territoire compte 312 enfants de moins de trois ans pour 95 places."
            )
        )
        #expect(trial.kind == "pass")
    }

    @Test func anArticleThatDoesNotExistIsReported() throws {
        let trial = try Trial(
            "{ renvois: articles }",
            Trial.convention(
                "Article 1 – A\n\nComme dit à l'article 9 de la présente convention.\n\nArticle 2 – B\n\nB.")
        )
        #expect(trial.passages.count == 1)
        #expect(trial.passages.first?.contains("article 9") ?? false)
    }

    @Test func anArticleOfACodeIsNoReferenceToTheConvention() throws {
        let trial = try Trial(
            "{ renvois: articles }",
            Trial.convention(
                "Article 1 – A\n\nVu l'article 30 du RGPD et l'article L. 214-2 du code de l'action sociale.")
        )
        #expect(trial.kind == "notApplicable")
    }

    @Test func anArticleOfTheTextNamedBeforeIsNoReferenceToTheConvention() throws {
        let trial = try Trial(
            "{ renvois: articles }",
            Trial.convention(
                "Article 1 – A\n\nLe règlement s'applique ; un contrat conforme à son article 28 est conclu.")
        )
        #expect(trial.kind == "notApplicable")
    }

    @Test func anAnnouncementIsReportedWhenItIsTheTitleOfAnotherAnnex() throws {
        let annexes = """
            Annexe 1 – Liste des locaux

            Les locaux sont la salle des fêtes et les trois salles de la maison des associations.

            Annexe 2 – Indicateurs d'évaluation

            Les parties suivent le nombre de places créées et le taux de couverture du territoire.
            """
        let check = "{ renvois: annexes conformes à l'annonce }"
        let wrong = try Trial(
            check,
            Trial.convention("Article 1 – A\n\nLes indicateurs d'évaluation figurent en annexe 1.", after: annexes))
        #expect(wrong.passages == ["Les indicateurs d'évaluation"])
        let otherWords = try Trial(
            check, Trial.convention("Article 1 – A\n\nLes salles prêtées figurent en annexe 1.", after: annexes))
        #expect(otherWords.kind == "pass")
    }

    @Test func anArticleCitedForWhatAnotherHoldsIsReported() throws {
        let check = "{ renvois: articles conformes à l'annonce }"
        let wrong = Trial.convention(
            "Article 1 – Objet\n\nLes modalités d'évaluation sont décrites à l'article 2.\n\nArticle 2 – Communication\n\nLes logos.\n\nArticle 3 – Évaluation\n\nUn bilan annuel."
        )
        #expect(try Trial(check, wrong).passages == ["article 2"])
        let treated = wrong.replacing("Les logos.", with: "L'évaluation est rendue publique.")
        #expect(try Trial(check, treated).kind == "pass")
    }

    @Test func aReferenceInTheWrongDirectionIsReported() throws {
        let check = "{ renvois: ci-dessus et ci-dessous }"
        let text = { (words: String) in
            Trial.convention("Article 1 – Objet\n\nSelon \(words), texte.\n\nArticle 2 – Durée\n\nCinq ans.")
        }
        #expect(try Trial(check, text("l'article 2 ci-dessus")).passages == ["article 2"])
        #expect(try Trial(check, text("l'article 2 ci-après")).kind == "pass")
        #expect(try Trial(check, text("l'article précédent")).passages == ["l'article précédent"])
        #expect(try Trial(check, text("l'article suivant")).kind == "notApplicable")
        #expect(try Trial(check, text("l'article 1.2 ci-dessous")).findings.isEmpty)
    }

    @Test func whatIsAnnexedWithoutNumberIsReportedWhenNothingIsAttached() throws {
        let check = "{ renvois: annexes jointes }"
        let articles = "Article 1 – A\n\nLe diagnostic est annexé à la présente convention."
        #expect(try Trial(check, Trial.convention(articles)).passages == ["annexé"])
        let attached = Trial.convention(
            articles, after: "Annexe : Diagnostic\n\nLe territoire compte 312 enfants pour 95 places d'accueil.")
        #expect(try Trial(check, attached).kind == "pass")
        #expect(try Trial(check, Trial.convention(articles), annexes: [("diag.txt", "Diagnostic.")]).findings.isEmpty)
    }

    @Test(arguments: [
        "l'annexe 2 du schéma départemental", "l'annexe 3 du cahier des charges", "en annexe du décret",
        "l'article 3 du règlement intérieur",
    ])
    func whatBelongsToAnotherTextIsLeftAlone(words: String) throws {
        let trial = try Trial(
            "{ renvois: annexes jointes }", Trial.convention("Article 1 – A\n\nVoir \(words), texte."))
        #expect(trial.kind == "notApplicable")
    }

    @Test func anAnnexOfOneTableIsFilled() throws {
        let trial = try Trial(
            "{ renvois: annexes remplies }",
            Trial.convention(
                "Article 1 – A\n\nVoir l'annexe 1.",
                after:
                    "Annexe 1 – Équipements\n\n| Équipement | Gestionnaire | Places |\n|---|---|---|\n| Les Lutins | Ville | 40 |"
            )
        )
        #expect(trial.kind == "pass")
    }
}
