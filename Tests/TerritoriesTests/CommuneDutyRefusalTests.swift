import Testing

/// What is refused of a commune: its relais, its schema, what it exercises or entrusts.
@Suite struct CommuneDutyRefusalTests {
    @Test func aRelayThatIsNeitherYesNorNo() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    relais petite enfance: bientôt
                """
            ) == """
                t.yml:3:28: « bientôt » n'est ni oui ni non.
                        relais petite enfance: bientôt
                                               ^
                  → Écrire oui ou non.
                """
        )
    }

    @Test func anUnknownManager() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    relais petite enfance: { géré par: Association Les Lutins }
                """
            ) == """
                t.yml:3:40: « Association Les Lutins » n'est ni une commune, ni un groupement, ni un organisme de ce fichier.
                        relais petite enfance: { géré par: Association Les Lutins }
                                                           ^
                  → Corriger le nom, ou l'ajouter à la liste « organismes » du fichier.
                """
        )
    }

    @Test func aMisspeltManager() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    relais petite enfance: { géré par: Liepvr }
                """
            ) == """
                t.yml:3:40: « Liepvr » n'est ni une commune, ni un groupement, ni un organisme de ce fichier.
                        relais petite enfance: { géré par: Liepvr }
                                                           ^
                  → Vouliez-vous dire « Lièpvre » ?
                """
        )
    }

    @Test func aRelayWithAnUnknownKey() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    relais petite enfance: { gere par: Lièpvre }
                """
            ) == """
                t.yml:3:30: Clé inconnue : « gere par ».
                        relais petite enfance: { gere par: Lièpvre }
                                                 ^
                  → Vouliez-vous dire « géré par » ?
                """
        )
    }

    @Test func aSchemaTransmittedTooSoon() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    schéma pluriannuel: { adopté le: 2025-11-20, transmis le: 2025-11-03 }
                """
            ) == """
                t.yml:3:63: Ce schéma est transmis avant d'être adopté : 2025-11-03 précède 2025-11-20.
                        schéma pluriannuel: { adopté le: 2025-11-20, transmis le: 2025-11-03 }
                                                                                  ^
                  → Corriger l'une des deux dates.
                """
        )
    }

    @Test func aSchemaThatEndsTooSoon() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    schéma pluriannuel: { adopté le: 2025-11-20, jusqu'au: 2024-12-31 }
                """
            ) == """
                t.yml:3:60: Ce schéma finit avant d'être adopté : 2024-12-31 précède 2025-11-20.
                        schéma pluriannuel: { adopté le: 2025-11-20, jusqu'au: 2024-12-31 }
                                                                               ^
                  → Corriger l'une des deux dates.
                """
        )
    }

    @Test func anUnknownCompetence() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    exerce: [planifer]
                """
            ) == """
                t.yml:3:14: « planifer » n'est pas une compétence.
                        exerce: [planifer]
                                 ^
                  → Vouliez-vous dire « planifier » ?
                """
        )
    }

    @Test func aCompetenceThatDoesNotExist() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    exerce: 5°
                """
            ) == """
                t.yml:3:13: « 5° » n'est pas une compétence.
                        exerce: 5°
                                ^
                  → Choisir parmi : recenser, informer, planifier, qualité (ou 1° à 4°, ou toutes).
                """
        )
    }

    @Test func aCCASAmongCommunes() {
        #expect(
            complaints(
                """
                communes:
                  - nom: CCAS de Lièpvre
                """
            ) == """
                t.yml:2:10: « CCAS de Lièpvre » est un centre d'action sociale : il peut exercer une compétence, jamais la détenir.
                      - nom: CCAS de Lièpvre
                             ^
                  → Décrire la commune ou le groupement dont il dépend ; pour un CCAS, y écrire « confie au CCAS: […] ».
                """
        )
    }

    @Test func exercisingWhatWasGivenAway() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    exerce: planifier
                groupements:
                  - nom: CC A
                    membres: Lièpvre
                    transferts: { compétences: planifier, communes: toutes }
                """
            ) == """
                t.yml:3:13: Lièpvre ne peut pas exercer « planifier », qui est transférée à « CC A ».
                        exerce: planifier
                                ^
                  → Retirer cette compétence d'ici ou du transfert, ou dater le transfert (« depuis »).
                """
        )
    }

    @Test func entrustingWhatWasGivenAway() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    confie au CCAS: planifier
                groupements:
                  - nom: CC A
                    membres: Lièpvre
                    transferts: { compétences: planifier, communes: toutes }
                """
            ) == """
                t.yml:3:21: Lièpvre ne peut pas confier à son CCAS « planifier », qui est transférée à « CC A ».
                        confie au CCAS: planifier
                                        ^
                  → Retirer cette compétence d'ici ou du transfert, ou dater le transfert (« depuis »).
                """
        )
    }
}
