import Testing
import YAMLReading

@Suite struct YAMLMappingTests {
    private func open(_ text: String, known: [String]) throws -> (mapping: YAMLMapping, problems: [YAMLProblem]) {
        var problems: [YAMLProblem] = []
        let mapping = try YAMLMapping(value(text), known: known, problems: &problems)
        return (mapping, problems)
    }

    @Test func proposesTheKeyThatWasMeant() throws {
        let opened = try open("nom: a\npopulation total: 12\n", known: ["nom", "population totale"])
        #expect(
            opened.problems.map(\.description) == [
                """
                essai.yml:2:1: Clé inconnue : « population total ».
                    population total: 12
                    ^
                  → Vouliez-vous dire « population totale » ?
                """
            ]
        )
    }

    @Test func listsTheKeysWhenNoneIsNear() throws {
        let opened = try open("couleur: bleu\n", known: ["nom", "du"])
        #expect(opened.problems.map(\.cure) == ["Clés admises : nom, du."])
    }

    @Test func goesOnAfterAnUnknownKey() throws {
        let opened = try open("x: 1\n[a]: 2\nnom: a\ny: 3\n", known: ["nom"])
        #expect(opened.problems.map(\.line) == [1, 2, 4])
        #expect(opened.mapping["nom"] != nil)
    }

    @Test func asksForAMissingKey() throws {
        var opened = try open("du: 1\n", known: ["nom", "du"])
        #expect(opened.mapping.require("nom", problems: &opened.problems) { $0 } == nil)
        #expect(opened.problems.map(\.message) == ["Il manque la clé « nom »."])
        #expect(opened.problems.map(\.cure) == ["Ajouter « nom: … »."])
    }

    @Test func doesNotAskForAKeyThatWasMisspelt() throws {
        var opened = try open("nam: a\n", known: ["nom", "du"])
        #expect(opened.mapping.require("nom", problems: &opened.problems) { $0 } == nil)
        #expect(opened.problems.map(\.cure) == ["Vouliez-vous dire « nom » ?"])
    }

    @Test func complainsOnceOfWhatIsNoMapping() throws {
        var opened = try open("[a]\n", known: ["nom"])
        #expect(opened.mapping.require("nom", problems: &opened.problems) { $0 } == nil)
        #expect(opened.problems.map(\.message) == ["On attend ici des clés (clé: valeur), pas une liste."])
    }

    @Test func notesAWrongValueAndGivesNone() throws {
        var opened = try open("n: a\n", known: ["n"])
        let read = opened.mapping.read("n", problems: &opened.problems) { value throws(YAMLProblem) in
            try value.integer()
        }
        #expect(read == nil)
        #expect(opened.problems.count == 1)
    }

    @Test func refusesAKeyWrittenTwiceWithTwoApostrophes() throws {
        let opened = try open("jusqu’au: 2030\njusqu'au: 2031\n", known: ["jusqu'au"])
        #expect(opened.problems.map(\.message) == ["Clé écrite deux fois : « jusqu'au »."])
    }

    @Test func takesTypographicApostrophesForPlainOnes() throws {
        let opened = try open("jusqu’au: 2030\n", known: ["jusqu'au"])
        #expect(opened.problems.isEmpty)
        #expect(try opened.mapping["jusqu'au"]?.integer() == 2030)
    }
}
