import Expressions
import Testing

/// What a condition asks of its facts: this is what cuts situations into cases.
struct FactQuestionTests {
    private let vocabulary = Vocabulary(["population", "seuil", "nature", "adhère", "date", "début"])

    private func questions(_ source: String) throws -> [String] {
        try ExpressionParser(vocabulary: vocabulary).parse(source).questions.map { question in
            switch question.kind {
            case .truth: "\(question.fact) ?"
            case .comparison(let other): "\(question.fact) ~ \(other.printed)"
            case .other: "\(question.fact) …"
            }
        }
    }

    @Test(arguments: [
        ("population > seuil", ["population ~ seuil", "seuil ~ population"]),
        ("not(adhère)", ["adhère ?"]), ("adhère and nature = \"commune\"", ["adhère ?", "nature ~ \"commune\""]),
        ("population > seuil * 2", ["population ~ seuil * 2", "seuil …"]),
        ("population between 10 and 20", ["population ~ 10", "population ~ 20"]),
        ("population in ([10..20), > 30)", ["population ~ 10", "population ~ 20", "population ~ 30"]),
        ("nature in [\"commune\", \"epci\"]", ["nature ~ \"commune\"", "nature ~ \"epci\""]),
        ("date >= début + duration(\"P1M\")", ["date ~ début + duration(\"P1M\")", "début …"]),
        ("population + 1 > seuil", ["seuil ~ population + 1", "population …"]),
        ("if adhère then population > 1 else false", ["adhère ?", "population ~ 1"]),
        ("some x in [1, 2] satisfies population > x", ["population …"]),
    ])
    func eachFactIsHeldOrCompared(source: String, expected: [String]) throws {
        #expect(try questions(source) == expected)
    }
}
