/// How much a breach matters.
public enum Severity: String, Comparable, Sendable, CaseIterable {
    case info
    case warning = "avertissement"
    case error = "erreur"

    /// The SARIF level, as in the JSON report.
    public var level: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// From the lightest to the gravest.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Where an act stands in its life.
public enum Stage: String, Sendable, CaseIterable {
    case draft = "projet"
    case final = "à signer"
    case signed = "signé"
    case archived = "ancien"

    /// The word of the command line and of the JSON report.
    public var keyword: String {
        switch self {
        case .draft: "draft"
        case .final: "final"
        case .signed: "signed"
        case .archived: "archived"
        }
    }
}

/// The severity of a rule at each stage.
public struct StagedSeverity: Hashable, Sendable {
    private let byStage: [Stage: Severity]

    /// The same severity at every stage.
    public init(_ severity: Severity) {
        byStage = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, severity) })
    }

    /// A severity for each stage named; a stage left out takes that of the stage before it, the first one `info`.
    public init(_ named: [Stage: Severity]) {
        var filled: [Stage: Severity] = [:]
        var current = named[.draft] ?? .info
        for stage in Stage.allCases {
            current = named[stage] ?? current
            filled[stage] = current
        }
        byStage = filled
    }

    /// The severity at `stage`.
    public subscript(stage: Stage) -> Severity { byStage[stage] ?? .info }

    /// The gravest of all stages.
    public var gravest: Severity { byStage.values.max() ?? .info }
}
