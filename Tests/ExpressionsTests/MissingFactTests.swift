import Expressions
import Testing

/// A missing fact is no null: the answer says which facts would settle it, and only those.
struct MissingFactTests {
    @Test(arguments: [
        MissingCase("titulaire.population > seuil.relais", "? titulaire.population seuil.relais"),
        MissingCase(
            "titulaire.population > seuil.relais", ["seuil.relais": .integer(10_000)], "? titulaire.population"),
        MissingCase(
            "titulaire.population > seuil.relais",
            ["seuil.relais": .integer(10_000), "titulaire.population": .integer(12_500)], "true"),
        MissingCase("u", "? u"),
        MissingCase("u", ["u": .null], "null"),
        MissingCase("u = null", "? u"),
        MissingCase("u = null", ["u": .null], "true"),
        MissingCase("u != null", "? u"),
        MissingCase("false and u", "false"),
        MissingCase("u and false", "false"),
        MissingCase("true and u", "? u"),
        MissingCase("u and v", "? u v"),
        MissingCase("u and v", ["u": .boolean(true)], "? v"),
        MissingCase("u and v and false", "false"),
        MissingCase("null and u", "? u"),
        MissingCase("true or u", "true"),
        MissingCase("u or true", "true"),
        MissingCase("false or u", "? u"),
        MissingCase("v or u", "? v u"),
        MissingCase("not(u)", "? u"),
        MissingCase("u + 1", "? u"),
        MissingCase("u + v * w", "? u v w"),
        MissingCase("u + null", "null"),
        MissingCase("null * u", "null"),
        MissingCase("u / 0", "null"),
        MissingCase("true + u", "null"),
        MissingCase("-u", "? u"),
        MissingCase("u < 5", "? u"),
        MissingCase("u < null", "null"),
        MissingCase("true < u", "null"),
        MissingCase("if u then 1 else 1", "1"),
        MissingCase("if u then 1 else 2", "? u"),
        MissingCase("if u then v else 2", "? u v"),
        MissingCase("if true then 1 else u", "1"),
        MissingCase("if v > 1 then u else 0", ["v": .integer(2)], "? u"),
        MissingCase("if v > 1 then u else 0", ["v": .integer(0)], "0"),
        MissingCase("5 between 10 and u", "false"),
        MissingCase("5 between u and 3", "false"),
        MissingCase("5 between 1 and u", "? u"),
        MissingCase("5 in (5, u)", "true"),
        MissingCase("5 in (4, u)", "? u"),
        MissingCase("u in (4, 5)", "? u"),
        MissingCase("u in (-)", "true"),
        MissingCase("5 in [10..u]", "false"),
        MissingCase("5 in [1..u]", "? u"),
        MissingCase("5 in [u..3]", "false"),
        MissingCase("5 in [u, 5]", "true"),
        MissingCase("5 in [[u], 4]", "false"),
        MissingCase("some x in [u, 5] satisfies x > 3", "true"),
        MissingCase("some x in [u, 1] satisfies x > 3", "? u"),
        MissingCase("some x in u satisfies x > 3", "? u"),
        MissingCase("some x in [1, 2], y in (if x = 1 then u else [5]) satisfies y = 5", "true"),
        MissingCase("every x in [u, 1] satisfies x > 3", "false"),
        MissingCase("every x in [u, 5] satisfies x > 3", "? u"),
        MissingCase("every x in [u, v] satisfies false", "false"),
        MissingCase("for x in [1, u] return x + 1", "? u"),
        MissingCase("count(for x in [1, u] return x + 1)", "2"),
        MissingCase("(for x in [1, u] return x + 1)[1]", "2"),
        MissingCase("[u, 2][2]", "2"),
        MissingCase("[u, 2][1]", "? u"),
        MissingCase("[u, 2][v]", "? v"),
        MissingCase("[u, 2][v]", ["v": .integer(2)], "2"),
        MissingCase("[1, 2, 3][item > u]", "? u"),
        MissingCase("{a: 1, b: u}.a", "1"),
        MissingCase("{a: 1, b: u}.b", "? u"),
        MissingCase("{a: 1, b: u}", "? u"),
        MissingCase("{a: u, b: 2, c: b * 2}.c", "4"),
        MissingCase("[{a: 1, b: u}, {a: 2, b: v}][a = 2].a", "[2]"),
        MissingCase("[{a: 1, b: u}, {a: 2, b: v}][a = 2].b", "? v"),
        MissingCase("get value({a: 1, b: u}, \"a\")", "1"),
        MissingCase("count([u, v])", "2"),
        MissingCase("count(u)", "? u"),
        MissingCase("sum([1, u])", "? u"),
        MissingCase("sum([\"a\", u])", "null"),
        MissingCase("max(u, null)", "null"),
        MissingCase("max(u, v, 3)", ["v": .integer(1)], "? u"),
        MissingCase("list contains([u, 5], 5)", "true"),
        MissingCase("list contains([u, 5], 6)", "? u"),
        MissingCase("all([u, false])", "false"),
        MissingCase("any([u, true])", "true"),
        MissingCase("any([u, false])", "? u"),
        MissingCase("append([u], 2)[2]", "2"),
        MissingCase("concatenate([u], [2])[-1]", "2"),
        MissingCase("reverse([u, 2])[1]", "2"),
        MissingCase("[1, u] = [2, v]", "false"),
        MissingCase("[1, u] = [1, v]", "? u v"),
        MissingCase("[1, u] = [1]", "false"),
        MissingCase("{a: 1, b: u} = {a: 2, b: 3}", "false"),
        MissingCase("substring(u, 0 + v)", ["v": .string("x")], "null"),
        MissingCase("substring(null, u)", "null"),
        MissingCase("string length(u)", "? u"),
        MissingCase("u.year", "? u"),
        MissingCase("u instance of number", "? u"),
        MissingCase("[u] instance of list", "true"),
        MissingCase("(function(x, y) x)(1, u)", "1"),
        MissingCase("(function(x, y) y)(1, u)", "? u"),
        MissingCase("sort([2, 1], function(x, y) x < y + u)", "? u"),
        MissingCase("{seuil: u, r: 3}.r", "3"),
        MissingCase("v > 1 or u > 1 and w", ["v": .integer(5)], "true"),
        MissingCase("(u or v) and w", ["u": .boolean(true), "w": .boolean(false)], "false"),
        MissingCase("(u or v) and w", ["w": .boolean(true)], "? u v"),
        MissingCase("@\"2026-01-01\" + u", "? u"),
        MissingCase("(w > 1 or u > 1) and (v > 1 or true)", "? w u"),
    ])
    func minimality(row: MissingCase) throws {
        #expect(try row.found == row.expected)
    }

    /// Whatever the values that missing facts turn out to have, a settled answer stays.
    @Test(arguments: 0..<200) func settledAnswersAreSound(seed: Int) throws {
        var generator = ExpressionGenerator(seed: UInt64(seed) &* 7919 &+ 17)
        let source = generator.expression(depth: 4)
        let vocabulary = Vocabulary(["u", "v", "w"])
        let expression = try ExpressionParser(vocabulary: vocabulary).parse(source)
        let open = expression.evaluate(Facts(vocabulary))
        #expect(open.missing == expression.evaluateWithoutTrace(Facts(vocabulary)).missing)
        guard !open.isUnknown else { return }
        let candidates: [Value] = [.boolean(true), .boolean(false), .null, .integer(1), .string("a"), .list([])]
        for u in candidates {
            for v in candidates {
                for w in candidates {
                    var facts = Facts(vocabulary)
                    (facts["u"], facts["v"], facts["w"]) = (u, v, w)
                    #expect(expression.value(facts) == open.value, "\(source) avec \(u), \(v), \(w)")
                }
            }
        }
    }

    @Test func factsKeepOnlyTheirVocabulary() {
        var facts = Facts(Vocabulary(["a", "b", "a"]))
        facts["a"] = .integer(1)
        facts["z"] = .integer(2)
        #expect(facts["a"] == .integer(1))
        #expect(facts["b"] == nil)
        #expect(facts["z"] == nil)
        facts["a"] = nil
        #expect(facts["a"] == nil)
    }
}
