import Expressions
import YAMLReading

extension RuleFileReader {
    private static let deadlineKeys = ["titre", "le", "fait le", "délai", "calcul", "références", "confiance"]

    /// `échéance:`, an expression that gives the day, or what is known of it: a day, a delay in words, or both.
    mutating func deadline(_ map: YAMLMapping, expressions: ExpressionReader) -> DutyDeadline? {
        guard let value = map["échéance"] else { return nil }
        guard value.isMapping else {
            return map.read("échéance", problems: &problems) { DutyDeadline(day: try expressions.expression($0)) }
        }
        let entry = YAMLMapping(value, known: Self.deadlineKeys, problems: &problems)
        let day = entry.read("le", problems: &problems) { try expressions.expression($0) }
        let words = text(entry, "délai")
        if entry["le"] == nil, words == nil {
            problems.append(
                value.problem(
                    "Cette échéance ne dit rien.", cure: "Ajouter « le: » (un jour) ou « délai: » (des mots).")
            )
        }
        return DutyDeadline(
            title: text(entry, "titre"), day: day,
            doneOn: entry.read("fait le", problems: &problems) { try expressions.factName($0) }, words: words,
            computation: text(entry, "calcul"), references: references(entry),
            confidence: entry.read("confiance", problems: &problems) {
                try $0.choice(Self.byRawValue(Confidence.allCases), "un degré de confiance")
            }
        )
    }
}
