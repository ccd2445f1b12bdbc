import Testing

/// What a territory file as a whole may not be.
@Suite struct FileRefusalTests {
    @Test func anEmptyFile() {
        #expect(
            complaints(
                ""
            ) == """
                t.yml:1:1: Ce territoire est vide.
                  → Écrire « communes: », puis « - nom: … » pour chaque commune.
                """
        )
    }

    @Test func aFileThatIsNoMapping() {
        #expect(
            complaints(
                """
                - Lièpvre
                """
            ) == """
                t.yml:1:1: Un territoire s'écrit avec des clés (clé: valeur).
                    - Lièpvre
                    ^
                  → Commencer par « communes: », puis « - nom: … » pour chaque commune.
                """
        )
    }

    @Test func textThatIsNoYAML() {
        #expect(
            complaints(
                """
                communes: [
                """
            ) == """
                t.yml:2:1: YAML mal formé : on attendait une valeur, ou un crochet ou une accolade fermante.
                  → Vérifier l'alignement, les guillemets et les deux-points.
                """
        )
    }

    @Test func anUnknownKeyOfTheFile() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                grupements: []
                """
            ) == """
                t.yml:2:1: Clé inconnue : « grupements ».
                    grupements: []
                    ^
                  → Vouliez-vous dire « groupements » ?
                """
        )
    }

    @Test func aFileWithoutCommunes() {
        #expect(
            complaints(
                """
                date: 2026-01-01
                """
            ) == """
                t.yml:1:1: Il manque la clé « communes ».
                    date: 2026-01-01
                    ^
                  → Ajouter « communes: … ».
                """
        )
    }

    @Test func anEmptyListOfCommunes() {
        #expect(
            complaints(
                """
                communes: []
                """
            ) == """
                t.yml:1:11: Un territoire compte au moins une commune.
                    communes: []
                              ^
                  → Ajouter « - nom: … ».
                """
        )
    }

    @Test func anImpossibleDate() {
        #expect(
            complaints(
                """
                date: 2026-02-30
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                """
            ) == """
                t.yml:1:7: Le 2026-02-30 n'existe pas au calendrier.
                    date: 2026-02-30
                          ^
                  → Corriger le jour ou le mois.
                """
        )
    }

    @Test func aCommuneThatIsNoMapping() {
        #expect(
            complaints(
                """
                communes: [Lièpvre]
                """
            ) == """
                t.yml:1:12: Une commune se décrit avec des clés.
                    communes: [Lièpvre]
                               ^
                  → Écrire « nom: Lièpvre ».
                """
        )
    }

    @Test func aBodyThatIsNoName() {
        #expect(
            complaints(
                """
                communes: [{ nom: Lièpvre }, { nom: Rombach-le-Franc }]
                organismes: [[x]]
                """
            ) == """
                t.yml:2:14: On attend ici un texte, pas une liste.
                    organismes: [[x]]
                                 ^
                """
        )
    }
}

/// A file shows all its problems at once, in its own order.
@Test func everyProblemOfTheFileIsTold() {
    let text = """
        date: demain
        communes:
          - { nom: Lièpvre, insee: 6818, population totale: beaucoup }
          - { nom: Rombach-le-Franc, couleur: bleu }
        groupements:
          - { nom: CC A, siren: 1, membres: [Lièpvre, Rombak], transferts: [{ compétences: [6], communes: [Rombach-le-Franc] }] }
        """
    let lines = complaints(text).split(separator: "\n").filter { $0.hasPrefix("t.yml") }
    #expect(
        lines == [
            "t.yml:1:7: « demain » n'est pas une date.",
            "t.yml:3:28: « 6818 » n'est pas un code Insee de commune.",
            "t.yml:3:53: « beaucoup » n'est pas un nombre entier.",
            "t.yml:4:30: Clé inconnue : « couleur ».",
            "t.yml:6:25: « 1 » n'est pas un numéro Siren.",
            "t.yml:6:47: « Rombak » n'est ni une commune ni un groupement de ce fichier.",
            "t.yml:6:85: « 6 » n'est pas une compétence.",
        ]
    )
}
