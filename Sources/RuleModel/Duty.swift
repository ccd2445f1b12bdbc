import Expressions

/// What the law says of an authority when a condition holds.
public struct Duty: Sendable {
    /// The force of what is said.
    public enum Modality: String, Sendable, CaseIterable {
        /// It must.
        case obligation
        /// It is entitled to.
        case right = "droit"
        /// It may, without having to.
        case faculty = "faculté"
        /// The law describes its situation.
        case statement = "constat"
    }

    /// One way of reading the law where the law is unsettled.
    public struct Reading: Sendable {
        /// The reading in a few words; empty when there is only one.
        public let name: String
        /// When it holds, under this reading.
        public let condition: Expression

        /// A reading of the law.
        public init(name: String, condition: Expression) {
            self.name = name
            self.condition = condition
        }
    }

    /// The force of what is said.
    public let modality: Modality
    /// One condition, or several readings of which none is settled.
    public let readings: [Reading]
    /// Rules whose condition, when it holds, dispenses from this one.
    public let exceptions: [RuleID]
    /// When it must be done by; `nil` when the law sets no delay.
    public let deadline: DutyDeadline?

    /// What the law says of an authority.
    public init(modality: Modality, readings: [Reading], exceptions: [RuleID], deadline: DutyDeadline?) {
        self.modality = modality
        self.readings = readings
        self.exceptions = exceptions
        self.deadline = deadline
    }
}
