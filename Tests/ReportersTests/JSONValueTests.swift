import Reporters
import Testing

@Suite struct JSONValueTests {
    @Test func keysKeepTheirOrder() {
        let value = JSONValue.object([("b", .integer(1)), ("a", .array([])), ("c", .object([]))])
        #expect(value.text == "{\n  \"b\": 1,\n  \"a\": [],\n  \"c\": {}\n}")
    }

    @Test(arguments: [
        ("« l'été »", "\"« l'été »\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a\nb\tc\r", "\"a\\nb\\tc\\r\""),
        ("\u{0}\u{1F}", "\"\\u0000\\u001f\""),
    ])
    func textIsEscapedAsJSONDemands(text: String, expected: String) {
        #expect(JSONValue.string(text).text == expected)
    }

    @Test func whatIsAbsentIsNull() {
        #expect(JSONValue.null.text == "null")
        #expect(JSONValue.boolean(false).text == "false")
        #expect(JSONValue.literal("0.10").text == "0.10")
    }
}
