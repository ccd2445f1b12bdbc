import Testing
import YAMLReading

@Suite struct YAMLValueTests {
    @Test(arguments: [
        ("10000", 10000), ("10 000", 10000), ("10_000", 10000), ("10\u{202F}000", 10000),
        ("1\u{A0}234\u{A0}567", 1_234_567),
        ("0", 0), ("-5", -5), ("\"5171\"", 5171),
    ])
    func readsIntegersAsPeopleWriteThem(_ written: String, _ expected: Int) throws {
        #expect(try value("n: \(written)", under: "n").integer() == expected)
    }

    @Test(arguments: ["cinq mille", "5.171", "5,5", "1 0", "10 00", "1e3", "10 -00", "99999999999999999999"])
    func refusesWhatIsNoInteger(_ written: String) {
        #expect(
            complaint { try value("n: \(written)", under: "n").integer() } == """
                essai.yml:1:4: « \(written) » n'est pas un nombre entier.
                    n: \(written)
                       ^
                  → Écrire des chiffres, par exemple 10000.
                """
        )
    }

    @Test func readsYesAndNo() throws {
        #expect(try ["oui", "Oui", "true", "vrai"].allSatisfy { try value("r: \($0)", under: "r").boolean() })
        #expect(try ["non", "NON", "false", "faux"].allSatisfy { try !value("r: \($0)", under: "r").boolean() })
        #expect(
            complaint { try value("r: peut-être", under: "r").boolean() } == """
                essai.yml:1:4: « peut-être » n'est ni oui ni non.
                    r: peut-être
                       ^
                  → Écrire oui ou non.
                """
        )
    }

    @Test func tellsAnImpossibleDayFromWhatIsNoDate() throws {
        #expect(try value("du: 2026-01-01", under: "du").date().description == "2026-01-01")
        #expect(
            complaint { try value("du: 2025-02-30", under: "du").date() } == """
                essai.yml:1:5: Le 2025-02-30 n'existe pas au calendrier.
                    du: 2025-02-30
                        ^
                  → Corriger le jour ou le mois.
                """
        )
        #expect(
            complaint { try value("du: 1er janvier", under: "du").date() } == """
                essai.yml:1:5: « 1er janvier » n'est pas une date.
                    du: 1er janvier
                        ^
                  → Écrire AAAA-MM-JJ, par exemple 2026-01-01.
                """
        )
    }

    @Test func takesALoneScalarAsAListOfOne() throws {
        #expect(try value("l: a", under: "l").items().map { try $0.string() } == ["a"])
        #expect(try value("l: [a, b]", under: "l").items().map { try $0.string() } == ["a", "b"])
        #expect(try value("").items().isEmpty)
    }

    @Test func saysWhatItFoundInsteadOfAText() {
        #expect(
            complaint { try value("n: [a]", under: "n").string() }.contains("On attend ici un texte, pas une liste."))
        #expect(complaint { try value("n: {a: 1}", under: "n").string() }.contains("pas des clés."))
        #expect(complaint { try value("n: a", under: "n").entries() }.contains("(clé: valeur), pas une valeur simple."))
    }

    @Test func proposesTheNearestChoice() {
        let choices = ["commune": 1, "syndicat mixte": 2]
        #expect(
            complaint { try value("n: comune", under: "n").choice(choices, "une nature") } == """
                essai.yml:1:4: « comune » n'est pas une nature.
                    n: comune
                       ^
                  → Vouliez-vous dire « commune » ?
                """
        )
        #expect(
            complaint { try value("n: xyz", under: "n").choice(choices, "une nature") }
                .hasSuffix("→ Choisir parmi : commune, syndicat mixte.")
        )
    }

    @Test func countsColumnsInCharacters() throws {
        let decomposed = "{ e\u{301}te\u{301}: oui, n: zut }"
        let number = try value(decomposed, under: "n")
        #expect(number.column == 16)
        #expect(
            complaint { try number.integer() } == """
                essai.yml:1:16: « zut » n'est pas un nombre entier.
                    \(decomposed)
                                   ^
                  → Écrire des chiffres, par exemple 10000.
                """
        )
    }

    @Test func findsAKeyWhateverItsApostrophe() throws {
        #expect(try value("jusqu’au: 2026-01-01", under: "jusqu'au").string() == "2026-01-01")
        #expect(try value("vide:\nplein: 1").value(under: "vide") == nil)
        #expect(try value("[a]").value(under: "a") == nil)
    }
}
