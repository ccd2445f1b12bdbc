import Expressions

/// When what a duty asks must be done by, or when what a statement says ends.
public struct DutyDeadline: Sendable {
    /// What falls due, when the title of the rule does not say it.
    public let title: String?
    /// The day, from facts; `nil` when the delay runs from events that no file dates.
    public let day: Expression?
    /// The fact that tells when it was done; `nil` when nothing tells it.
    public let doneOn: FactName?
    /// The delay in words: « un mois à compter de l'adoption ».
    public let words: String?
    /// How the day is counted, and how it is rounded.
    public let computation: String?
    /// The texts that say how to count.
    public let references: [LegalReference]
    /// How sure the day is; the rule's own confidence when it is not said.
    public let confidence: Confidence?

    /// A deadline; what is not said is unknown.
    public init(
        title: String? = nil, day: Expression?, doneOn: FactName? = nil, words: String? = nil,
        computation: String? = nil, references: [LegalReference] = [], confidence: Confidence? = nil
    ) {
        self.title = title
        self.day = day
        self.doneOn = doneOn
        self.words = words
        self.computation = computation
        self.references = references
        self.confidence = confidence
    }

    /// The same deadline, its day computed otherwise.
    public func replacing(day: Expression) -> DutyDeadline {
        DutyDeadline(
            title: title, day: day, doneOn: doneOn, words: words, computation: computation, references: references,
            confidence: confidence
        )
    }
}
