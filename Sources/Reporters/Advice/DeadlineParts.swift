import CalendarDates
import RuleEngine
import RuleModel

/// What falls due, laid out in parts: by day, then what nothing dates, then what has no delay.
struct DeadlineParts {
    let date: CalendarDate

    func parts(_ deadlines: [Deadline]) -> [AdvicePart] {
        guard !deadlines.isEmpty else { return [] }
        let dated = deadlines.filter { $0.day != nil }
        let others = deadlines.filter { $0.day == nil && $0.moment.isKnown }
        let unset = deadlines.filter { $0.moment == .unset }.map { "\($0.title) — \($0.names)" }
        return [.heading(2, "Échéances")] + section("Avec un jour", dated.map(part))
            + section("Sans jour connu", others.map(part))
            + section("Sans délai fixé", unset.isEmpty ? [] : [.list(unset)])
    }

    private func section(_ title: String, _ parts: [AdvicePart]) -> [AdvicePart] {
        parts.isEmpty ? [] : [.heading(3, title)] + parts
    }

    private func part(_ deadline: Deadline) -> AdvicePart {
        let state = deadline.state(on: date).map { " (\($0))" } ?? ""
        let confidence = deadline.confidence.map { "(confiance \($0.rawValue), \($0.french))" }
        let rule = deadline.rule.map { "— \($0.id)" } ?? "Source : le fichier de territoire."
        return .answer(
            deadline.tone(on: date), title: "\(deadline.when.capitalised)\(state) : \(deadline.title)",
            remarks: ["Qui : \(deadline.names)."] + deadline.reasons,
            texts: (deadline.rule?.cells ?? []) + (deadline.definition?.references ?? []).map(\.cell),
            certainty: [confidence, rule].compactMap(\.self).joined(separator: " "), reasoning: nil)
    }
}

extension Deadline {
    fileprivate func tone(on date: CalendarDate) -> AdvicePart.Tone {
        if isOverdue(on: date) { return .due }
        return doneOn != nil ? .free : day != nil ? .doubt : .fact
    }
}
