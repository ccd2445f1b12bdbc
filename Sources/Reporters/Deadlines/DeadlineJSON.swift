import CalendarDates
import RuleEngine

extension Deadline {
    /// The deadline as an object, as it stands on `date`.
    func json(on date: CalendarDate) -> JSONValue {
        .object([
            ("title", .string(title)), ("authorities", .strings(authorities)), ("kind", .string(kind)),
            ("status", .string(status(on: date))), ("unsettled", .boolean(isUnsettled)), ("date", .optional(day)),
            ("doneOn", .optional(doneOn)),
            ("delay", .optional(definition?.words)), ("computation", .optional(definition?.computation)),
            ("missing", .strings(missing)), ("text", .string(when)),
            ("origin", .string(rule == nil ? "territory" : "rule")), ("rule", .optional(rule?.id.description)),
            ("confidence", .optional(confidence?.rawValue)),
            ("references", .array(references)),
        ])
    }

    /// `done`, `overdue`, `dated`, `delay`, `unknown` or `unset`.
    private func status(on date: CalendarDate) -> String {
        if doneOn != nil { return "done" }
        switch moment {
        case .day: return isOverdue(on: date) ? "overdue" : "dated"
        case .delay: return "delay"
        case .unknown: return "unknown"
        case .unset: return "unset"
        }
    }

    private var references: [JSONValue] {
        guard let rule else { return [] }
        return (rule.references + (definition?.references ?? [])).map { $0.json(otherwise: rule.confidence) }
    }

    private var missing: [String] {
        guard case .unknown(let facts) = moment else { return [] }
        return facts.map(\.rawValue)
    }
}
