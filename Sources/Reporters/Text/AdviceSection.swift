import CalendarDates
import Expressions
import RuleEngine
import RuleModel

/// A part of the advice, by what the reader has to do with it.
enum AdviceSection: String, CaseIterable {
    case due = "À FAIRE, C'EST OBLIGATOIRE"
    case upcoming = "À VENIR"
    case waived = "DISPENSÉ"
    case rights = "DROITS"
    case faculties = "POSSIBLE, SANS OBLIGATION"
    case open = "ON NE PEUT PAS LE DIRE"
    case review = "À VÉRIFIER : LE DROIT N'EST PAS FIXÉ"
    case notDue = "PAS OBLIGATOIRE"
    case statements = "À SAVOIR"

    /// The section, or `nil` when it is empty; `explains` adds the nuances and the reasoning.
    func text(of items: [AuthorityAdvice.Item], style: TextStyle, explains: Bool) -> String? {
        let own = items.filter { Self.section(of: $0) == self }.sorted { Self.rank($0) < Self.rank($1) }
        guard !own.isEmpty else { return nil }
        let title = style.paint("  \(rawValue)", .strong, tone)
        if isSummarised, !explains {
            let titles = own.map(\.result.rule.title).joined(separator: " ; ")
            return title + "\n" + style.wrap(titles + ".", first: "    ", rest: "    ")
        }
        return ([title] + own.map { entry($0, style: style, explains: explains) }).joined(separator: "\n")
    }

    /// Sections of which the titles alone are shown unless the reasoning is asked for.
    private var isSummarised: Bool { self == .notDue || self == .statements }

    /// Rules in the order of the legal table that they cover.
    private static func rank(_ item: AuthorityAdvice.Item) -> String {
        "\(item.result.rule.codes.first ?? "~") \(item.result.rule.id)"
    }

    private static func section(of item: AuthorityAdvice.Item) -> AdviceSection? {
        let isDuty = item.modality == .obligation || item.modality == .right
        switch item.result.outcome {
        case .due:
            switch item.modality {
            case .obligation: return .due
            case .right: return .rights
            case .faculty: return .faculties
            case .statement: return .statements
            }
        case .upcoming: return isDuty ? .upcoming : nil
        case .waived: return .waived
        case .open: return isDuty ? .open : nil
        case .review: return .review
        case .notApplicable, .pass, .fail: return item.modality == .obligation ? .notDue : nil
        }
    }

    private var tone: TextStyle.Tone {
        switch self {
        case .due: .red
        case .upcoming, .open, .review: .yellow
        case .waived, .rights, .faculties, .notDue: .green
        case .statements: .blue
        }
    }

    private func entry(_ item: AuthorityAdvice.Item, style: TextStyle, explains: Bool) -> String {
        let rule = item.result.rule
        var lines = [style.wrap("\(rule.title)\(dates(item)).", first: "    • ", rest: "      ")]
        func add(_ text: String) { lines.append(style.wrap(text, first: "      ", rest: "      ")) }
        switch item.result.outcome {
        case .open(let missing, let reason): add(OpenWording.sentence(missing: missing, reason: reason))
        case .review(let readings): add("Deux lectures : \(readings).")
        case .waived(let by): add("Dispense : \(by).")
        case .due, .upcoming:
            if explains, rule.message != rule.title { add(rule.message) }
            if !rule.correction.isEmpty { add("Comment : \(rule.correction)") }
        case .pass, .fail, .notApplicable: break
        }
        if explains, let note = rule.note { add("À noter : \(note)") }
        let citations = rule.references.map(\.citation).joined(separator: " ; ")
        let source = "\(citations) (confiance \(rule.confidence.rawValue)) — \(rule.id)"
        lines.append(style.paint(style.wrap(source, first: "      ", rest: "      "), .faint))
        if explains, let explanation = item.result.explanation {
            lines += ExplanationText(style: style).lines(explanation, indent: 6)
        }
        return lines.joined(separator: "\n")
    }

    private func dates(_ item: AuthorityAdvice.Item) -> String {
        let since = item.since.map { date in
            if case .upcoming = item.result.outcome { return ", à compter du \(date.french)" }
            return ", depuis le \(date.french)"
        }
        let deadline = item.deadline.map { ", au plus tard le \($0.french)" }
        return (since ?? "") + (deadline ?? "")
    }
}
