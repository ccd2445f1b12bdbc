import CalendarDates
import Expressions
import RuleModel

/// The one answer of the engine to « this rule, this subject ».
public enum Outcome: Hashable, Sendable {
    /// Checked, with the evidence found.
    case pass([Evidence])
    /// Breached: where, why, how to comply.
    case fail([Finding])
    /// The duty, right, faculty or statement holds for this subject.
    case due
    /// It will hold from that day on.
    case upcoming(since: CalendarDate)
    /// An exception applies, named.
    case waived(by: RuleID)
    /// The condition is false, or the rule is not in force; with the reason.
    case notApplicable(String)
    /// The facts that would settle it, and only those.
    case open(missing: [FactName], reason: String)
    /// The law itself is unsettled: the readings, a person decides.
    case review(String)

    /// The SARIF `result.kind`.
    public var kind: String {
        switch self {
        case .pass: "pass"
        case .fail: "fail"
        case .due, .upcoming: "informational"
        case .waived, .notApplicable: "notApplicable"
        case .open: "open"
        case .review: "review"
        }
    }
}

/// A passage that supports a conclusion.
public struct Evidence: Hashable, Sendable {
    /// Where it stands.
    public let place: Place
    /// What it shows, in a few words; empty when the words speak for themselves.
    public let note: String

    /// A passage and what it shows.
    public init(place: Place, note: String = "") {
        self.place = place
        self.note = note
    }
}

/// One breach of a rule.
public struct Finding: Hashable, Sendable {
    /// The headline.
    public let message: String
    /// The faulty words; for something absent, where it would go.
    public let place: Place?
    /// Where it was looked for, what the nearest passages lack.
    public let notes: [String]
    /// What to do, beginning with a verb.
    public let suggestion: String
    /// Passages that contradict, or come nearest.
    public let evidence: [Evidence]
    /// How many of the elements demanded are lacking; `nil` when they are not counted.
    public var lacking: Int?
    /// Why the breach does not count; `nil` when it does.
    public var suppression: Suppression?

    /// A breach.
    public init(
        message: String, place: Place?, notes: [String] = [], suggestion: String, evidence: [Evidence] = []
    ) {
        self.message = message
        self.place = place
        self.notes = notes
        self.suggestion = suggestion
        self.evidence = evidence
    }
}
