import Expressions
import Testing

/// No text, however hostile, hangs or kills the process.
struct HostileInputTests {
    @Test(arguments: [
        "for i in 1..1000000000 return i",
        "for i in 1..100000, j in 1..100000 return i",
        "some i in 1..999999999999999999 satisfies i < 0",
        "every i in 1..999999999999999999 satisfies i > 0",
        "for i in 1..100000 return partial",
        "count(for i in -999999999999999999..999999999999999999 return 1)",
        "{f: function(g, n) g(g, n), r: f(f, 1)}.r",
        "{f: function(g, n) g(g, n + 1) + g(g, n + 2), r: f(f, 1)}.r",
    ])
    func endlessWorkIsStopped(source: String) {
        #expect(FEELService().answer(expression: source).hasPrefix("erreur : L'évaluation"))
    }

    @Test func valuesCannotOutgrowTheBudget() {
        let lists = (1...40).map { "a\($0): [a\($0 - 1), a\($0 - 1)]" }.joined(separator: ", ")
        let texts = (1...60).map { "a\($0): a\($0 - 1) + a\($0 - 1)" }.joined(separator: ", ")
        #expect(FEELService().answer(expression: "{a0: [1, 1], \(lists)}").hasPrefix("erreur"))
        #expect(FEELService().answer(expression: "{a0: \"rire\", \(texts)}").hasPrefix("erreur"))
    }

    @Test(arguments: [
        FEELCase("2 ** 99999999999", "null"),
        FEELCase("2 ** -99999999999", "0"),
        FEELCase("(-1) ** 99999999999", "-1"),
        FEELCase("1.0000000001 ** 1E30", "null"),
        FEELCase("10 ** 6144 * 10", "null"),
        FEELCase("1E6145", "erreur : Le nombre « 1E6145 » est hors limites."),
        FEELCase("1E-99999", "0"),
        FEELCase("exp(1E10)", "null"),
        FEELCase("exp(-1E10)", "0"),
        FEELCase("decimal(1, 99999999999999999999)", "null"),
        FEELCase("modulo(1E6000, 7)", "1"),
        FEELCase("[1][99999999999999999999]", "null"),
        FEELCase("[1][-9223372036854775808]", "null"),
        FEELCase("substring(\"abc\", -9223372036854775808)", "null"),
        FEELCase("substring(\"abc\", 1, 1E30)", "abc"),
        FEELCase("sublist([1], 1, 9223372036854775807)", "null"),
        FEELCase("date(9223372036854775807, 1, 1)", "null"),
        FEELCase("time(9223372036854775807, 1, 1)", "null"),
        FEELCase("time(1, 1, 1E300)", "null"),
        FEELCase("duration(\"P999999999999999999Y\")", "null"),
        FEELCase("duration(\"P999999999999999999DT999999999999999999H\")", "null"),
        FEELCase("duration(\"P99999999999999999999D\")", "null"),
        FEELCase("@\"2026-01-01\" + duration(\"P23000000000M\")", "null"),
        FEELCase("duration(\"P23000000000M\") * 1E30", "null"),
        FEELCase("duration(\"P23000000000M\") + duration(\"P23000000000M\")", "null"),
        FEELCase("duration(\"P999999999D\") * 999999999999", "null"),
        FEELCase("@\"-999999999-01-01\" - @\"P1D\"", "null"),
        FEELCase("for i in 9223372036854775807..9223372036854775806 return 1", "[1, 1]"),
        FEELCase("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")", "null"),
        FEELCase("-9223372036854775808 - 1", "-9223372036854775809"),
        FEELCase("abs(-9223372036854775808)", "9223372036854775808"),
    ])
    func limitsAreNull(row: FEELCase) {
        #expect(row.found == row.expected)
    }

    @Test func nestingIsBounded() throws {
        let parser = ExpressionParser(vocabulary: Vocabulary(["u"]), allowsUnknownNames: true)
        for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("not(", ")"), ("{a: ", "}"), ("function(x) ", "")] {
            let shallow = String(repeating: open, count: 150) + "u" + String(repeating: close, count: 150)
            _ = try parser.parse(shallow).evaluate(Facts(Vocabulary(["u"])))
            let deep = String(repeating: open, count: 5_000) + "u" + String(repeating: close, count: 5_000)
            #expect(throws: ExpressionError.self) { try parser.parse(deep) }
        }
        #expect(throws: ExpressionError.self) { try parser.parse("u" + String(repeating: ".a", count: 5_000)) }
        #expect(throws: ExpressionError.self) { try parser.parse("u" + String(repeating: "[1]", count: 5_000)) }
        #expect(throws: ExpressionError.self) { try parser.parse("1" + String(repeating: " = 1", count: 5_000)) }
    }

    @Test func longChainsAreFine() {
        #expect(FEELCase("1" + String(repeating: " + 1", count: 9_999), "10000").found == "10000")
        #expect(FEELCase("true" + String(repeating: " and true", count: 5_000), "true").found == "true")
        #expect(FEELCase("[" + String(repeating: "1,", count: 9_999) + "1][-1]", "1").found == "1")
    }

    @Test func lengthIsBounded() {
        let source = String(repeating: " ", count: 65_536) + "1"
        #expect(FEELService().answer(expression: source) == "erreur : L'expression dépasse 64 Kio.")
    }

    /// Every prefix of a rich expression, and every one with a byte gone, is answered.
    @Test func mutilatedSourcesAreAnswered() {
        let source =
            "{f: function(x: number) if x in [1..10[ then \"a\\u00e9\" else @\"2026-01-01\", "
            + "r: for i in 1..3, j in [f(i)] return some k in j satisfies k instance of list<number>}.r[-1][item != null]"
        let characters = Array(source)
        for index in characters.indices {
            _ = FEELService().answer(expression: String(characters[..<index]))
            _ = FEELService().answer(expression: String(characters[..<index] + characters[(index + 1)...]))
            _ = FEELService().answer(expression: String(characters[index...]))
        }
    }

    @Test(arguments: [
        "", "   ", "{", "[", "(", "\"", "@", "@1", "1..", "..", ".", "-", "if", "for", "function", "{a}", "\\",
    ])
    func fragmentsAreErrors(source: String) {
        #expect(FEELService().answer(expression: source).hasPrefix("erreur : "))
    }
}
