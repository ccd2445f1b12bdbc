import CalendarDates
import RuleEngine
import RuleModel
import Territories

/// The advice for a reader who is no lawyer: what to do now, what comes, what may be done, what cannot be told.
public struct AdviceTextReporter: Sendable {
    private let style: TextStyle
    private let explains: Bool

    /// A reporter; with `explains`, each answer is followed by its reasoning.
    public init(style: TextStyle, explains: Bool = false) {
        self.style = style
        self.explains = explains
    }

    /// The whole advice.
    public func text(_ advice: Advice) -> String {
        let opening = "Au \(advice.date.french). Règles vérifiées le \(verified(advice))."
        let sources = advice.sources.map { style.wrap($0.french, first: "  ", rest: "    ") }
        let top = ([opening] + sources).joined(separator: "\n")
        return ([top] + changes(advice) + advice.authorities.map(authority) + deadlines(advice)).joined(
            separator: "\n\n") + "\n"
    }

    private func deadlines(_ advice: Advice) -> [String] {
        let section = DeadlinesSection(date: advice.date, style: style, explains: explains)
        return section.text(advice.deadlines).map { [$0] } ?? []
    }

    /// What was asked to be compared comes before the whole situation.
    private func changes(_ advice: Advice) -> [String] {
        let section = ChangesSection(style: style, explains: explains)
        let changes = [
            advice.supposition.map { section.text($0, on: advice.date) },
            advice.history.map { section.text($0, until: advice.date) },
        ].compactMap(\.self)
        guard !changes.isEmpty else { return [] }
        return changes + [style.paint("LA SITUATION AU \(advice.date.french)", .strong, .blue)]
    }

    private func verified(_ advice: Advice) -> String {
        advice.packs.map(\.verifiedOn).min()?.french ?? "—"
    }

    private func authority(_ advice: AuthorityAdvice) -> String {
        let sections = AdviceSection.sections(of: advice.items).map { section, items in
            section.text(of: items, style: style, explains: explains)
        }
        return ([heading(advice)] + sections + [reservations(advice)].filter { !$0.isEmpty }).joined(separator: "\n\n")
    }

    private func heading(_ advice: AuthorityAdvice) -> String {
        let authority = advice.authority
        let id = authority.holder.id.map { " (\($0))" } ?? ""
        var lines = [style.paint("\(authority.holder.name)\(id)", .strong)]
        if advice.hypothesis != .given { lines.append("  Réponses \(advice.hypothesis.french).") }
        let sentences = authority.competences.map { ($0.competence, HoldingWording.sentence($0)) }
        lines += HoldingWording.lines(sentences).map { style.wrap($0, first: "  ", rest: "    ") }
        return lines.joined(separator: "\n")
    }

    private func reservations(_ advice: AuthorityAdvice) -> String {
        let sentences = AdviceReservations(advice, explains: explains).sentences
        guard !sentences.isEmpty else { return "" }
        let title = style.paint("  \(AdviceReservations.title.uppercased())", .strong, .yellow)
        return ([title] + sentences.map { style.wrap($0, first: "    • ", rest: "      ") }).joined(separator: "\n")
    }
}
