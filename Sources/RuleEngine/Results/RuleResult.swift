import Expressions
import RuleModel

/// What a rule was applied to.
public struct Subject: Hashable, Sendable {
    /// Its name: a commune, a party, « annexe 2 »; empty for the convention as a whole.
    public let name: String
    /// Where it stands in a document.
    public let place: Place?

    /// A subject.
    public init(name: String, place: Place? = nil) {
        self.name = name
        self.place = place
    }
}

/// A rule, a subject, the answer, and why.
public struct RuleResult: Sendable {
    /// The rule.
    public let rule: Rule
    /// What it was applied to.
    public let subject: Subject
    /// The answer.
    public var outcome: Outcome
    /// The severity of a breach, by stage and circumstances; it says nothing of other outcomes.
    public let severity: Severity
    /// How the answer was reached; `nil` when no condition was evaluated.
    public let explanation: Explanation?
    /// Why an answer that cannot be told does not count; a breach has its own.
    public var suppression: Suppression?

    init(
        rule: Rule, subject: Subject, outcome: Outcome, severity: Severity = .info, explanation: Explanation? = nil
    ) {
        self.rule = rule
        self.subject = subject
        self.outcome = outcome
        self.severity = severity
        self.explanation = explanation
    }
}
