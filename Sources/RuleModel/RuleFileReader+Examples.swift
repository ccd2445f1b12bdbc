import CalendarDates
import Expressions
import YAMLReading

extension RuleFileReader {
    static let exampleKeys = [
        "nom", "attendu", "faits", "texte", "fichiers", "dérogations", "état de référence", "date", "étape",
        "manquants", "échéance",
    ]

    /// The examples of a rule: at least one that conforms and one that does not, or one « obligatoire ».
    mutating func examples(
        _ map: YAMLMapping, root: YAMLValue, expressions: ExpressionReader, isCheck: Bool
    ) -> [RuleExample] {
        guard readsExamples else { return [] }
        guard let value = map["exemples"] else {
            problems.append(
                root.problem(
                    "Une règle sans exemple n'est pas vérifiable.", cure: "Ajouter « exemples: » avec deux cas.")
            )
            return []
        }
        return value.items().compactMap { example($0, expressions: expressions, isCheck: isCheck) }
    }

    private mutating func example(
        _ item: YAMLValue, expressions: ExpressionReader, isCheck: Bool
    ) -> RuleExample? {
        let map = YAMLMapping(item, known: Self.exampleKeys, problems: &problems)
        let name = map.require("nom", problems: &problems) { try $0.string() }
        let expectation = map.require("attendu", problems: &problems) {
            try $0.choice(Self.byRawValue(RuleExample.Expectation.allCases), "une réponse")
        }
        let facts = facts(map, expressions: expressions)
        let text = map.read("texte", problems: &problems) { try $0.string() }
        if isCheck, text == nil, map["faits"] == nil {
            problems.append(item.problem("Il manque le texte de l'exemple.", cure: "Ajouter « texte: | »."))
        }
        let missing = (map["manquants"]?.items() ?? []).compactMap { value in
            do throws(YAMLProblem) {
                return try expressions.factName(value)
            } catch {
                problems.append(error)
                return nil
            }
        }
        guard let name, let expectation else { return nil }
        return RuleExample(
            name: name, expectation: expectation, input: text.map(Self.marked) ?? .facts(facts),
            files: files(map), waivers: waivers(map), known: known(map),
            facts: text == nil ? [:] : facts, date: map.read("date", problems: &problems) { try $0.date() },
            stage: map.read("étape", problems: &problems) {
                try $0.choice(Self.byRawValue(Stage.allCases), "une étape")
            }, missing: missing, deadline: map.read("échéance", problems: &problems) { try $0.date() }, line: item.line,
            column: item.column, excerpt: item.problem("").excerpt
        )
    }

    private mutating func files(_ map: YAMLMapping) -> [(name: String, text: String)] {
        map.read("fichiers", problems: &problems) { value in
            try value.entries().map { (try $0.key.string(), try $0.value.string()) }
        } ?? []
    }

    private mutating func waivers(_ map: YAMLMapping) -> [Waiver] {
        var reader = WaiverReader(known: nil)
        let waivers = reader.waivers(map["dérogations"])
        problems += reader.problems
        return waivers
    }

    private mutating func known(_ map: YAMLMapping) -> [(rule: RuleID, passage: String)]? {
        map["état de référence"]?.items().compactMap { item in
            let entry = YAMLMapping(item, known: ["règle", "passage"], problems: &problems)
            let rule = entry.require("règle", problems: &problems) { try $0.string() }
            let passage = entry.require("passage", problems: &problems) { try $0.string() }
            guard let rule, let passage, let name = rule.split(separator: "/").last else { return nil }
            return (RuleID(pack: String(rule.prefix { $0 != "/" }), name: String(name)), passage)
        }
    }

    private mutating func facts(_ map: YAMLMapping, expressions: ExpressionReader) -> [FactName: Value] {
        var facts: [FactName: Value] = [:]
        guard let value = map["faits"] else { return facts }
        do throws(YAMLProblem) {
            for (key, fact) in try value.entries() where !fact.isNull {
                facts[try expressions.factName(key)] = try expressions.factValue(fact)
            }
        } catch {
            problems.append(error)
        }
        return facts
    }

    /// Takes the marks `⟦…⟧` out of a text and keeps what they enclose.
    private static func marked(_ text: String) -> RuleExample.Input {
        var plain = ""
        var marks: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
            let mark = rest[rest.index(after: open)..<close]
            plain += rest[..<open] + mark
            marks.append(String(mark))
            rest = rest[rest.index(after: close)...]
        }
        return .text(plain + rest, marks: marks)
    }
}
