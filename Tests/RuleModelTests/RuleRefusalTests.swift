import TestSupport
import Testing

/// A bad rule file is refused with its place, a caret and the cure: one broken rule and its exact message each.
@Suite struct RuleRefusalTests {
    @Test func aCompleteRuleIsAccepted() throws {
        #expect(try TemporaryPack.refusal(of: TemporaryPack.duty).isEmpty)
        #expect(try TemporaryPack.refusal(of: TemporaryPack.check).isEmpty)
    }

    @Test func anUnknownKeyIsRefusedWithTheNearestOne() throws {
        let rule = TemporaryPack.check.replacing("gravité:", with: "gravite:")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:5:1: Clé inconnue : « gravite ».
                    gravite: erreur
                    ^
                  → Vouliez-vous dire « gravité » ?
                règle.yml:1:1: Il manque la clé « gravité ».
                    titre: Chaque annexe citée est jointe
                    ^
                  → Ajouter « gravité: … ».
                """
        )
    }

    @Test func anUnknownKindOfCheckIsRefused() throws {
        let rule = TemporaryPack.check.replacing("renvois:", with: "renvoi:")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:6:13: Ce genre de contrôle n'existe pas : « renvoi ».
                    contrôle: { renvoi: annexes jointes }
                                ^
                  → Vouliez-vous dire « renvois » ?
                """
        )
    }

    @Test func anUnknownOptionIsRefused() throws {
        let rule = TemporaryPack.check.replacing("annexes jointes }", with: "annexes jointes, lieux: titre }")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:6:39: Clé inconnue : « lieux ».
                    contrôle: { renvois: annexes jointes, lieux: titre }
                                                          ^
                  → Clés admises : renvois.
                """
        )
    }

    @Test func anUnknownFactIsRefusedWithTheNearestOne() throws {
        let rule = TemporaryPack.duty.replacing("si: titulaire.population >", with: "si: titulaire.populations >")
        let refusal = try TemporaryPack.refusal(of: rule)
        #expect(refusal.contains("règle.yml:6:19: Fait ou paramètre inconnu : « titulaire.populations »."))
        #expect(refusal.contains("→ Vouliez-vous dire « titulaire.population » ?"))
    }

    @Test func anUnknownParameterIsRefusedWithTheNearestOne() throws {
        let rule = TemporaryPack.duty.replacing("seuil.schéma", with: "seuil.schema")
        let refusal = try TemporaryPack.refusal(of: rule)
        #expect(refusal.contains("Fait ou paramètre inconnu : « seuil.schema »."))
        #expect(refusal.contains("→ Vouliez-vous dire « seuil.schéma » ?"))
    }

    @Test func anUnknownCategoryIsRefusedWithTheNearestOne() throws {
        let rule = TemporaryPack.check.replacing("annex-not-attached", with: "annex-not-atached")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:4:12: « annex-not-atached » n'est pas une catégorie.
                    catégorie: annex-not-atached
                               ^
                  → Vouliez-vous dire « annex-not-attached » ?
                """
        )
    }

    @Test func aWrongTypeIsRefused() throws {
        let rule = TemporaryPack.check.replacing("gravité: erreur", with: "gravité: [erreur]")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:5:10: On attend ici un texte, pas une liste.
                    gravité: [erreur]
                             ^
                """
        )
    }

    @Test func aRuleWithoutExampleIsRefused() throws {
        let rule = TemporaryPack.check.split(separator: "exemples:")[0]
        #expect(
            try TemporaryPack.refusal(of: String(rule)) == """
                règle.yml:1:1: Une règle sans exemple n'est pas vérifiable.
                    titre: Chaque annexe citée est jointe
                    ^
                  → Ajouter « exemples: » avec deux cas.
                """
        )
    }

    @Test func whatIsNotConfirmedCannotBeAnError() throws {
        let rule = TemporaryPack.check.replacing("confiance: A", with: "confiance: N")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:5:10: Une règle non confirmée (confiance N) ne peut être une erreur.
                    gravité: erreur
                             ^
                  → Abaisser la gravité, ou lire la source et relever la confiance.
                """
        )
    }

    @Test func aDateThatDoesNotExistIsRefused() throws {
        let rule = TemporaryPack.duty.replacing("depuis: 2025-01-01", with: "depuis: 2025-02-30")
        let refusal = try TemporaryPack.refusal(of: rule)
        #expect(refusal.contains("règle.yml:4:23: Le 2025-02-30 n'existe pas au calendrier."))
        #expect(refusal.contains("→ Corriger le jour ou le mois."))
    }

    @Test func aParameterUsedBeforeItsFirstDayIsRefused() throws {
        let rule = TemporaryPack.duty.replacing("depuis: 2025-01-01", with: "depuis: 2024-12-31")
        #expect(
            try TemporaryPack.refusal(of: rule) == """
                règle.yml:4:13: Le paramètre « seuil.schéma » n'a pas de valeur avant le 1er janvier 2025.
                    en vigueur: { depuis: 2024-12-31 }
                                ^
                  → Faire débuter la règle à cette date (en vigueur: { depuis: 2025-01-01 }).
                """
        )
    }

    @Test func aRuleThatSaysTwoThingsIsRefused() throws {
        let rule = TemporaryPack.duty.replacing("exemples:", with: "droit: { si: true }\nexemples:")
        #expect(try TemporaryPack.refusal(of: rule).contains("Une règle dit une seule chose."))
    }

    @Test func aSubjectThatDoesNotExistIsRefused() throws {
        let rule = TemporaryPack.duty.replacing("titulaire de la compétence 3", with: "titulaire de la compétence 7")
        #expect(
            try TemporaryPack.refusal(of: rule).contains(
                "Une règle ne peut porter sur « titulaire de la compétence 7 »."))
    }

    @Test func anExceptionThatDoesNotExistIsRefused() throws {
        let rule = TemporaryPack.duty.replacing("exemples:", with: "sauf: [dispense]\nexemples:")
        #expect(try TemporaryPack.refusal(of: rule).contains("« sauf » nomme une règle inconnue : « dispense »."))
    }

    @Test func everyFaultOfAFileIsToldAtOnce() throws {
        let rule = TemporaryPack.check.replacing("confiance: A", with: "confiance: Z")
            .replacing("fondement: usage", with: "fondement: ouï-dire")
        let refusal = try TemporaryPack.refusal(of: rule)
        #expect(refusal.contains("« Z » n'est pas un degré de confiance."))
        #expect(refusal.contains("« ouï-dire » n'est pas un fondement."))
    }
}
