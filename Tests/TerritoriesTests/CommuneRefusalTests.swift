import Testing

/// What is refused of a commune: its name, its code, its population.
@Suite struct CommuneRefusalTests {
    @Test func anUnknownKey() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    population total: 1685
                """
            ) == """
                t.yml:3:5: Clé inconnue : « population total ».
                        population total: 1685
                        ^
                  → Vouliez-vous dire « population totale » ?
                """
        )
    }

    @Test func aCommuneWithoutName() {
        #expect(
            complaints(
                """
                communes:
                  - insee: 68185
                """
            ) == """
                t.yml:2:5: Il manque la clé « nom ».
                      - insee: 68185
                        ^
                  → Ajouter « nom: … ».
                """
        )
    }

    @Test func anEmptyName() {
        #expect(
            complaints(
                """
                communes:
                  - nom: ""
                """
            ) == """
                t.yml:2:10: Ce nom est vide.
                      - nom: ""
                             ^
                """
        )
    }

    @Test func aNameGivenTwice() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                  - nom: LIEPVRE
                """
            ) == """
                t.yml:3:10: Deux collectivités portent le nom « Lièpvre ».
                      - nom: LIEPVRE
                             ^
                  → Les distinguer, par exemple « LIEPVRE (68) » et « LIEPVRE (88) ».
                """
        )
    }

    @Test func aBadCode() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    insee: 6818
                """
            ) == """
                t.yml:3:12: « 6818 » n'est pas un code Insee de commune.
                        insee: 6818
                               ^
                  → Écrire ses cinq caractères, par exemple 68298 ou 2A004 : ce n'est pas le code postal.
                """
        )
    }

    @Test func aCodeOfTwoCommunes() {
        #expect(
            complaints(
                """
                communes:
                  - { nom: Lièpvre, insee: 68185 }
                  - { nom: Rombach-le-Franc, insee: 68185 }
                """
            ) == """
                t.yml:3:37: Le code Insee 68185 est déjà celui de « Lièpvre ».
                      - { nom: Rombach-le-Franc, insee: 68185 }
                                                        ^
                  → Corriger l'un des deux.
                """
        )
    }

    @Test func aPopulationInLetters() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    population totale: environ 1700
                """
            ) == """
                t.yml:3:24: « environ 1700 » n'est pas un nombre entier.
                        population totale: environ 1700
                                           ^
                  → Écrire des chiffres, par exemple 10000.
                """
        )
    }

    @Test func aNegativePopulation() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    population totale: -1685
                """
            ) == """
                t.yml:3:24: Une population n'est pas négative : -1685.
                        population totale: -1685
                                           ^
                  → Vérifier le chiffre.
                """
        )
    }

    @Test func anAbsurdPopulation() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    population totale: { 2022: 16 821 682 }
                """
            ) == """
                t.yml:3:32: Aucune commune ne compte 16821682 habitants.
                        population totale: { 2022: 16 821 682 }
                                                   ^
                  → Vérifier le chiffre.
                """
        )
    }

    @Test func aBadVintage() {
        #expect(
            complaints(
                """
                communes:
                  - nom: Lièpvre
                    population totale: { 22: 1682 }
                """
            ) == """
                t.yml:3:26: « 22 » n'est pas un millésime de population.
                        population totale: { 22: 1682 }
                                             ^
                  → Écrire l'année que l'Insee a recensée, par exemple 2022 (en vigueur le 1er janvier 2025).
                """
        )
    }
}
