import CalendarDates
import Expressions

/// One rule: what it demands, of whom, since when, by which text, and the examples that prove it.
public struct Rule: Sendable {
    /// What the rule does.
    public enum Kind: Sendable {
        /// It says what an authority owes, may or is.
        case duty(Duty)
        /// It examines a document.
        case check(CheckSpecification)
    }

    /// Its identity.
    public let id: RuleID
    /// What it demands, in a few words.
    public let title: String
    /// The rows of the legal tables that it covers: `AO-05`, `CK-32`.
    public let codes: [String]
    /// The texts that it applies.
    public let references: [LegalReference]
    /// What it rests on.
    public let basis: Basis
    /// How sure its source is.
    public let confidence: Confidence
    /// First day on which it applies; `nil` when it always did.
    public let inForceFrom: CalendarDate?
    /// Last day on which it applies.
    public let inForceUntil: CalendarDate?
    /// What it is applied to.
    public let subject: SubjectKind
    /// The population that it means, when it names one.
    public let population: PopulationKind
    /// The facts and parameters on which its conditions are written.
    public let vocabulary: Vocabulary
    /// When it applies at all; `nil` for always.
    public let condition: Expression?
    /// What it does.
    public let kind: Kind
    /// What a finding is about.
    public let category: Category
    /// How much a breach matters, by stage.
    public let severity: StagedSeverity
    /// When the severity is another: the first condition that holds decides.
    public let severityOverrides: [(condition: Expression, severity: Severity)]
    /// The headline of a finding, with `{…}` for its particulars.
    public let message: String
    /// What to do, beginning with a verb.
    public let correction: String
    /// A wording that would do.
    public let wording: String?
    /// Why the rule exists.
    public let rationale: String
    /// What a reader must know beside it: an exception, a doubt.
    public let note: String?
    /// The item of D. 214-10-1, I that it checks: `4° a`.
    public let schemaItem: String?
    /// Its tests, which are its documentation.
    public let examples: [RuleExample]
    /// The file it was read from.
    public let path: String

    /// The force of what it says of an authority; `nil` for a check of documents.
    public var modality: Duty.Modality? {
        switch kind {
        case .duty(let duty): duty.modality
        case .check: nil
        }
    }

    /// Whether its conditions name a population.
    public var namesPopulation: Bool {
        guard case .duty(let duty) = kind else { return false }
        return duty.readings.flatMap(\.condition.factNames).contains { FactCatalog.populations.contains($0) }
    }

    /// Whether the rule applies at `date` as far as its dates go.
    public func isInForce(on date: CalendarDate) -> Bool {
        (inForceFrom.map { $0 <= date } ?? true) && (inForceUntil.map { date <= $0 } ?? true)
    }
}
