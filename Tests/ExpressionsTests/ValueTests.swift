import CalendarDates
import Expressions
import Testing

/// Values as readers see them, and their types.
struct ValueTests {
    @Test(arguments: [
        ("12500", "12\u{202F}500"),
        ("-1234567.5", "-1\u{202F}234\u{202F}567,5"),
        ("999", "999"),
        ("true", "oui"),
        ("false", "non"),
        ("null", "inconnu"),
        ("\"texte\"", "« texte »"),
        ("@\"2026-01-01\"", "1er janvier 2026"),
        ("@\"2026-08-15\"", "15 août 2026"),
        ("@\"10:30:00\"", "10 h 30"),
        ("@\"2026-01-01T10:05:00\"", "1er janvier 2026 à 10 h 05"),
        ("@\"P1Y2M\"", "1 an et 2 mois"),
        ("@\"P5Y\"", "5 ans"),
        ("@\"P30D\"", "30 jours"),
        ("@\"P1DT2H\"", "1 jour 2 h"),
        ("[1, 2]", "1, 2"),
        ("[]", "aucun élément"),
        ("{a: 1, b: true}", "a : 1 ; b : oui"),
        ("[1..10)", "de 1 inclus à 10 exclu"),
        ("> 5", "plus de 5"),
        ("<= 5", "au plus 5"),
        ("function(x) x", "fonction"),
    ])
    func french(source: String, expected: String) throws {
        #expect(try FEELService().value(of: source).french == expected)
    }

    @Test(arguments: [
        ("1", "number"), ("\"a\"", "string"), ("true", "boolean"), ("null", "null"), ("@\"2026-01-01\"", "date"),
        ("@\"10:00:00\"", "time"), ("@\"2026-01-01T10:00:00\"", "date and time"),
        ("@\"P1Y\"", "years and months duration"), ("@\"P1D\"", "days and time duration"), ("[]", "list"),
        ("{}", "context"), ("[1..2]", "range"), ("sum", "function"),
    ])
    func typeNames(source: String, expected: String) throws {
        #expect(try FEELService().value(of: source).typeName == expected)
    }

    @Test func contextsIgnoreOrder() {
        let one = Context([("a", .integer(1)), ("b", .integer(2))])
        let other = Context([("b", .integer(2)), ("a", .integer(1))])
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one.entries.map(\.key) == ["a", "b"])
        #expect(Context([("a", .integer(1)), ("a", .integer(2))])["a"] == .integer(2))
    }

    @Test(arguments: [
        ("1.10", "1.1"), ("-0.0", "0"), ("1e3", "1000"), ("1E-3", "0.001"), (".5", "0.5"), ("000120", "120"),
    ])
    func decimalText(text: String, expected: String) {
        #expect(DecimalNumber(text)?.description == expected)
    }

    @Test(arguments: ["", "-", ".", "1.", "1e", "1e+", "a", "1a", "--1", "1.2.3", "+1", " 1"])
    func textsThatAreNoNumber(text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func decimalsCompareAndConvert() {
        #expect(DecimalNumber(-5) < DecimalNumber(3))
        #expect(DecimalNumber("1E100").map { DecimalNumber(1) < $0 } == true)
        #expect(DecimalNumber("-1E100").map { $0 < DecimalNumber(1) } == true)
        #expect(DecimalNumber(120).integer == 120)
        #expect(DecimalNumber("1.5")?.integer == nil)
        #expect(DecimalNumber(Int.min).integer == Int.min)
        #expect(DecimalNumber("9223372036854775808")?.integer == nil)
    }
}
