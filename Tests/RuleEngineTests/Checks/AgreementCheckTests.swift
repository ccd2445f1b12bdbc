import Testing

@Suite struct AgreementCheckTests {
    private static let duration = "Article 1 – Durée\n\nLa convention est conclue du 1er janvier 2026 au 31 décembre"

    @Test func fewerCopiesThanPartiesAreTooFew() throws {
        let text = Trial.convention("Article 1 – Objet\n\nObjet.").replacing(
            "en deux exemplaires", with: "en un exemplaire")
        let trial = try Trial("{ accord: les exemplaires suffisent aux parties }", text)
        #expect(trial.kind == "fail")
    }

    @Test func aCopyForEachPartyIsEnough() throws {
        let trial = try Trial(
            "{ accord: les exemplaires suffisent aux parties }", Trial.convention("Article 1 – Objet\n\nObjet."))
        #expect(trial.kind == "pass")
    }

    @Test func aTitleThatAnnouncesOtherYearsIsReported() throws {
        let trial = try Trial(
            "{ accord: la période annoncée est celle de la durée }", Trial.convention("\(Self.duration) 2029."))
        #expect(trial.kind == "fail")
        #expect(trial.passages == ["2026-2030"])
    }

    @Test func aTitleThatAnnouncesTheSameYearsPasses() throws {
        let trial = try Trial(
            "{ accord: la période annoncée est celle de la durée }", Trial.convention("\(Self.duration) 2030."))
        #expect(trial.kind == "pass")
    }

    @Test func aDurationInYearsIsRecomputed() throws {
        let check = "{ accord: la durée annoncée est la durée calculée }"
        let wrong = try Trial(check, Trial.convention("\(Self.duration) 2030, pour une durée de quatre ans."))
        #expect(wrong.kind == "fail")
        let right = try Trial(check, Trial.convention("\(Self.duration) 2030, pour une durée de cinq ans."))
        #expect(right.kind == "pass")
    }

    @Test func aPartyWithoutSignatureIsReported() throws {
        let text = Trial.convention("Article 1 – Objet\n\nObjet.")
            .replacing(
                "exemplaires.\n\nLa Caisse d'allocations familiales de l'Aube-Rousse\n\n", with: "exemplaires.\n\n")
        let trial = try Trial("{ accord: les parties signent }", text)
        #expect(trial.findings.count == 1)
        #expect(trial.passages.first?.contains("Aube-Rousse") ?? false)
    }

    @Test func onePersonForTwoPartiesNeedsTwoDatedDeliberations() throws {
        let text = { (second: String) in
            """
            CONVENTION DE PARTENARIAT

            Entre :

            La Communauté de communes du Lac, représentée par son Président, Monsieur Paul LENOIR, dûment autorisé par \
            délibération du conseil communautaire en date du 4 novembre 2025,

            Et :

            La Commune d'Aubeville, représentée par son Maire, Monsieur Paul LENOIR, dûment autorisé par délibération \
            du conseil municipal\(second),

            Il est convenu ce qui suit :

            Article 1 – Objet

            L'objet.
            """
        }
        let check = "{ accord: \"une personne, une qualité\" }"
        #expect(try Trial(check, text("")).kind == "fail")
        #expect(try Trial(check, text(" en date du 3 novembre 2025")).kind == "pass")
    }

    @Test func aCountOfSignatoriesIsCheckedAgainstTheParties() throws {
        let trial = try Trial(
            "{ accord: le nombre de signataires annoncé est le bon }",
            Trial.convention("Article 1 – Suivi\n\nLes trois signataires se réunissent chaque année.")
        )
        #expect(trial.passages == ["Les trois signataires"])
    }

    @Test func anActorNamedAsAPlaceOrAPartnerIsNotAnnouncedAsAContractor() throws {
        let check = "{ accord: les acteurs annoncés sont parties }"
        let preamble = { (sentence: String) in
            try Trial(check, Trial.convention("Article 1 – Objet\n\nL'objet.", before: "PRÉAMBULE\n\n\(sentence)"))
        }
        let announced = try preamble(
            "La Caf, la Mutualité sociale agricole et la commune souhaitent conclure une convention.")
        #expect(announced.passages == ["Mutualité sociale agricole"])
        let partner = try preamble("En lien avec la MSA, la Caf et la commune souhaitent conclure une convention.")
        #expect(partner.kind == "pass")
    }
}
