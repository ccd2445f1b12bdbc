import CalendarDates
import Expressions
import RuleModel
import Territories

/// A day that matters to one or several authorities, or the lack of one.
public struct Deadline: Sendable {
    /// When it falls.
    public enum Moment: Hashable, Sendable {
        /// On that day, at the latest.
        case day(CalendarDate)
        /// Within a delay that runs from events that no file dates.
        case delay(String)
        /// On a day that these facts would give.
        case unknown([FactName])
        /// The law sets no delay.
        case unset
    }

    /// Where it comes from.
    public enum Origin: Sendable {
        /// A duty must be done by then.
        case duty(Rule, DutyDeadline?)
        /// A duty comes into force.
        case entryIntoForce(Rule)
        /// What a rule says ends: a dispensation.
        case end(Rule, DutyDeadline)
        /// A convention ends, as the territory says.
        case convention(Convention)
        /// A schema ends, as the territory says.
        case schema
    }

    /// What falls due, in a few words.
    public let title: String
    /// The names of the authorities concerned.
    public let authorities: [String]
    /// When.
    public let moment: Moment
    /// Where it comes from.
    public let origin: Origin
    /// The day on which it was done; `nil` when it is not known to be done.
    public let doneOn: CalendarDate?
    /// Whether the law is unsettled on the rule that it comes from: one of its readings gives no such deadline.
    public let isUnsettled: Bool

    /// The day, when there is one.
    public var day: CalendarDate? {
        guard case .day(let day) = moment else { return nil }
        return day
    }

    /// How sure it is; `nil` for what the territory says.
    public var confidence: Confidence? {
        switch origin {
        case .duty(let rule, let deadline): deadline?.confidence ?? rule.confidence
        case .entryIntoForce(let rule): rule.confidence
        case .end(let rule, let deadline): deadline.confidence ?? rule.confidence
        case .convention, .schema: nil
        }
    }

    /// The rule that it comes from; `nil` for what the territory says.
    public var rule: Rule? {
        switch origin {
        case .duty(let rule, _), .entryIntoForce(let rule), .end(let rule, _): rule
        case .convention, .schema: nil
        }
    }

    /// What the rule says of it: how it is counted, by which text.
    public var definition: DutyDeadline? {
        switch origin {
        case .duty(_, let deadline): deadline
        case .end(_, let deadline): deadline
        case .entryIntoForce, .convention, .schema: nil
        }
    }
}
