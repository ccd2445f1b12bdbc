import CalendarDates
import RuleEngine
import RuleModel
import Territories

/// An advice laid out in parts, for Markdown and for a page.
struct AdvicePage {
    static let title = "Ce que doit chaque autorité organisatrice"

    let advice: Advice
    let explains: Bool

    /// The day of the question, and the day of the rules.
    var opening: String {
        let verified = advice.packs.map(\.verifiedOn).min()?.french ?? "—"
        return "Au \(advice.date.french). Règles vérifiées le \(verified)."
    }

    /// The parts after the title: what changes, each authority, what falls due.
    var parts: [AdvicePart] {
        let changes = ChangeParts(explains: explains)
        let sources = advice.sources.isEmpty ? [] : [AdvicePart.list(advice.sources.map(\.french))]
        return sources + (advice.supposition.map { changes.parts($0, on: advice.date) } ?? [])
            + (advice.history.map { changes.parts($0, until: advice.date) } ?? [])
            + advice.authorities.flatMap(parts) + DeadlineParts(date: advice.date).parts(advice.deadlines)
    }

    private func parts(_ authority: AuthorityAdvice) -> [AdvicePart] {
        let holder = authority.authority.holder
        let competences = authority.authority.competences.map { ($0.competence, HoldingWording.sentence($0)) }
        let sections = AdviceSection.sections(of: authority.items)
        let supposed = authority.hypothesis == .given ? [] : ["Réponses \(authority.hypothesis.french)."]
        let reservations = AdviceReservations(authority, explains: explains).sentences
        return [.heading(2, holder.displayName), .list(supposed + HoldingWording.lines(competences))]
            + sections.flatMap { parts($0.section, $0.items) }
            + (reservations.isEmpty ? [] : [.heading(3, AdviceReservations.title), .list(reservations)])
    }

    private func parts(_ section: AdviceSection, _ items: [AuthorityAdvice.Item]) -> [AdvicePart] {
        let heading = AdvicePart.heading(3, section.title)
        if section.isSummarised, !explains { return [heading, .list(items.map(\.result.rule.title))] }
        return [heading]
            + items.map { item in
                let entry = AdviceEntry(item: item, explains: explains)
                return .answer(
                    section.partTone, title: entry.title, remarks: entry.remarks, texts: item.result.rule.cells,
                    certainty: entry.certainty, reasoning: entry.reasoning)
            }
    }
}

extension Holder {
    /// The name, with the code that tells it from others.
    var displayName: String { name + (id.map { " (\($0))" } ?? "") }
}

extension AdviceSection {
    /// The heading, in ordinary letters.
    fileprivate var title: String { rawValue.prefix(1) + rawValue.dropFirst().lowercased() }

    fileprivate var partTone: AdvicePart.Tone {
        switch self {
        case .due: .due
        case .upcoming, .open, .review: .doubt
        case .waived, .rights, .faculties, .notDue: .free
        case .statements: .fact
        }
    }
}
