import CalendarDates
import Expressions
import Testing

/// One JSON line in, one JSON line out.
struct ServiceTests {
    @Test(arguments: [
        (#"{"expression": "1 + 1"}"#, #"{"value":2,"type":"number"}"#),
        (#"{"expression": "0.1 + 0.2", "context": null}"#, #"{"value":0.3,"type":"number"}"#),
        (#"{"expression": "a * 3", "context": {"a": 0.1}}"#, #"{"value":0.3,"type":"number"}"#),
        (
            #"{"expression": "a", "context": {"a": 123456789012345678901234567890.123}}"#,
            #"{"value":123456789012345678901234567890.123,"type":"number"}"#
        ),
        (#"{"expression": "a", "context": {"a": -1.5e3}}"#, #"{"value":-1500,"type":"number"}"#),
        (#"{"expression": "prix total + 1", "context": {"prix total": 2}}"#, #"{"value":3,"type":"number"}"#),
        (#"{"expression": "t.population > 5", "context": {"t.population": 6}}"#, #"{"value":true,"type":"boolean"}"#),
        (#"{"expression": "t.population", "context": {"t": {"population": 6}}}"#, #"{"value":6,"type":"number"}"#),
        (
            #"{"expression": "c.date de début", "context": {"c": {"date de début": "x"}}}"#,
            #"{"value":"x","type":"string"}"#
        ),
        (
            #"{"expression": "l[âge du chef > 3].n", "context": {"l": [{"âge du chef": 4, "n": "é"}]}}"#,
            #"{"value":["é"],"type":"list"}"#
        ),
        (#"{"expression": "inconnu"}"#, #"{"value":null,"type":"null"}"#),
        (#"{"expression": "n = null", "context": {"n": null}}"#, #"{"value":true,"type":"boolean"}"#),
        (#"{"expression": "\"a\\nb\""}"#, #"{"value":"a\nb","type":"string"}"#),
        (#"{"expression": "@\"2026-01-31\" + @\"P1M\""}"#, #"{"value":"2026-02-28","type":"date"}"#),
        (#"{"expression": "@\"10:00:00Z\""}"#, #"{"value":"10:00:00Z","type":"time"}"#),
        (
            #"{"expression": "@\"2026-01-31T10:00:00\""}"#,
            #"{"value":"2026-01-31T10:00:00","type":"date and time"}"#
        ),
        (#"{"expression": "@\"P14M\""}"#, #"{"value":"P1Y2M","type":"years and months duration"}"#),
        (#"{"expression": "@\"PT25H\""}"#, #"{"value":"P1DT1H","type":"days and time duration"}"#),
        (#"{"expression": "[1, [null, true]]"}"#, #"{"value":[1,[null,true]],"type":"list"}"#),
        (#"{"expression": "{a: 1, \"b c\": @\"P1D\"}"}"#, #"{"value":{"a":1,"b c":"P1D"},"type":"context"}"#),
        (#"{"expression": "[1..10)"}"#, #"{"value":"[1..10)","type":"range"}"#),
        (#"{"expression": "function(x) x"}"#, #"{"value":"function(x)","type":"function"}"#),
        (#"{"expression": "10 ** 20"}"#, #"{"value":100000000000000000000,"type":"number"}"#),
        (#"{"expression": "1 +"}"#, #"{"error":"L'expression s'arrête trop tôt."}"#),
        (#"{"expression": ""}"#, #"{"error":"L'expression est vide."}"#),
        (#"{"expression": 1}"#, #"{"error":"Il manque le texte « expression »."}"#),
        (#"{"expression": "1", "context": 3}"#, #"{"error":"« context » n'est pas un objet JSON."}"#),
        ("blabla", #"{"error":"La ligne n'est pas un objet JSON."}"#),
        ("", #"{"error":"La ligne n'est pas un objet JSON."}"#),
        (#"{"expression": "1"} x"#, #"{"error":"La ligne n'est pas un objet JSON."}"#),
        (#"{"expression": "1",}"#, #"{"error":"La ligne n'est pas un objet JSON."}"#),
        (#"{"expression": "s", "context": {"s": "\ud83d\udc0e\u00e9\/"}}"#, #"{"value":"🐎é/","type":"string"}"#),
    ])
    func lines(line: String, answer: String) {
        #expect(FEELService().answer(line: line) == answer)
    }

    @Test func deepJSONIsRefused() {
        let line = String(repeating: "[", count: 100_000)
        #expect(FEELService().answer(line: line) == #"{"error":"La ligne n'est pas un objet JSON."}"#)
    }

    @Test func theClockIsGiven() throws {
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 21))
        let time = try #require(FEELTime(hour: 9, minute: 30, second: 0))
        let service = FEELService(clock: EvaluationClock(now: FEELDateTime(date: date, time: time)))
        #expect(service.answer(expression: "today()") == "2026-11-21")
        #expect(service.answer(expression: "now() - @\"PT1H\"") == "2026-11-21T08:30:00")
    }
}
