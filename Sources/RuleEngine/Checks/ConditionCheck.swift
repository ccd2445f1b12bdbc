import Expressions
import RuleModel

/// A condition on the facts of the subject.
struct ConditionCheck {
    let condition: Expression
    let anchor: Anchor
    let context: CheckContext

    func outcome() -> (outcome: Outcome, explanation: Explanation) {
        let evaluation = condition.evaluate(context.sheet.facts(for: context.rule.vocabulary))
        let explanation = Explanation(trace: evaluation.trace, sheet: context.sheet)
        let place = context.place(of: anchor)
        switch evaluation.truth {
        case .true: return (.pass(place.map { [Evidence(place: $0)] } ?? []), explanation)
        case .unknown: return (.open(missing: evaluation.missing, reason: ""), explanation)
        case .false: return (.fail([context.finding(particulars, at: place)]), explanation)
        }
    }

    /// The facts of the condition, so that a message can quote them: `{convention.fin}`.
    private var particulars: [String: String] {
        var particulars: [String: String] = [:]
        for name in context.rule.vocabulary.names {
            particulars[name.rawValue] = context.sheet.values[name].map(Self.words)
        }
        return particulars
    }

    /// A value inside a sentence: words need no quotation marks.
    private static func words(_ value: Value) -> String {
        if case .string(let words) = value { words } else { value.french }
    }
}
