import RuleModel

/// A rule with one thing changed, as a slip of the pen would; its examples should see it.
public struct RuleMutation: Sendable {
    /// What was changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// Whether a boundary is included, or a number by one.
        case threshold
        /// A day, by one.
        case date
        /// The time given to comply, by a month or a day.
        case deadline
        /// `and` and `or`.
        case connective
        /// A part that says yes or no, negated.
        case negation
        /// An exception left out.
        case exception
        /// A reading of the law left out.
        case reading

        /// The word for a reader.
        public var french: String {
            switch self {
            case .threshold: "seuil"
            case .date: "date"
            case .deadline: "délai"
            case .connective: "et/ou"
            case .negation: "négation"
            case .exception: "exception"
            case .reading: "lecture"
            }
        }
    }

    /// What carries the change.
    enum Change: Sendable {
        case rule(Rule)
        case parameter(Parameter)
    }

    /// What was changed.
    public let kind: Kind
    /// What was written and what it became, in French.
    public let description: String
    /// Whether an example must see the change: a threshold, a date or a delay of a duty that none tells apart is a
    /// figure of the law that nobody checks.
    public let mustBeKilled: Bool
    let change: Change
}
