import Expressions
import Testing

/// Names, errors, canonical text and traces.
struct ParserTests {
    private let vocabulary = Vocabulary([
        "titulaire", "titulaire.population", "seuil.relais", "convention.début", "date d'effet", "a-b", "a", "b", "n",
        "in a list", "and co", "count",
    ])

    private func evaluation(_ source: String, _ known: [FactName: Value] = [:]) throws -> Evaluation {
        var facts = Facts(vocabulary)
        for (name, value) in known { facts[name] = value }
        return try ExpressionParser(vocabulary: vocabulary).parse(source).evaluate(facts)
    }

    @Test func theLongestDeclaredNameWins() throws {
        #expect(try evaluation("titulaire.population + 1", ["titulaire.population": .integer(1)]).value == .integer(2))
        #expect(try evaluation("a-b", ["a-b": .integer(7), "a": .integer(1), "b": .integer(2)]).value == .integer(7))
        #expect(try evaluation("a - b", ["a": .integer(1), "b": .integer(2)]).value == .integer(-1))
        #expect(try evaluation("date d'effet", ["date d'effet": .integer(3)]).value == .integer(3))
        #expect(try evaluation("date  d'effet", ["date d'effet": .integer(3)]).value == .integer(3))
        #expect(
            try evaluation("for i in in a list return i", ["in a list": .list([.integer(1)])]).value
                == .list([.integer(1)]))
        #expect(try evaluation("and co and and co", ["and co": .boolean(true)]).truth == .true)
        #expect(try evaluation("count + count([1, 2])", ["count": .integer(1)]).value == .integer(3))
        #expect(try evaluation("n > 1", ["n": .integer(2)]).truth == .true)
    }

    @Test func factsAreListedInOrderOfUse() throws {
        let expression = try ExpressionParser(vocabulary: vocabulary).parse("b > a and titulaire.population > b")
        #expect(expression.factNames == ["b", "a", "titulaire.population"])
    }

    @Test(
        arguments: [
            (
                "titulaire.popolation > 1", 0..<20, "Le nom « titulaire.popolation » n'est pas connu.",
                "titulaire.popolation"
            ),
            ("1 + écart", 4..<10, "Le nom « écart » n'est pas connu.", "écart"),
            ("arrondir(1)", 0..<8, "La fonction « arrondir » n'est pas connue.", "arrondir"),
            ("1 +", 3..<3, "L'expression s'arrête trop tôt.", nil),
            ("1 2", 2..<3, "« 2 » n'est pas attendu ici.", nil),
            ("(1", 2..<2, "Il manque « ) » ici.", nil),
            ("[1, 2", 5..<5, "Il manque « ] » ici.", nil),
            ("if true then 1", 14..<14, "Il manque « else » ici.", nil),
            ("\"abc", 0..<4, "Il manque le guillemet qui ferme ce texte.", nil),
            ("1 + * 2", 4..<5, "Une valeur est attendue avant « * ».", nil),
            ("1 instance of nombre", 14..<20, "Le type « nombre » n'est pas connu.", nil),
            ("substring(\"a\", start position: 1)", 32..<33, "Tous les arguments doivent être nommés, ou aucun.", nil),
            ("@\"2026-02-30\"", 0..<13, "« 2026-02-30 » n'est ni une date, ni une heure, ni une durée.", nil),
            ("abs(1, 2)", 0..<9, "La fonction « abs » ne prend pas ces arguments.", nil),
            ("abs(nombre: 1)", 0..<14, "La fonction « abs » ne prend pas ces arguments.", nil),
            ("", 0..<0, "L'expression est vide.", nil),
        ] as [(String, Range<Int>, String, String?)])
    func errorsHaveAPlaceAndAFrenchSentence(
        source: String, range: Range<Int>, message: String, unknownName: String?
    ) {
        let names = Vocabulary(["titulaire.population"])
        do throws(ExpressionError) {
            _ = try ExpressionParser(vocabulary: names).parse(source)
            Issue.record("« \(source) » devrait être refusé")
        } catch {
            #expect(error == ExpressionError(range: range, message: message, unknownName: unknownName))
        }
    }

    @Test(arguments: [
        ("1+2*3", "1 + 2 * 3"),
        ("(1+2)*3", "(1 + 2) * 3"),
        ("1-(2-3)", "1 - (2 - 3)"),
        ("((1))", "1"),
        ("-2**2", "-2 ** 2"),
        ("-(2**2)", "-(2 ** 2)"),
        ("a and(b or n)", "a and (b or n)"),
        ("a or b and n", "a or b and n"),
        ("(a = b) = n", "a = b = n"),
        ("a = (b = n)", "a = (b = n)"),
        ("n in <5", "n in (< 5)"),
        ("n in(1,[2..3),-)", "n in (1, [2..3), -)"),
        ("n in [1..10[", "n in ([1..10))"),
        ("n between 1 and 2", "n between 1 and 2"),
        ("if a then 1 else 2", "if a then 1 else 2"),
        ("1+(if a then 1 else 2)", "1 + (if a then 1 else 2)"),
        ("for i in 1..3 , j in [1] return i", "for i in 1..3, j in [1] return i"),
        ("some x in [a] satisfies x", "some x in [a] satisfies x"),
        ("{ \"x\" : 1,\"y z\":x, \"é+\":2}", "{x: 1, y z: x, \"é+\": 2}"),
        ("[1,2][item>1]", "[1, 2][item > 1]"),
        ("[{k:1}][k=1].k", "[{k: 1}][k = 1].k"),
        ("@\"2026-01-01\".year", "@\"2026-01-01\".year"),
        ("@\"PT36H\"", "@\"P1DT12H\""),
        ("\"\\u00e9\\n\"", "\"é\\n\""),
        ("\"\\u0007\\u2028\"", "\"\\u0007\\u2028\""),
        ("function(x:number,y)x", "function(x: number, y) x"),
        ("(function(x) x)(1)", "(function(x) x)(1)"),
        ("substring(string:\"a\",start position:1)", "substring(string: \"a\", start position: 1)"),
        ("a instance of list<number>", "a instance of list<number>"),
        ("a instance of function<number,string>->date", "a instance of function<number, string> -> date"),
        ("titulaire.population>seuil.relais", "titulaire.population > seuil.relais"),
        (">= 5", "[5..)"),
        ("1.50", "1.5"),
    ])
    func canonicalText(source: String, printed: String) throws {
        let parser = ExpressionParser(vocabulary: vocabulary)
        let expression = try parser.parse(source)
        #expect(expression.printed == printed)
        #expect(try parser.parse(printed).printed == printed)
        #expect(try parser.parse(expression.printed) == expression)
    }

    @Test(arguments: 300..<500) func printingKeepsTheMeaning(seed: Int) throws {
        var generator = ExpressionGenerator(seed: UInt64(seed) &* 104_729)
        let names = Vocabulary(["u", "v", "w"])
        let parser = ExpressionParser(vocabulary: names)
        let expression = try parser.parse(generator.expression(depth: 4))
        let again = try parser.parse(expression.printed)
        #expect(again == expression)
        var facts = Facts(names)
        (facts["u"], facts["v"]) = (.boolean(true), .integer(1))
        #expect(again.value(facts) == expression.value(facts))
        #expect(again.evaluate(facts).missing == expression.evaluate(facts).missing)
    }

    @Test func theTraceShowsWhatMattered() throws {
        let evaluation = try evaluation(
            "titulaire.population > seuil.relais or n = 1",
            ["titulaire.population": .integer(12_500), "seuil.relais": .integer(10_000)])
        #expect(evaluation.truth == .true)
        #expect(evaluation.trace.expression == "titulaire.population > seuil.relais or n = 1")
        #expect(evaluation.trace.children.map(\.expression) == ["titulaire.population > seuil.relais"])
        let comparison = try #require(evaluation.trace.children.first)
        #expect(comparison.value == .boolean(true))
        #expect(comparison.range == 0..<35)
        #expect(comparison.children.map(\.value.french) == ["12\u{202F}500", "10\u{202F}000"])
    }

    @Test func theTraceMarksTheUnknown() throws {
        let trace = try evaluation("a > 1 and n = 2", ["n": .integer(2)]).trace
        #expect(trace.isUnknown)
        #expect(trace.children.map(\.isUnknown) == [true, false])
        #expect(trace.children.first?.children.map(\.expression) == ["a"])
    }

    @Test func theQuickPathAgrees() throws {
        let expression = try ExpressionParser(vocabulary: vocabulary).parse("a > 1 and b < 2")
        var facts = Facts(vocabulary)
        facts["a"] = .integer(2)
        #expect(expression.evaluateWithoutTrace(facts).missing == ["b"])
        facts["b"] = .integer(1)
        #expect(expression.value(facts) == .boolean(true))
        #expect(expression.evaluateWithoutTrace(facts).trace.children.isEmpty)
    }
}
