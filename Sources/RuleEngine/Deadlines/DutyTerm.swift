import CalendarDates
import Expressions
import RuleModel

/// The deadline of one duty for one authority.
public struct DutyTerm: Sendable {
    /// What the rule says of it.
    public let definition: DutyDeadline
    /// The day; `nil` when the facts do not give it, or when the law sets none.
    public let day: CalendarDate?
    /// The facts that would give the day, when they are missing.
    public let missing: [FactName]
    /// The day on which it was done; `nil` when it is not known to be done.
    public let doneOn: CalendarDate?
}

extension DutyEvaluator {
    /// The deadline of `rule` as the facts give it; `nil` when the rule sets none.
    ///
    /// A day before the rule came into force is none: nothing could fall due under a law to come.
    func term(of rule: Rule, sheet: FactSheet) -> DutyTerm? {
        guard case .duty(let duty) = rule.kind, let deadline = duty.deadline else { return nil }
        let facts = completed(sheet, for: rule).facts(for: rule.vocabulary)
        let evaluation = deadline.day?.evaluate(facts)
        var day: CalendarDate?
        if case .date(let date)? = evaluation?.value, date >= rule.inForceFrom ?? date { day = date }
        var doneOn: CalendarDate?
        if let fact = deadline.doneOn, case .date(let date)? = sheet.values[fact] { doneOn = date }
        return DutyTerm(
            definition: deadline, day: day, missing: day == nil ? evaluation?.missing ?? [] : [], doneOn: doneOn)
    }
}

extension AuthorityAdvice.Item {
    /// The day by which it must be done; `nil` when none is known.
    public var deadline: CalendarDate? { term?.day }
}
