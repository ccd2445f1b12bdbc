import RuleModel
import YAMLReading

/// Reads `gravités`: another severity for a rule, at every stage or stage by stage.
struct SeverityReader {
    let rules: [Rule]
    let known: [RuleID]
    private(set) var problems: [YAMLProblem] = []

    init(rules: [Rule], known: [RuleID]) {
        self.rules = rules
        self.known = known
    }

    private static let severities = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0.rawValue, $0) })

    /// The severities, by rule.
    mutating func severities(_ value: YAMLValue) -> [RuleID: StagedSeverity] {
        var found: [RuleID: StagedSeverity] = [:]
        do throws(YAMLProblem) {
            for (key, severity) in try value.entries() {
                let name = try RuleSelection.read(key, known: known)
                guard let rule = known.first(where: { $0.description == name }) else {
                    throw key.problem("Une gravité se donne règle par règle.", cure: "Nommer une règle, pas un paquet.")
                }
                found[rule] = try staged(severity, of: rule)
            }
        } catch {
            problems.append(error)
        }
        return found
    }

    private mutating func staged(_ value: YAMLValue, of id: RuleID) throws(YAMLProblem) -> StagedSeverity {
        var staged = StagedSeverity(.info)
        if value.isMapping {
            let map = YAMLMapping(value, known: Stage.allCases.map(\.rawValue), problems: &problems)
            var named: [Stage: Severity] = [:]
            for stage in Stage.allCases {
                named[stage] = map.read(stage.rawValue, problems: &problems) {
                    try $0.choice(Self.severities, "une gravité")
                }
            }
            staged = StagedSeverity(named)
        } else {
            staged = StagedSeverity(try value.choice(Self.severities, "une gravité"))
        }
        let rule = rules.first { $0.id == id }
        if rule?.confidence == .unconfirmed, staged.gravest == .error {
            throw value.problem(
                "Cette règle n'est pas confirmée (confiance N) : elle ne peut être une erreur.",
                cure: "Écrire avertissement ou info.")
        }
        return staged
    }
}
