import CalendarDates
import Expressions
import RuleModel
import Territories

/// What the law says of each authority of a territory at a date.
public struct Advice: Sendable {
    /// The date of the question.
    public let date: CalendarDate
    /// The packs that were applied.
    public let packs: [RulePack]
    /// The conventions of the territory, in its order.
    public let conventions: [Convention]
    /// The published files on which the answers rest.
    public var sources: [OfficialFile]
    /// The authorities, groupings first, in the order of the territory.
    public let authorities: [AuthorityAdvice]
    /// What supposed transfers change in it, when some are.
    public var supposition: Supposition?
    /// What changed since an earlier day, when one was asked about.
    public var history: History?
}

/// What the law says of one authority.
public struct AuthorityAdvice: Sendable {
    /// One answer, with what reports show beside it.
    public struct Item: Sendable {
        /// The rule and its answer.
        public let result: RuleResult
        /// The force of the rule.
        public let modality: Duty.Modality
        /// Whether it rests on the authority, exceptions apart; `nil` when that cannot be told.
        public let holdsUnlessExcepted: Bool?
        /// First day of the duty for this authority; `nil` when it does not rest on it.
        public let since: CalendarDate?
        /// When it must be done by; `nil` when the law sets no delay.
        public let term: DutyTerm?
        /// The population that was compared, when one was.
        public let population: Int?
        /// The threshold that it was compared with.
        public let threshold: Int?
    }

    /// The authority, with the competences that it holds.
    public let authority: Authority
    /// The answers, in the order of the packs.
    public let items: [Item]
    /// What the answers suppose of transfers.
    public let hypothesis: Hypothesis
    /// The rules answered otherwise under the other hypothesis; none when transfers are given.
    public let dependents: [RuleID]
    /// The answers that would be others if the population were counted otherwise.
    public let alternatives: [PopulationAlternative]
}
