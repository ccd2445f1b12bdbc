import CalendarDates
import Expressions
import RuleEngine
import RuleModel

/// One answer as a reader sees it, before it takes a form.
struct AdviceEntry {
    let item: AuthorityAdvice.Item
    let explains: Bool

    /// The title of the rule, with its days.
    var title: String {
        let since = item.since.map { date in
            if case .upcoming = item.result.outcome { return ", à compter du \(date.french)" }
            return ", depuis le \(date.french)"
        }
        let deadline = item.deadline.map { ", au plus tard le \($0.french)" }
        return "\(item.result.rule.title)\(since ?? "")\(deadline ?? "")."
    }

    /// What to do, what is missing, what dispenses; with the reasoning asked for, the nuances too.
    var remarks: [String] {
        let rule = item.result.rule
        var remarks: [String] = []
        switch item.result.outcome {
        case .open(let missing, let reason): remarks.append(OpenWording.sentence(missing: missing, reason: reason))
        case .review(let readings): remarks.append("Deux lectures : \(readings).")
        case .waived(let by): remarks.append("Dispense : \(by).")
        case .due, .upcoming:
            if explains, rule.message != rule.title { remarks.append(rule.message) }
            if !rule.correction.isEmpty { remarks.append("Comment : \(rule.correction)") }
        case .pass, .fail, .notApplicable: break
        }
        if explains, let note = rule.note { remarks.append("À noter : \(note)") }
        return remarks
    }

    /// How sure it is, and which rule says it.
    var certainty: String { "(confiance \(item.result.rule.confidence.rawValue)) — \(item.result.rule.id)" }

    /// How the answer was reached, when it is asked for.
    var reasoning: Explanation? { explains ? item.result.explanation : nil }
}
