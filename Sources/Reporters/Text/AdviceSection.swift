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

    /// The sections that are not empty, each with its items in the order of the legal table that they cover.
    static func sections(
        of items: [AuthorityAdvice.Item]
    ) -> [(section: AdviceSection, items: [AuthorityAdvice.Item])] {
        allCases.compactMap { section in
            let own = items.filter { Self.section(of: $0) == section }.sorted { rank($0) < rank($1) }
            return own.isEmpty ? nil : (section, own)
        }
    }

    /// The section as text; `explains` adds the nuances and the reasoning.
    func text(of items: [AuthorityAdvice.Item], style: TextStyle, explains: Bool) -> String {
        let title = style.paint("  \(rawValue)", .strong, tone)
        if isSummarised, !explains {
            let titles = items.map(\.result.rule.title).joined(separator: " ; ")
            return title + "\n" + style.wrap(titles + ".", first: "    ", rest: "    ")
        }
        return ([title] + items.map { entry($0, style: style, explains: explains) }).joined(separator: "\n")
    }

    /// Sections of which the titles alone are shown unless the reasoning is asked for.
    var isSummarised: Bool { self == .notDue || self == .statements }

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
        let entry = AdviceEntry(item: item, explains: explains)
        let source = "\(item.result.rule.references.map(\.citation).joined(separator: " ; ")) \(entry.certainty)"
        let lines =
            [style.wrap(entry.title, first: "    • ", rest: "      ")]
            + entry.remarks.map { style.wrap($0, first: "      ", rest: "      ") }
            + [style.paint(style.wrap(source, first: "      ", rest: "      "), .faint)]
            + (entry.reasoning.map { ExplanationText(style: style).lines($0, indent: 6) } ?? [])
        return lines.joined(separator: "\n")
    }
}
