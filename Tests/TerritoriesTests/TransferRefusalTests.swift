import Testing

/// What is refused of a transfer.
@Suite struct TransferRefusalTests {
    @Test func anUnknownKey() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétence: planifier, compétences: toutes, communes: toutes }
                """
            ) == """
                t.yml:6:11: Clé inconnue : « compétence ».
                          - { compétence: planifier, compétences: toutes, communes: toutes }
                              ^
                  → Vouliez-vous dire « compétences » ?
                """
        )
    }

    @Test func aTransferOfNothing() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { communes: toutes }
                """
            ) == """
                t.yml:6:9: Il manque la clé « compétences ».
                          - { communes: toutes }
                            ^
                  → Ajouter « compétences: … ».
                """
        )
    }

    @Test func aTransferByNobody() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: planifier }
                """
            ) == """
                t.yml:6:9: Il manque la clé « communes ».
                          - { compétences: planifier }
                            ^
                  → Ajouter « communes: … ».
                """
        )
    }

    @Test func anUnknownCompetence() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: [planifier, garder], communes: toutes }
                """
            ) == """
                t.yml:6:36: « garder » n'est pas une compétence.
                          - { compétences: [planifier, garder], communes: toutes }
                                                       ^
                  → Choisir parmi : recenser, informer, planifier, qualité (ou 1° à 4°, ou toutes).
                """
        )
    }

    @Test func aMisspeltCommune() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: toutes, communes: [Liepvr] }
                """
            ) == """
                t.yml:6:43: « Liepvr » n'est pas une commune de ce fichier.
                          - { compétences: toutes, communes: [Liepvr] }
                                                              ^
                  → Vouliez-vous dire « Lièpvre » ?
                """
        )
    }

    @Test func aGroupingAsTransferringCommune() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: toutes, communes: [CC A] }
                """
            ) == """
                t.yml:6:43: « CC A » est un groupement : on attend ici une commune.
                          - { compétences: toutes, communes: [CC A] }
                                                              ^
                  → Corriger le nom.
                """
        )
    }

    @Test func aTransferByACommuneThatIsNoMember() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: toutes, communes: [Rombach-le-Franc] }
                """
            ) == """
                t.yml:6:43: « Rombach-le-Franc » n'est pas membre de « CC A » et ne peut rien lui transférer.
                          - { compétences: toutes, communes: [Rombach-le-Franc] }
                                                              ^
                  → L'ajouter aux « membres », ou la retirer du transfert.
                """
        )
    }

    @Test func aTransferThatEndsTooSoon() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: toutes, communes: toutes, depuis: 2026-01-01, jusqu'au: 2025-01-01 }
                """
            ) == """
                t.yml:6:80: Ce transfert finit avant de commencer : 2025-01-01 précède 2026-01-01.
                          - { compétences: toutes, communes: toutes, depuis: 2026-01-01, jusqu'au: 2025-01-01 }
                                                                                                   ^
                  → Corriger l'une des deux dates.
                """
        )
    }

    @Test func anImpossibleDay() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts:
                      - { compétences: toutes, communes: toutes, depuis: 2025-02-30 }
                """
            ) == """
                t.yml:6:58: Le 2025-02-30 n'existe pas au calendrier.
                          - { compétences: toutes, communes: toutes, depuis: 2025-02-30 }
                                                                             ^
                  → Corriger le jour ou le mois.
                """
        )
    }

    @Test func twoHoldersOfOneCompetence() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    transferts: { compétences: toutes, communes: toutes }
                  - nom: SM B
                    membres: [Lièpvre]
                    transferts:
                      - compétences: planifier
                        communes: toutes
                        depuis: 2026-07-01
                """
            ) == """
                t.yml:11:17: Lièpvre : « planifier » irait à la fois à « CC A » et à « SM B ».
                            depuis: 2026-07-01
                                    ^
                  → Une compétence n'a qu'un titulaire à une date : borner l'un des transferts (« depuis », « jusqu'au »).
                """
        )
    }

    @Test func twoHoldersOfSeveralCompetencesForManyCommunes() {
        #expect(
            complaints(
                """
                communes: [{ nom: A }, { nom: B }, { nom: C }, { nom: D }]
                groupements:
                  - nom: G
                    membres: [A, B, C, D]
                    transferts: { compétences: [3, 4], communes: toutes, depuis: 2025-01-01 }
                  - nom: H
                    membres: [A, B, C, D]
                    transferts: { compétences: toutes, communes: toutes, jusqu'au: 2025-01-01 }
                """
            ) == """
                t.yml:8:50: A, B, C et 1 autre : « planifier », « qualité » iraient à la fois à « G » et à « H ».
                        transferts: { compétences: toutes, communes: toutes, jusqu'au: 2025-01-01 }
                                                                     ^
                  → Une compétence n'a qu'un titulaire à une date : borner l'un des transferts (« depuis », « jusqu'au »).
                """
        )
    }
}
