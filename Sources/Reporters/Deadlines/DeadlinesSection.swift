import CalendarDates
import RuleEngine

/// What falls due, in the text report: by day, then what nothing dates.
struct DeadlinesSection {
    let date: CalendarDate
    let style: TextStyle
    let explains: Bool

    /// The section, or `nil` when nothing falls due.
    func text(_ deadlines: [Deadline]) -> String? {
        guard !deadlines.isEmpty else { return nil }
        let dated = deadlines.filter { $0.moment.isKnown }.flatMap(lines)
        let unset = deadlines.filter { $0.moment == .unset }
        let title = style.paint("ÉCHÉANCES", .strong, .blue)
        return ([title] + dated + self.unset(unset)).joined(separator: "\n")
    }

    private func lines(_ deadline: Deadline) -> [String] {
        let state = deadline.state(on: date).map { " (\($0))" } ?? ""
        let head = "\(deadline.when)\(state) — \(deadline.title) — \(deadline.names)"
        let reasons = deadline.reasons + [deadline.source]
        return [style.wrap(head, first: "  • ", rest: "    ")]
            + reasons.map { style.paint(style.wrap($0, first: "    ", rest: "    "), .faint) }
    }

    /// Duties without a delay: their sources stand with each of them already.
    private func unset(_ deadlines: [Deadline]) -> [String] {
        guard !deadlines.isEmpty else { return [] }
        let titles = deadlines.map { explains ? "\($0.title) (\($0.names))" : $0.title }
        return [style.wrap("sans délai fixé — \(titles.joined(separator: " ; "))", first: "  • ", rest: "    ")]
    }
}

extension Deadline.Moment {
    /// Whether something is known of it: a day, a delay, or what would give the day.
    var isKnown: Bool {
        switch self {
        case .day, .delay, .unknown: true
        case .unset: false
        }
    }
}
