import CalendarDates
import Expressions
import RuleEngine
import RuleModel
import Territories

/// The words for what happened and for what it changed, the same in every format.
enum ChangeWording {
    /// What happened, as a clause without capital or full stop.
    static func sentence(_ event: ChangeEvent) -> String {
        switch event {
        case .ruleBegins(_, let title, let day): "la règle « \(title) » entre en vigueur le \(day.french)"
        case .ruleEnds(_, let title, let day): "la règle « \(title) » n'est plus en vigueur depuis le \(day.french)"
        case .parameter(let name, _, let before, let after, let day):
            "« \(name.rawValue) » "
                + (before.map { "passe de \($0.french) à \(after?.french ?? "rien")" }
                    ?? "vaut \(after?.french ?? "rien")") + on(day)
        case .territory(let event): sentence(event)
        }
    }

    private static func sentence(_ event: TerritoryEvent) -> String {
        switch event {
        case .populations(let before, let after):
            (before.map { "les populations de \(after) remplacent celles de \($0)" }
                ?? "les populations de \(after) sont les premières connues") + on(event.day)
        case .transferBegins(let transfer, let grouping):
            "\(gift(transfer, to: grouping)) prend effet\(on(transfer.since))\(transfer.isSupposed ? " (supposé)" : "")"
        case .transferEnds(let transfer, let grouping):
            "\(gift(transfer, to: grouping)) prend fin\(last(transfer.until))"
        case .conventionBegins(let convention): "la convention « \(convention.name) » commence\(on(convention.start))"
        case .conventionEnds(let convention): "la convention « \(convention.name) » prend fin\(last(convention.end))"
        }
    }

    /// Why an answer changed, as a sentence; `nil` when no cause could be told apart.
    static func sentence(_ causes: [[ChangeEvent]]) -> String? {
        guard let first = causes.first else { return nil }
        let sets = causes.map { $0.map(sentence).joined(separator: " ; ") }
        if causes.count == 1, first.count == 1 { return "Cause : \(sets[0])." }
        if causes.count == 1 { return "Causes qui n'agissent qu'ensemble : \(sets[0])." }
        if causes.count > 3 { return "\(causes.count) ensembles de causes suffisaient, par exemple : \(sets[0])." }
        return "Causes dont une seule suffisait : \(sets.joined(separator: " ; ou bien "))."
    }

    /// The communes and competences of a transfer, in one line.
    static func gift(_ transfer: Transfer, to grouping: String) -> String {
        "le transfert de « \(list(transfer.competences)) » par \(names(transfer.communes)) à « \(grouping) »"
    }

    /// The competences in the order of the law.
    static func list(_ competences: Set<Competence>) -> String {
        competences.sorted().map(\.rawValue).joined(separator: ", ")
    }

    /// Up to three names, then how many more.
    static func names(_ names: [String]) -> String {
        guard names.count > 3 else { return names.joined(separator: ", ") }
        return "\(names.prefix(2).joined(separator: ", ")) et \(names.count - 2) autres"
    }

    /// « Le seuil de 10 000 habitants est dépassé : 9 483 avant, 13 065 désormais. »
    static func sentence(_ crossing: DutyChange.Crossing) -> String {
        let threshold = Value.integer(crossing.threshold).french
        let verb = crossing.isUpward ? "est dépassé" : "n'est plus dépassé"
        let before = crossing.before.map { "\(Value.integer($0).french) avant, " } ?? ""
        return
            "Le seuil de \(threshold) habitants \(verb) : \(before)\(Value.integer(crossing.after).french) désormais."
    }

    private static func on(_ day: CalendarDate?) -> String { day.map { " le \($0.french)" } ?? "" }

    private static func last(_ day: CalendarDate?) -> String { day.map { " : dernier jour, le \($0.french)" } ?? "" }
}

extension DutyChange.Crossing {
    /// Whether the population now exceeds the threshold.
    var isUpward: Bool { after > threshold }
}

extension DutyChange {
    /// « pas obligatoire → obligatoire », with the day.
    var movement: String {
        "\(AnswerWording.word(before, modality)) → \(AnswerWording.word(after, modality))"
            + (day.map { ", à compter du \($0.french)" } ?? "")
    }
}
