import Testing

/// `conforme feel` as a test kit sees it.
@Suite struct FeelTests {
    @Test func oneExpressionIsAnsweredInOneLine() throws {
        #expect(try Command("feel", "1 + 2 * 3").output == "7\n")
    }

    @Test func eachLineOfJSONIsAnsweredByOne() throws {
        let lines = """
            {"expression": "a + 1", "context": {"a": 2}}
            {"expression": "date(\\"2025-02-30\\")", "context": {}}
            n'importe quoi
            {"expression": "@\\"P1Y2M\\"", "context": {}}
            """
        let answers = try Command("feel", input: lines).output.split(separator: "\n").map(String.init)
        #expect(answers.count == 4)
        #expect(answers[0] == #"{"value":3,"type":"number"}"#)
        #expect(answers[1] == #"{"value":null,"type":"null"}"#)
        #expect(answers[2].contains("\"error\""))
        #expect(answers[3].contains("years and months duration"))
    }
}
