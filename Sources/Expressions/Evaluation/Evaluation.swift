/// The outcome of an evaluation.
public struct Evaluation: Sendable {
    /// The value; null when facts are missing.
    public let value: Value
    /// The facts that would settle the value, and only those, in the order in which the expression reads them.
    public let missing: [FactName]
    /// How the value came about.
    public let trace: Trace
    /// Why the evaluation was stopped, as a French sentence; `nil` when it went to its end.
    public let problem: String?

    /// True, false, or unknown when facts are missing or the value is not a boolean.
    public var truth: Truth { isUnknown ? .unknown : Truth(value.boolean) }

    /// Whether facts are missing to know the value.
    public var isUnknown: Bool { !missing.isEmpty }
}

/// The instant that `now()` and `today()` give.
public struct EvaluationClock: Hashable, Sendable {
    /// The instant.
    public let now: FEELDateTime

    /// A clock stopped at an instant.
    public init(now: FEELDateTime) {
        self.now = now
    }
}
