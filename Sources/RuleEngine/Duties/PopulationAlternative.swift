import RuleModel

/// Answers that would be others if the population were counted otherwise than the law means it.
public struct PopulationAlternative: Hashable, Sendable {
    /// Another way of counting.
    public enum Reading: Hashable, Sendable {
        /// *Population municipale* instead of *population totale*.
        case municipal
        /// The vintage next to the one in force, older or newer.
        case vintage(Int)

        /// How it is counted, as a French phrase.
        public var french: String {
            switch self {
            case .municipal: "avec la population municipale"
            case .vintage(let year): "avec le millésime \(year)"
            }
        }
    }

    /// A rule and the answer it would get.
    public struct Change: Hashable, Sendable {
        /// The rule.
        public let rule: RuleID
        /// The answer.
        public let answer: RuleExample.Expectation
    }

    /// The other way of counting.
    public let reading: Reading
    /// The answers that would be others.
    public let changes: [Change]

    /// Answers that another way of counting would change.
    public init(reading: Reading, changes: [Change]) {
        self.reading = reading
        self.changes = changes
    }
}
