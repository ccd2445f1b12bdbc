import Testing
import YAMLReading

@Suite struct YAMLProblemTests {
    @Test func keepsTabsAboveTheCaret() {
        let problem = YAMLProblem(path: "f", line: 1, column: 4, message: "m", excerpt: "a:\tb")
        #expect(problem.description == "f:1:4: m\n    a:\tb\n      \t^")
    }

    @Test func cutsALongLineAroundTheFault() {
        let excerpt = String(repeating: "a", count: 200) + "b" + String(repeating: "c", count: 200)
        let lines = YAMLProblem(path: "f", line: 1, column: 201, message: "m", excerpt: excerpt)
            .description.split(separator: "\n").map(Array.init)
        #expect(lines[1].count == 4 + 122)
        #expect(lines[2].firstIndex(of: "^") == lines[1].firstIndex(of: "b"))
    }

    @Test func cutsANameThatFillsTheScreenAndTellsTheFirstOfManyProblems() {
        let long = YAMLProblem(path: "f", line: 1, column: 1, message: String(repeating: "a", count: 1 << 20))
        #expect(long.description.count < 1_000)
        #expect(
            YAMLProblems([YAMLProblem](repeating: long, count: 1_000)).description.hasSuffix("Et 970 autres problèmes.")
        )
    }

    @Test func showsOnlyWhatItHas() {
        #expect(YAMLProblem(path: "f", line: 1, column: 1, message: "m").description == "f:1:1: m")
    }

    @Test func sortsProblemsInTheOrderOfTheFile() {
        let places = [(2, 1, "d"), (1, 5, "b"), (1, 2, "a"), (1, 5, "c")]
        let problems = places.map { YAMLProblem(path: "f", line: $0.0, column: $0.1, message: $0.2) }
        #expect(YAMLProblems(sorting: problems).problems.map(\.message) == ["a", "b", "c", "d"])
        #expect(YAMLProblems(sorting: problems).description.split(separator: "\n").count == 4)
    }
}
