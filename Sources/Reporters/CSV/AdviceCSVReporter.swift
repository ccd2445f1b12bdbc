import CalendarDates
import RuleEngine
import RuleModel
import Territories

/// The advice as rows for a spreadsheet, one for each authority and rule; with a comparison, what it was before.
public struct AdviceCSVReporter: Sendable {
    private let explains: Bool

    /// A reporter; with `explains`, a column gives the reasoning.
    public init(explains: Bool = false) {
        self.explains = explains
    }

    /// The whole file.
    public func text(_ advice: Advice) -> String {
        let comparisons = self.comparisons(advice)
        let rows = lines(advice).map { line in
            line.cells + (explains ? [line.reasoning] : []) + comparisons.flatMap { $0.cells(line) }
        }
        let header = Self.header + (explains ? ["raisonnement"] : []) + comparisons.flatMap(\.header)
        return CSVTable(header: header, rows: rows).text
    }

    private static let header = [
        "autorité", "identifiant", "nature", "règle", "intitulé", "force", "réponse", "depuis", "échéance", "délai",
        "population", "seuil", "faits manquants", "confiance", "textes", "hypothèse",
    ]

    /// What each authority owes, then what it no longer does, so that no change is lost.
    private func lines(_ advice: Advice) -> [AdviceCSVLine] {
        let lost = ((advice.supposition?.changes.duties ?? []) + (advice.history?.changes.duties ?? []))
            .filter { $0.after == nil }
        var lostByName = Dictionary(grouping: lost, by: \.holder.name)
        let lines = advice.authorities.flatMap { authority -> [AdviceCSVLine] in
            let holder = authority.authority.holder
            let gone = lostByName.removeValue(forKey: holder.name) ?? []
            return authority.items.map {
                AdviceCSVLine(
                    holder: holder, rule: $0.result.rule, modality: $0.modality, item: $0,
                    hypothesis: authority.hypothesis)
            }
                + Self.lines(gone, authority.hypothesis)
        }
        return lines + lostByName.values.flatMap { Self.lines($0, nil) }.sorted { $0.holder.name < $1.holder.name }
    }

    private static func lines(_ changes: [DutyChange], _ hypothesis: Hypothesis?) -> [AdviceCSVLine] {
        var seen: Set<RuleID> = []
        return changes.filter { seen.insert($0.rule.id).inserted }
            .map {
                AdviceCSVLine(
                    holder: $0.holder, rule: $0.rule, modality: $0.modality, item: nil, hypothesis: hypothesis)
            }
    }

    private func comparisons(_ advice: Advice) -> [AdviceCSVComparison] {
        [
            advice.supposition.map {
                AdviceCSVComparison(
                    header: ["réponse sans le transfert supposé", "changée par lui le"], changes: $0.changes)
            },
            advice.history.map {
                AdviceCSVComparison(
                    header: ["réponse au \($0.since)", "changée le", "cause"], changes: $0.changes, showsCauses: true)
            },
        ].compactMap(\.self)
    }
}

/// One authority and one rule.
struct AdviceCSVLine {
    let holder: Holder
    let rule: Rule
    let modality: Duty.Modality
    /// The answer; `nil` when the rule no longer concerns the authority.
    let item: AuthorityAdvice.Item?
    /// What the answer supposes of transfers.
    let hypothesis: Hypothesis?

    var cells: [String] {
        [
            holder.name, holder.id ?? "", holder.kind, rule.id.description, rule.title, modality.rawValue,
            AnswerWording.word(item, modality), item?.since?.description ?? "", item?.deadline?.description ?? "",
            item?.term?.definition.words ?? "", item?.population.map(String.init) ?? "",
            item?.threshold.map(String.init) ?? "", (item?.missing ?? []).joined(separator: ", "),
            rule.confidence.rawValue, rule.references.map(\.citation).joined(separator: " ; "),
            hypothesis?.french ?? "",
        ]
    }

    var reasoning: String { item?.result.explanation?.statements.joined(separator: " ; ") ?? "" }
}

/// What the answers were before, as columns.
struct AdviceCSVComparison {
    let header: [String]
    private let showsCauses: Bool
    private let changes: [Key: DutyChange]

    private struct Key: Hashable {
        let name: String
        let rule: RuleID
    }

    init(header: [String], changes: Changes, showsCauses: Bool = false) {
        self.header = header
        self.showsCauses = showsCauses
        self.changes = Dictionary(
            changes.duties.map { (Key(name: $0.holder.name, rule: $0.rule.id), $0) }
        ) { first, _ in first }
    }

    /// The answer before, since when it is another, and why; empty where nothing changed.
    func cells(_ line: AdviceCSVLine) -> [String] {
        guard let change = changes[Key(name: line.holder.name, rule: line.rule.id)] else {
            return header.map { _ in "" }
        }
        let causes = showsCauses ? [ChangeWording.sentence(change.causes) ?? ""] : []
        return [AnswerWording.word(change.before, change.modality), change.day?.description ?? ""] + causes
    }
}
