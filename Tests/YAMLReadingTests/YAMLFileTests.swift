import Testing
import YAMLReading

@Suite struct YAMLFileTests {
    @Test func readsAnEmptyFileAsNothing() throws {
        #expect(try value("").isNull)
        #expect(try value("# rien\n").isNull)
    }

    @Test func skipsAByteOrderMark() throws {
        #expect(try value("\u{FEFF}nom: Lièpvre\n", under: "nom").string() == "Lièpvre")
    }

    @Test func showsWhereAListIsNotClosed() {
        #expect(
            complaint { try value("communes: [Lièpvre\nnom: x\n") } == """
                essai.yml:2:4: YAML mal formé : il manque une virgule ou un crochet fermant.
                    nom: x
                       ^
                  → Vérifier l'alignement, les guillemets et les deux-points.
                """
        )
    }

    @Test func showsAStrayColon() {
        #expect(
            complaint { try value("nom: a: b\n") } == """
                essai.yml:1:7: YAML mal formé : deux-points inattendus, à mettre entre guillemets.
                    nom: a: b
                          ^
                  → Vérifier l'alignement, les guillemets et les deux-points.
                """
        )
    }

    @Test func refusesAKeyWrittenTwice() {
        #expect(
            complaint { try value("nom: a\ndu: 1\nnom: b\n") } == """
                essai.yml:1:1: Clé écrite deux fois : « nom ».
                    nom: a
                    ^
                  → N'en garder qu'une.
                """
        )
    }

    @Test func refusesAnUndefinedAlias() {
        #expect(
            complaint { try value("nom: *absent\n") }
                .hasPrefix("essai.yml:1:6: YAML mal formé : alias (*) sans ancre (&) du même nom.")
        )
    }

    /// Nine levels of nine aliases: 387 million values.
    private let bomb = (1...9).map { level in
        let items = Array(repeating: level == 1 ? "x" : "*n\(level - 1)", count: 9)
        return "n\(level): &n\(level) [\(items.joined(separator: ", "))]"
    }

    @Test func refusesAnAliasBomb() {
        #expect(
            complaint { try value(bomb.joined(separator: "\n")) } == """
                essai.yml:1:1: Les alias de ce fichier se déploient sans mesure.
                    n1: &n1 [x, x, x, x, x, x, x, x, x]
                    ^
                  → Écrire les valeurs en toutes lettres, sans ancre (&) ni alias (*).
                """
        )
    }

    @Test func refusesAnAliasBombUsedAsAKey() {
        let text = (bomb + ["? *n9", ": x"]).joined(separator: "\n")
        #expect(complaint { try value(text) }.contains("Les alias de ce fichier se déploient sans mesure."))
    }

    @Test func refusesFewAliasesOfLargeLists() {
        let list = Array(repeating: "x", count: 30_000).joined(separator: ", ")
        let text = "a: &a [\(list)]\nb: [\(Array(repeating: "*a", count: 9).joined(separator: ", "))]\n"
        #expect(complaint { try value(text) }.contains("Les alias de ce fichier se déploient sans mesure."))
    }

    @Test func admitsAFewAliasesAndStarsInProse() throws {
        let text = "a: &a [1, 2]\nb: &b [3]\nc: [*a, *b]\nd: |\n" + String(repeating: "  * un\n", count: 100)
        #expect(try value(text, under: "c").items().map { $0.items().count } == [2, 1])
    }

    @Test func refusesBottomlessNesting() {
        #expect(
            complaint { try value(String(repeating: "[", count: 100_000)) } == """
                essai.yml:1:1: YAML mal formé : trop de crochets, d'accolades ou de niveaux emboîtés.
                    \(String(repeating: "[", count: 120))…
                    ^
                  → Vérifier l'alignement, les guillemets et les deux-points.
                """
        )
        let nested = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(complaint { try value(nested) }.hasPrefix("essai.yml:1:1: Ce fichier emboîte plus de 64 niveaux."))
    }

    @Test func refusesAHugeFile() {
        let text = String(repeating: "a", count: 9 << 20)
        #expect(complaint { try value(text) }.hasPrefix("essai.yml:1:1: Le fichier dépasse 8 Mio."))
    }
}
