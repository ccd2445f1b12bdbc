import RuleModel

/// What one rule answers over all the cells of its facts.
public struct CellReport: Sendable {
    /// Number of cells.
    public let count: Int
    /// How many cells get each answer, in the order of `RuleExample.Expectation`; answers that never come are left out.
    public let answers: [(answer: RuleExample.Expectation, count: Int)]
    /// Why the cells could not be enumerated; `nil` when they all were.
    public let unproven: String?
    /// Cells without an answer, or with more than one.
    public let anomalies: [CellAnomaly]
}

/// What one group of alternatives answers over all the cells of its facts.
public struct AlternativeReport: Sendable {
    /// The rules of which one, and only one, should hold.
    public let rules: [RuleID]
    /// Number of cells.
    public let count: Int
    /// In how many cells each rule holds, in the order of ``rules``.
    public let holding: [Int]
    /// Why the cells could not be enumerated; `nil` when they all were.
    public let unproven: String?
    /// Cells in which none holds, or more than one.
    public let anomalies: [CellAnomaly]
}

/// Cells that share one fault.
public struct CellAnomaly: Sendable {
    /// The fault.
    public enum Kind: String, Sendable, CaseIterable {
        /// No answer although all is known, or no rule of a group.
        case gap
        /// Two answers for one situation, or two rules of a group.
        case overlap
        /// A duty that rests on somebody on a day when the rule is not in force.
        case outOfForce

        /// The word for a reader.
        public var french: String {
            switch self {
            case .gap: "lacune"
            case .overlap: "chevauchement"
            case .outOfForce: "hors vigueur"
            }
        }
    }

    /// The fault.
    public let kind: Kind
    /// What is wrong, in French.
    public let message: String
    /// The first of the cells, in French: « au 1er janvier 2025, titulaire.population : 3 500 ».
    public let example: String
    /// Number of cells.
    public let count: Int
}

/// Gathers anomalies, those that say the same thing counted together.
struct AnomalyTally {
    private(set) var anomalies: [CellAnomaly] = []

    /// Notes an anomaly of `cell`.
    mutating func add(_ kind: CellAnomaly.Kind, _ message: String, in cell: CellGrid.Cell) {
        guard let index = anomalies.firstIndex(where: { $0.kind == kind && $0.message == message }) else {
            anomalies.append(CellAnomaly(kind: kind, message: message, example: cell.description, count: 1))
            return
        }
        let first = anomalies[index]
        anomalies[index] = CellAnomaly(
            kind: kind, message: message, example: first.example, count: first.count + 1)
    }
}
