import CalendarDates
import Expressions
import YAMLReading

extension RuleFileReader {
    static func byRawValue<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> [String: Choice] {
        Dictionary(uniqueKeysWithValues: choices.map { ($0.rawValue, $0) })
    }

    mutating func text(_ map: YAMLMapping, _ key: String) -> String? {
        map.read(key, problems: &problems) { value in
            try value.string().split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }

    mutating func strings(_ map: YAMLMapping, _ key: String) -> [String] {
        (map[key]?.items() ?? []).compactMap { item in
            do throws(YAMLProblem) {
                return try item.string()
            } catch {
                problems.append(error)
                return nil
            }
        }
    }

    mutating func category(_ map: YAMLMapping) -> Category {
        map.read("catégorie", problems: &problems) {
            try $0.choice(Self.byRawValue(Category.allCases), "une catégorie")
        } ?? .other
    }

    mutating func population(_ map: YAMLMapping) -> PopulationKind {
        map.read("population", problems: &problems) {
            try $0.choice(Self.byRawValue(PopulationKind.allCases), "une population")
        } ?? .total
    }

    mutating func validity(_ map: YAMLMapping) -> (from: CalendarDate?, until: CalendarDate?) {
        guard let value = map["en vigueur"] else { return (nil, nil) }
        let period = YAMLMapping(value, known: ["depuis", "jusqu'au"], problems: &problems)
        return (
            period.read("depuis", problems: &problems) { try $0.date() },
            period.read("jusqu'au", problems: &problems) { try $0.date() }
        )
    }

    mutating func references(_ map: YAMLMapping) -> [LegalReference] {
        (map["références"]?.items() ?? []).compactMap { LegalReference(yaml: $0, problems: &problems) }
    }

    mutating func severity(
        _ map: YAMLMapping, isCheck: Bool, confidence: Confidence?, root: YAMLValue
    ) -> StagedSeverity {
        guard let value = map["gravité"] else {
            if isCheck {
                problems.append(root.problem("Il manque la clé « gravité ».", cure: "Ajouter « gravité: … »."))
            }
            return StagedSeverity(.info)
        }
        let severities = Self.byRawValue(Severity.allCases)
        var staged: [Stage: Severity] = [:]
        do throws(YAMLProblem) {
            if value.isMapping {
                for (key, severity) in try value.entries() {
                    staged[try key.choice(Self.byRawValue(Stage.allCases), "une étape")] =
                        try severity.choice(severities, "une gravité")
                }
            } else {
                let one = try value.choice(severities, "une gravité")
                for stage in Stage.allCases { staged[stage] = one }
            }
        } catch {
            problems.append(error)
        }
        let result = StagedSeverity(staged)
        if confidence == .unconfirmed, result.gravest == .error {
            problems.append(
                value.problem(
                    "Une règle non confirmée (confiance N) ne peut être une erreur.",
                    cure: "Abaisser la gravité, ou lire la source et relever la confiance."
                )
            )
        }
        return result
    }

    mutating func severityOverrides(
        _ map: YAMLMapping, expressions: ExpressionReader
    ) -> [(condition: Expression, severity: Severity)] {
        (map["gravité si"]?.items() ?? []).compactMap { item in
            let entry = YAMLMapping(item, known: ["si", "gravité"], problems: &problems)
            let condition = entry.require("si", problems: &problems) { try expressions.expression($0) }
            let severity = entry.require("gravité", problems: &problems) {
                try $0.choice(Self.byRawValue(Severity.allCases), "une gravité")
            }
            guard let condition, let severity else { return nil }
            return (condition, severity)
        }
    }

    /// A parameter has no value before its first day: a rule in force earlier could never be answered.
    mutating func checkDates(kind: Rule.Kind?, condition: Expression?, from: CalendarDate?, value: YAMLValue) {
        var used = condition?.factNames ?? []
        switch kind {
        case .duty(let duty): used += duty.readings.flatMap(\.condition.factNames)
        case .check(.condition(let expression, _)): used += expression.factNames
        case .check, nil: break
        }
        for parameter in readers.parameters where used.contains(parameter.name) {
            guard let first = parameter.values.first?.from else { continue }
            guard from.map({ $0 < first }) ?? true else { continue }
            problems.append(
                value.problem(
                    "Le paramètre « \(parameter.name) » n'a pas de valeur avant le \(first.french).",
                    cure: "Faire débuter la règle à cette date (en vigueur: { depuis: \(first) })."
                )
            )
        }
    }
}

extension LegalReference {
    /// Reads `{ texte: …, article: …, alinéa: …, url: …, confiance: …, lu le: … }`.
    init?(yaml value: YAMLValue, problems: inout [YAMLProblem]) {
        let known = ["texte", "article", "alinéa", "url", "confiance", "lu le"]
        let map = YAMLMapping(value, known: known, problems: &problems)
        guard let text = map.require("texte", problems: &problems, { try $0.string() }) else { return nil }
        self.init(
            text: text,
            article: map.read("article", problems: &problems) { try $0.string() },
            paragraph: map.read("alinéa", problems: &problems) { try $0.string() },
            url: map.read("url", problems: &problems) { try $0.string() },
            confidence: map.read("confiance", problems: &problems) {
                try $0.choice(RuleFileReader.byRawValue(Confidence.allCases), "un degré de confiance")
            },
            readOn: map.read("lu le", problems: &problems) { try $0.date() }
        )
    }
}
