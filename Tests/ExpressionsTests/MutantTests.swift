import Expressions
import Testing

/// The slips of the pen that an example should notice.
struct MutantTests {
    private let vocabulary = Vocabulary(["a", "b", "c", "n", "m", "d"])

    private func mutants(_ source: String) throws -> [Mutant] {
        try ExpressionParser(vocabulary: vocabulary).parse(source).mutants()
    }

    private func texts(_ source: String, _ kind: Mutant.Kind? = nil) throws -> [String] {
        try mutants(source).filter { kind == nil || $0.kind == kind }.map(\.expression.printed)
    }

    @Test(arguments: [
        ("n > m", ["n >= m"]), ("n >= m", ["n > m"]), ("n < m", ["n <= m"]), ("n <= m", ["n < m"]), ("n = m", []),
        ("n between 1 and 5", ["n > 1 and n <= 5", "n >= 1 and n < 5"]),
        ("n in [m..5)", ["n in ((m..5))", "n in ([m..5])"]), ("n in (< m)", ["n in (<= m)"]),
    ])
    func aBoundaryIsLetInOrLeftOut(source: String, expected: [String]) throws {
        #expect(try texts(source, .boundary) == expected)
    }

    @Test(arguments: [
        ("a and b", ["a or b"]), ("a or b", ["a and b"]),
        ("a and b and c", ["a or b and c", "a and b or c"]), ("a or b or c", ["a and b or c", "a or b and c"]),
        ("a and (b or c)", ["a or (b or c)", "a and (b and c)"]),
    ])
    func oneConnectiveIsExchanged(source: String, expected: [String]) throws {
        #expect(try texts(source, .connective) == expected)
    }

    @Test(arguments: [
        ("a", ["not(a)"]), ("not(a)", ["a"]), ("n > m", ["n <= m"]), ("n = \"x\"", ["n != \"x\""]),
        ("true", ["false"]), ("a and n < m", ["not(a and n < m)", "not(a) and n < m", "a and n >= m"]),
        ("if a then b else n = m", ["not(if a then b else n = m)"]),
        ("not(a or b)", ["a or b", "not(not(a) or b)", "not(a or not(b))"]),
        ("some x in [1, 2] satisfies x > n", ["not(some x in [1, 2] satisfies x > n)"]),
    ])
    func eachPartThatSaysYesOrNoIsNegated(source: String, expected: [String]) throws {
        let negations = try texts(source, .negation)
        #expect(Array(negations.prefix(expected.count)) == expected)
    }

    @Test(arguments: [
        ("n > 3500", Mutant.Kind.number, ["n > 3499", "n > 3501"]),
        ("d < @\"2026-03-01\"", .date, ["d < @\"2026-02-28\"", "d < @\"2026-03-02\""]),
        ("d < date(\"2026-01-01\")", .date, ["d < date(\"2025-12-31\")", "d < date(\"2026-01-02\")"]),
        ("d + duration(\"P1M\") > m", .duration, ["d + duration(\"P0M\") > m", "d + duration(\"P2M\") > m"]),
        ("d + @\"P10D\" > m", .duration, ["d + @\"P9D\" > m", "d + @\"P11D\" > m"]),
    ])
    func numbersDaysAndDurationsMoveByOne(source: String, kind: Mutant.Kind, expected: [String]) throws {
        #expect(try texts(source, kind) == expected)
    }

    @Test func aMutantSaysWhatChanged() throws {
        let mutant = try #require(try mutants("a and n > m").first { $0.kind == .boundary })
        #expect(mutant.before == "n > m")
        #expect(mutant.after == "n >= m")
        #expect(mutant.expression.printed == "a and n >= m")
    }

    @Test func aNumberIsShownWithWhatItIsComparedWith() throws {
        let mutant = try #require(try mutants("a and n > 3").first { $0.kind == .number })
        #expect(mutant.before == "n > 3")
        #expect(mutant.after == "n > 2")
    }

    @Test(arguments: 500..<600) func everyMutantIsAnotherExpressionAndComesOnce(seed: Int) throws {
        var generator = ExpressionGenerator(seed: UInt64(seed) &* 7_919)
        let names = Vocabulary(["u", "v", "w"])
        let expression = try ExpressionParser(vocabulary: names).parse(generator.expression(depth: 4))
        let mutants = expression.mutants()
        #expect(Set(mutants.map(\.expression.printed)).count == mutants.count)
        #expect(!mutants.contains { $0.expression == expression })
    }
}
