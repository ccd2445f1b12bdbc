import CalendarDates
import Expressions
import RuleEngine
import RuleModel

/// The words for a deadline, the same in every format.
extension Deadline {
    /// `duty`, `entryIntoForce`, `dispensationEnd`, `conventionEnd` or `schemaEnd`.
    var kind: String {
        switch origin {
        case .duty: "duty"
        case .entryIntoForce: "entryIntoForce"
        case .end: "dispensationEnd"
        case .convention: "conventionEnd"
        case .schema: "schemaEnd"
        }
    }

    /// What the day is: « au plus tard le 28 février 2026 », « sans délai fixé ».
    var when: String {
        switch moment {
        case .day(let day):
            switch origin {
            case .duty: "au plus tard le \(day.french)"
            case .entryIntoForce, .end: "à compter du \(day.french)"
            case .convention, .schema: "dernier jour, le \(day.french)"
            }
        case .delay(let words): words
        case .unknown(let facts): "date inconnue : il faut connaître \(Self.meanings(facts))"
        case .unset: "sans délai fixé"
        }
    }

    /// Whether it is past on `date` and not known to be done.
    func isOverdue(on date: CalendarDate) -> Bool {
        guard case .duty = origin, let day, doneOn == nil else { return false }
        return day < date
    }

    /// « dépassée », « fait le … », « fait en retard, le … »; `nil` when there is nothing to say.
    func state(on date: CalendarDate) -> String? {
        if let doneOn {
            return "fait\(day.map { $0 < doneOn } ?? false ? " en retard," : "") le \(doneOn.french)"
        }
        return isOverdue(on: date) ? "échéance dépassée, à moins que ce ne soit déjà fait" : nil
    }

    /// How it was found: the delay, the way of counting.
    var reasons: [String] {
        var reasons: [String] = []
        if isUnsettled {
            reasons.append("À vérifier : le droit n'est pas fixé, une autre lecture ne donne pas cette échéance.")
        }
        if case .day = moment, let words = definition?.words { reasons.append("Délai : \(words).") }
        if let computation = definition?.computation, day != nil { reasons.append("Calcul : \(computation)") }
        return reasons
    }

    /// The texts that set it and say how to count, or the territory, with the confidence.
    var source: String {
        guard let rule else { return "Source : le fichier de territoire." }
        let texts = (rule.references + (definition?.references ?? [])).map(\.citation).joined(separator: " ; ")
        let confidence = confidence.map { "confiance \($0.rawValue), \($0.french)" } ?? ""
        return "Source : \(texts) (\(confidence)) — \(rule.id)"
    }

    /// The authorities, in the order of the territory.
    var names: String { authorities.joined(separator: ", ") }

    private static func meanings(_ facts: [FactName]) -> String {
        facts.map { FactCatalog.definition(of: $0)?.meaning ?? $0.rawValue }.joined(separator: " ; ")
    }
}
