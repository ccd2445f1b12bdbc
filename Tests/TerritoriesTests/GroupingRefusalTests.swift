import Testing

/// What is refused of a grouping.
@Suite struct GroupingRefusalTests {
    @Test func anUnknownKey() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    membre: [Lièpvre]
                """
            ) == """
                t.yml:5:5: Clé inconnue : « membre ».
                        membre: [Lièpvre]
                        ^
                  → Vouliez-vous dire « membres » ?
                """
        )
    }

    @Test func aGroupingWithoutMembers() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                """
            ) == """
                t.yml:3:5: Il manque la clé « membres ».
                      - nom: CC A
                        ^
                  → Ajouter « membres: … ».
                """
        )
    }

    @Test func anEmptyListOfMembers() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: []
                """
            ) == """
                t.yml:4:14: Un groupement a au moins un membre.
                        membres: []
                                 ^
                  → Écrire le nom de ses communes.
                """
        )
    }

    @Test func anUnknownMember() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Colmar]
                """
            ) == """
                t.yml:4:15: « Colmar » n'est ni une commune ni un groupement de ce fichier.
                        membres: [Colmar]
                                  ^
                  → Corriger le nom, ou décrire cette collectivité sous « communes » ou « groupements ».
                """
        )
    }

    @Test func aMisspeltMember() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre, Rombach le Frank]
                """
            ) == """
                t.yml:4:24: « Rombach le Frank » n'est ni une commune ni un groupement de ce fichier.
                        membres: [Lièpvre, Rombach le Frank]
                                           ^
                  → Vouliez-vous dire « Rombach-le-Franc » ?
                """
        )
    }

    @Test func aGroupingAsMemberOfACommunity() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - { nom: CC A, nature: CC, membres: [Lièpvre] }
                  - { nom: CC B, nature: CC, membres: [CC A] }
                """
            ) == """
                t.yml:4:40: « CC A » est un groupement : on attend ici une commune.
                      - { nom: CC B, nature: CC, membres: [CC A] }
                                                           ^
                  → Corriger le nom.
                """
        )
    }

    @Test func aCCASAsNature() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    nature: CCAS
                """
            ) == """
                t.yml:5:13: « CCAS » est un centre d'action sociale : il peut exercer une compétence, jamais la détenir.
                        nature: CCAS
                                ^
                  → Décrire la commune ou le groupement dont il dépend ; pour un CCAS, y écrire « confie au CCAS: […] ».
                """
        )
    }

    @Test func anUnknownNature() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    nature: région
                """
            ) == """
                t.yml:5:13: « région » n'est pas une nature de groupement.
                        nature: région
                                ^
                  → Choisir parmi : communauté de communes, communauté d'agglomération, communauté urbaine, métropole, syndicat mixte, syndicat intercommunal, autre.
                """
        )
    }

    @Test func aMisspeltNature() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    nature: comunauté de communes
                """
            ) == """
                t.yml:5:13: « comunauté de communes » n'est pas une nature de groupement.
                        nature: comunauté de communes
                                ^
                  → Vouliez-vous dire « communauté de communes » ?
                """
        )
    }

    @Test func aSIRENOfTheWrongLength() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    siren: 24680039
                """
            ) == """
                t.yml:5:12: « 24680039 » n'est pas un numéro Siren.
                        siren: 24680039
                               ^
                  → Écrire ses neuf chiffres, par exemple 246800395.
                """
        )
    }

    @Test func aSIRENMiscopied() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    siren: 246800396
                """
            ) == """
                t.yml:5:12: Le numéro Siren 246800396 est mal recopié : sa clé de contrôle est fausse.
                        siren: 246800396
                               ^
                  → Vérifier ses chiffres.
                """
        )
    }

    @Test func aGroupingNamedAsACommune() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: Lièpvre
                    membres: [Lièpvre]
                """
            ) == """
                t.yml:3:10: Deux collectivités portent le nom « Lièpvre ».
                      - nom: Lièpvre
                             ^
                  → Les distinguer, par exemple « Lièpvre (68) » et « Lièpvre (88) ».
                """
        )
    }

    @Test func aSIRENOfTwoGroupings() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - { nom: CC A, siren: 246800395, membres: Lièpvre }
                  - { nom: CC B, siren: 246800395, membres: Lièpvre }
                """
            ) == """
                t.yml:4:25: Le numéro Siren 246800395 est déjà celui de « CC A ».
                      - { nom: CC B, siren: 246800395, membres: Lièpvre }
                                            ^
                  → Corriger l'un des deux.
                """
        )
    }

    @Test func exercisingWhatWasNeverReceived() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                groupements:
                  - nom: CC A
                    membres: [Lièpvre]
                    exerce: planifier
                """
            ) == """
                t.yml:5:13: « CC A » ne peut pas exercer « planifier », qu'aucune commune ne lui a transférée.
                        exerce: planifier
                                ^
                  → Ajouter le transfert, ou retirer cette compétence.
                """
        )
    }
}
