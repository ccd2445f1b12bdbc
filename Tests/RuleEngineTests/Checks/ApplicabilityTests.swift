import Testing

/// A rule says why it does not apply, and what it would need to know.
@Suite struct ApplicabilityTests {
    private static let check = "{ blancs: blancs }"

    @Test func anOlderConventionIsNotJudgedByALaterRule() throws {
        let trial = try Trial(
            Self.check, Trial.convention("Article 1 – Objet\n\nMontant : ....... euros."),
            attributes: "en vigueur: { depuis: 2025-12-16 }"
        )
        #expect(trial.kind == "notApplicable")
        #expect(trial.reason == "la convention (15 décembre 2025) est antérieure au 16 décembre 2025")
    }

    @Test func theFirstDayCounts() throws {
        let trial = try Trial(
            Self.check, Trial.convention("Article 1 – Objet\n\nMontant : ....... euros."),
            attributes: "en vigueur: { depuis: 2025-12-15 }"
        )
        #expect(trial.kind == "fail")
    }

    @Test func anUnknownDutyLeavesTheQuestionOpen() throws {
        let trial = try Trial(
            Self.check, Trial.convention("Article 1 – Objet\n\nObjet."), attributes: "si: obligation.schéma")
        #expect(trial.kind == "open")
    }

    @Test func aPressReleaseIsNotJudged() throws {
        let release = """
            COMMUNIQUÉ DE PRESSE

            Aubeville, le 6 octobre 2025

            La Caf et la commune d'Aubeville signent une convention territoriale globale.

            Contact presse : Anne ROY – 01 02 03 04 05
            """
        let trial = try Trial(Self.check, release)
        #expect(trial.kind == "notApplicable")
        #expect(trial.reason == "ce document n'est pas une convention (communiqué)")
    }

    @Test func aConventionThatOnlyNamesTheGlobalOneIsNotOne() throws {
        let text = Trial.convention("Article 1 – Objet\n\nDans le cadre de la convention territoriale globale.")
            .replacing("CONVENTION TERRITORIALE GLOBALE 2026-2030", with: "CONVENTION DE PARTENARIAT 2026-2030")
        let trial = try Trial("{ mention: [rien] }", text, attributes: "si: convention.est une CTG")
        #expect(trial.kind == "notApplicable")
    }

    @Test func theAuthorityInChargeOfTransportIsAnotherMatter() throws {
        let attributes = "si: convention.traite de l'autorité organisatrice"
        let other = try Trial(
            "{ mention: [rien] }", Trial.convention("Article 1 – A\n\nElle est autorité organisatrice de la mobilité."),
            attributes: attributes)
        #expect(other.kind == "notApplicable")
    }

    @Test func yearsOfAnotherSchemeDoNotDateTheConvention() throws {
        let text = Trial.convention("Article 1 – Objet\n\nLe schéma départemental 2016-2019 est connu.")
            .replacing(", le 15 décembre 2025", with: "").replacing(" 2026-2030", with: "")
        let trial = try Trial("{ mention: [rien] }", text, attributes: "en vigueur: { depuis: 2025-01-01 }")
        #expect(trial.kind == "fail")
    }
}
