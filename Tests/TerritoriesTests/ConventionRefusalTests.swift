import Testing

/// What is refused of a convention.
@Suite struct ConventionRefusalTests {
    @Test func anUnknownKey() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - { nom: CTG, partis: [Lièpvre], parties: [Lièpvre] }
                """
            ) == """
                t.yml:3:17: Clé inconnue : « partis ».
                      - { nom: CTG, partis: [Lièpvre], parties: [Lièpvre] }
                                    ^
                  → Vouliez-vous dire « parties » ?
                """
        )
    }

    @Test func aConventionWithoutName() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - parties: [Lièpvre]
                """
            ) == """
                t.yml:3:5: Il manque la clé « nom ».
                      - parties: [Lièpvre]
                        ^
                  → Ajouter « nom: … ».
                """
        )
    }

    @Test func aConventionWithoutParties() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - nom: CTG
                """
            ) == """
                t.yml:3:5: Il manque la clé « parties ».
                      - nom: CTG
                        ^
                  → Ajouter « parties: … ».
                """
        )
    }

    @Test func anUnknownParty() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - nom: CTG
                    parties: [Lièpvre, MSA d'Alsace]
                """
            ) == """
                t.yml:4:24: « MSA d'Alsace » n'est ni une commune, ni un groupement, ni un organisme de ce fichier.
                        parties: [Lièpvre, MSA d'Alsace]
                                           ^
                  → Corriger le nom, ou l'ajouter à la liste « organismes » du fichier.
                """
        )
    }

    @Test func aConventionThatEndsBeforeItStarts() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - nom: CTG
                    parties: [Lièpvre]
                    du: 2026-01-01
                    au: 2025-12-31
                """
            ) == """
                t.yml:6:9: Cette convention finit avant de commencer : 2025-12-31 précède 2026-01-01.
                        au: 2025-12-31
                            ^
                  → Corriger l'une des deux dates.
                """
        )
    }

    @Test func anAnswerThatIsNeitherYesNorNo() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                conventions:
                  - nom: CTG
                    parties: [Lièpvre]
                    tient lieu de schéma: en partie
                """
            ) == """
                t.yml:5:27: « en partie » n'est ni oui ni non.
                        tient lieu de schéma: en partie
                                              ^
                  → Écrire oui ou non.
                """
        )
    }
}
