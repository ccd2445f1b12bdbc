import Expressions
import Testing

/// Truth has three values; a real null is one of FEEL's own.
struct LogicTests {
    @Test(arguments: [
        FEELCase("true and true", "true"),
        FEELCase("true and false", "false"),
        FEELCase("true and null", "null"),
        FEELCase("false and true", "false"),
        FEELCase("false and false", "false"),
        FEELCase("false and null", "false"),
        FEELCase("null and true", "null"),
        FEELCase("null and false", "false"),
        FEELCase("null and null", "null"),
        FEELCase("true or true", "true"),
        FEELCase("true or false", "true"),
        FEELCase("true or null", "true"),
        FEELCase("false or true", "true"),
        FEELCase("false or false", "false"),
        FEELCase("false or null", "null"),
        FEELCase("null or true", "true"),
        FEELCase("null or false", "null"),
        FEELCase("null or null", "null"),
        FEELCase("true and 1", "null"),
        FEELCase("false and \"foo\"", "false"),
        FEELCase("\"foo\" or true", "true"),
        FEELCase("\"foo\" or false", "null"),
        FEELCase("true or false and false", "true"),
        FEELCase("(true or false) and false", "false"),
        FEELCase("not(true)", "false"),
        FEELCase("not(false)", "true"),
        FEELCase("not(null)", "null"),
        FEELCase("not(1)", "null"),
        FEELCase("if true then 1 else 2", "1"),
        FEELCase("if false then 1 else 2", "2"),
        FEELCase("if null then 1 else 2", "2"),
        FEELCase("if \"a\" then 1 else 2", "2"),
        FEELCase("if 1 > 0 then if false then 1 else 2 else 3", "2"),
        FEELCase("all([true, true])", "true"),
        FEELCase("all(true, false)", "false"),
        FEELCase("all([])", "true"),
        FEELCase("all([true, null])", "null"),
        FEELCase("all([false, null])", "false"),
        FEELCase("all(null)", "null"),
        FEELCase("any([false, true])", "true"),
        FEELCase("any([])", "false"),
        FEELCase("any([false, null])", "null"),
        FEELCase("any([true, null])", "true"),
        FEELCase("any(false, false)", "false"),
    ])
    func threeValuedOperators(row: FEELCase) {
        #expect(row.found == row.expected)
    }

    @Test func truthFollowsKleene() {
        let all: [Truth] = [.true, .false, .unknown]
        let conjunction = all.map { left in all.map { left && $0 } }
        let disjunction = all.map { left in all.map { left || $0 } }
        #expect(conjunction == [[.true, .false, .unknown], [.false, .false, .false], [.unknown, .false, .unknown]])
        #expect(disjunction == [[.true, .true, .true], [.true, .false, .unknown], [.true, .unknown, .unknown]])
        #expect(all.map { !$0 } == [.false, .true, .unknown])
    }
}
