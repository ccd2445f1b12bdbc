import CalendarDates
import Expressions
import RuleModel
import Territories

/// Something that happened on a day and may change an answer.
public enum ChangeEvent: Hashable, Sendable {
    /// A rule comes into force.
    case ruleBegins(RuleID, title: String, on: CalendarDate)
    /// A rule is no longer in force.
    case ruleEnds(RuleID, title: String, on: CalendarDate)
    /// A figure of the law takes another value.
    case parameter(FactName, title: String, before: Value?, after: Value?, on: CalendarDate?)
    /// Something happens in the territory.
    case territory(TerritoryEvent)

    /// The first day on which it counts.
    public var day: CalendarDate? {
        switch self {
        case .ruleBegins(_, _, let day), .ruleEnds(_, _, let day): day
        case .parameter(_, _, _, _, let day): day
        case .territory(let event): event.day
        }
    }
}

extension Rule {
    /// What happened to the rule itself after `since` and no later than `date`.
    func event(after since: CalendarDate, until date: CalendarDate) -> ChangeEvent? {
        if let end = inForceUntil?.adding(days: 1), since < end, end <= date {
            return .ruleEnds(id, title: title, on: end)
        }
        guard let start = inForceFrom, since < start, start <= date else { return nil }
        return .ruleBegins(id, title: title, on: start)
    }
}

extension Parameter {
    /// What happened to the parameter as a rule in force from `start` sees it.
    func event(after since: CalendarDate, until date: CalendarDate, start: CalendarDate?) -> ChangeEvent? {
        let before = value(on: max(since, start ?? since))
        let after = value(on: max(date, start ?? date))
        guard before?.value != after?.value else { return nil }
        let day = after?.from ?? values.last { $0.from <= date }?.from
        return .parameter(name, title: title, before: before?.value, after: after?.value, on: day)
    }
}
