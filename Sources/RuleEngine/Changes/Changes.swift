import CalendarDates
import RuleModel
import Territories

/// How two answers about one territory differ: who holds what, and what each authority owes.
public struct Changes: Sendable {
    /// Competences that changed hands or count another population, in the order of the territory.
    public let holdings: [HoldingChange]
    /// Answers that are no longer the same, in the order of the territory, then of the rules.
    public let duties: [DutyChange]

    /// The differences between two answers.
    public init(holdings: [HoldingChange], duties: [DutyChange]) {
        self.holdings = holdings
        self.duties = duties
    }
}

/// A competence that an authority gains or loses, or holds for another population.
public struct HoldingChange: Sendable {
    /// The authority.
    public let holder: Holder
    /// Where the competence stood; `nil` when the authority held nothing at all.
    public let before: HeldCompetence?
    /// Where it stands.
    public let after: HeldCompetence?
}

/// A rule that no longer gives an authority the same answer.
public struct DutyChange: Sendable {
    /// The authority.
    public let holder: Holder
    /// The rule.
    public let rule: Rule
    /// The force of the rule.
    public let modality: Duty.Modality
    /// The answer before; `nil` when the rule did not concern the authority.
    public let before: AuthorityAdvice.Item?
    /// The answer after; `nil` when the rule no longer concerns it.
    public let after: AuthorityAdvice.Item?
    /// The first day of the new answer, as far as it is known.
    public let day: CalendarDate?
    /// What explains it: each set is enough by itself, and nothing less than the whole set is. Empty when the change
    /// was not caused by time.
    public let causes: [[ChangeEvent]]
}

extension DutyChange {
    /// A threshold that the population now exceeds, or no longer does.
    public struct Crossing: Hashable, Sendable {
        /// The threshold now, in inhabitants.
        public let threshold: Int
        /// The population that counted before; `nil` when the authority did not hold the competence.
        public let before: Int?
        /// The population that counts now.
        public let after: Int
    }

    /// The threshold crossed, when one was; an authority that lost the competence crosses none.
    public var crossing: Crossing? {
        guard let threshold = after?.threshold, let population = after?.population else { return nil }
        if before != nil, before?.population == nil { return nil }
        let wasAbove = (before?.population ?? 0) > (before?.threshold ?? threshold)
        guard wasAbove != (population > threshold) else { return nil }
        return Crossing(threshold: threshold, before: before?.population, after: population)
    }
}

/// What supposed transfers would change.
public struct Supposition: Sendable {
    /// A transfer and the grouping that receives it.
    public struct Gift: Sendable {
        /// Who gives what, since when.
        public let transfer: Transfer
        /// The name of the grouping that receives it.
        public let grouping: String
    }

    /// The transfers, as the territory resolves them.
    public let gifts: [Gift]
    /// What they change.
    public let changes: Changes
}

/// What changed between an earlier day and that of the advice.
public struct History: Sendable {
    /// The earlier day.
    public let since: CalendarDate
    /// What happened in between, whether or not it changed an answer.
    public let events: [ChangeEvent]
    /// What changed, each answer with its causes.
    public let changes: Changes
}
