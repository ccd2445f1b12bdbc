import Expressions
import Testing

@Test func adds() { #expect(FEELService().answer(expression: "1 + 2 * 3") == "7") }
