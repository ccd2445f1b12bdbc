import RuleEngine
import RuleModel
import Territories

/// What the answers about one authority hang on: the transfers that are supposed, and the way of counting inhabitants.
struct AdviceReservations {
    static let title = "Ce qui dépend d'autre chose"

    /// Rules named unless the reasoning is asked for.
    private static let mostRules = 6

    let sentences: [String]

    init(_ advice: AuthorityAdvice, explains: Bool) {
        var sentences: [String] = []
        if let other = advice.hypothesis.other, !advice.dependents.isEmpty {
            let rules = explains ? advice.dependents : Array(advice.dependents.prefix(Self.mostRules))
            let rest = advice.dependents.count - rules.count
            let names = rules.map(\.name).joined(separator: ", ")
            let others = rest > 0 ? " et \(rest) autre\(rest > 1 ? "s" : "")" : ""
            sentences.append("La réponse serait autre \(other.french) pour : \(names)\(others).")
        }
        for alternative in advice.alternatives {
            let changes = alternative.changes.map { "\($0.rule.name) (\($0.answer.rawValue))" }
            let phrase = alternative.reading.french.prefix(1).uppercased() + alternative.reading.french.dropFirst()
            sentences.append("\(phrase), la réponse serait autre pour : \(changes.joined(separator: ", ")).")
        }
        self.sentences = sentences
    }
}

extension OfficialFile {
    /// « insee-populations-2023.csv : populations, millésime 2023, SHA-256 0f3a… ».
    var french: String {
        let what =
            switch kind {
            case .populations: "populations de référence (Insee)"
            case .groupings: "groupements (DGCL)"
            }
        let year = vintage.map { "millésime \($0)" } ?? "millésime non indiqué"
        return "\(path) : \(what), \(year), SHA-256 \(sha256.prefix(16))…"
    }
}
