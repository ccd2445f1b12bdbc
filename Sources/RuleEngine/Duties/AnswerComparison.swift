import RuleModel

/// Two sets of answers about one authority, rule by rule; a rule that does not concern it answers « sans objet ».
struct AnswerComparison {
    private let left: [AuthorityAdvice.Item]
    private let right: [AuthorityAdvice.Item]

    init(_ left: [AuthorityAdvice.Item], _ right: [AuthorityAdvice.Item]) {
        self.left = left
        self.right = right
    }

    /// The rules answered otherwise on the right, with what they answer there, in the order of the rules.
    var changes: [PopulationAlternative.Change] {
        let (before, after) = (Self.answers(left), Self.answers(right))
        return Set(before.keys).union(after.keys).sorted().compactMap { rule in
            let answer = after[rule] ?? .notApplicable
            guard before[rule] ?? .notApplicable != answer else { return nil }
            return PopulationAlternative.Change(rule: rule, answer: answer)
        }
    }

    private static func answers(_ items: [AuthorityAdvice.Item]) -> [RuleID: RuleExample.Expectation] {
        Dictionary(items.map { ($0.result.rule.id, $0.result.outcome.expectation) }) { first, _ in first }
    }
}
