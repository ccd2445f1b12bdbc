import CalendarDates
import Expressions
import RuleModel

/// Says whether a duty rests on a subject at a date, whose facts are given.
struct DutyEvaluator {
    /// An answer with its reasoning.
    struct Answer {
        let outcome: Outcome
        let explanation: Explanation?
        /// Whether the duty rests on the subject, exceptions apart; `nil` when that cannot be told.
        var holds: Bool? = false
    }

    let library: RuleLibrary
    let date: CalendarDate

    /// The answer of `rule`, or `nil` when the rule is a check of documents.
    func answer(_ rule: Rule, sheet: FactSheet) -> Answer? {
        guard case .duty(let duty) = rule.kind else { return nil }
        if let end = rule.inForceUntil, end < date {
            return Answer(outcome: .notApplicable("n'est plus en vigueur depuis le \(end.french)"), explanation: nil)
        }
        let effective = effectiveDate(rule)
        let sheet = completed(sheet, for: rule)
        let facts = sheet.facts(for: rule.vocabulary)
        if let condition = rule.condition {
            let evaluation = condition.evaluate(facts)
            let explanation = Explanation(trace: evaluation.trace, sheet: sheet)
            switch evaluation.truth {
            case .true: break
            case .false:
                return Answer(outcome: .notApplicable("la condition n'est pas remplie"), explanation: explanation)
            case .unknown:
                let outcome = Outcome.open(missing: evaluation.missing, reason: "")
                return Answer(outcome: outcome, explanation: explanation, holds: nil)
            }
        }
        return answer(duty, rule: rule, facts: facts, sheet: sheet, effective: effective)
    }

    /// A duty not yet in force is answered as of its first day, so that what comes can be told.
    func effectiveDate(_ rule: Rule) -> CalendarDate { max(date, rule.inForceFrom ?? date) }

    /// The facts with the parameters of the pack and the date.
    func completed(_ sheet: FactSheet, for rule: Rule) -> FactSheet {
        var sheet = sheet
        let effective = effectiveDate(rule)
        sheet.setParameters(library.packs.first { $0.id == rule.id.pack }?.parameters ?? [], on: effective)
        sheet.set("date", effective)
        return sheet
    }

    private func answer(
        _ duty: Duty, rule: Rule, facts: Facts, sheet: FactSheet, effective: CalendarDate
    ) -> Answer {
        let evaluations = duty.readings.map { (reading: $0, evaluation: $0.condition.evaluate(facts)) }
        let explanation = Self.explanation(of: evaluations, sheet: sheet)
        let truths = evaluations.map(\.evaluation.truth)
        if truths.contains(.true), truths.contains(.false) {
            return Answer(outcome: .review(Self.disagreement(evaluations)), explanation: explanation, holds: nil)
        }
        if truths.contains(.unknown) {
            let missing = evaluations.flatMap(\.evaluation.missing)
            return Answer(
                outcome: .open(missing: Self.unique(missing), reason: ""), explanation: explanation, holds: nil
            )
        }
        guard truths.allSatisfy({ $0 == .true }) else {
            return Answer(outcome: .notApplicable("la condition n'est pas remplie"), explanation: explanation)
        }
        if effective > date { return Answer(outcome: .upcoming(since: effective), explanation: explanation) }
        var answer = excepted(duty, sheet: sheet, explanation: explanation)
        answer.holds = true
        return answer
    }

    /// A duty that rests on the subject, unless an exception says otherwise.
    private func excepted(_ duty: Duty, sheet: FactSheet, explanation: Explanation?) -> Answer {
        for id in duty.exceptions {
            guard let exception = library.rule(id), let answer = answer(exception, sheet: sheet) else { continue }
            let steps = [explanation, answer.explanation].compactMap(\.self)
            let both = Explanation(text: "sauf : \(exception.title)", value: nil, children: steps)
            switch answer.outcome {
            case .due: return Answer(outcome: .waived(by: id), explanation: both)
            case .open(let missing, _):
                return Answer(outcome: .open(missing: missing, reason: exception.title), explanation: both)
            case .review(let readings): return Answer(outcome: .review(readings), explanation: both)
            case .pass, .fail, .upcoming, .waived, .notApplicable: continue
            }
        }
        return Answer(outcome: .due, explanation: explanation)
    }

    private static func explanation(
        of evaluations: [(reading: Duty.Reading, evaluation: Evaluation)], sheet: FactSheet
    ) -> Explanation? {
        let steps = evaluations.map { entry in
            let step = Explanation(trace: entry.evaluation.trace, sheet: sheet)
            return entry.reading.name.isEmpty
                ? step : Explanation(text: entry.reading.name, value: step.value, children: [step])
        }
        return steps.count == 1 ? steps.first : Explanation(text: "lectures", value: nil, children: steps)
    }

    private static func disagreement(
        _ evaluations: [(reading: Duty.Reading, evaluation: Evaluation)]
    ) -> String {
        evaluations.map { entry in
            let answer =
                switch entry.evaluation.truth {
                case .true: "oui"
                case .false: "non"
                case .unknown: "on ne sait pas"
                }
            return "si \(entry.reading.name) : \(answer)"
        }.joined(separator: " ; ")
    }

    private static func unique(_ names: [FactName]) -> [FactName] {
        var seen = Set<FactName>()
        return names.filter { seen.insert($0).inserted }
    }
}
