import RuleEngine
import RuleModel

/// An audit of the rules as JSON (`conforme.audit/1`).
public struct AuditJSONReporter: Sendable {
    private let tool: ToolInfo

    /// A reporter for `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The whole audit.
    public func json(_ report: AuditReport) -> JSONValue {
        .object([
            ("schema", .string("conforme.audit/1")), ("date", .string(report.date.description)),
            ("tool", tool.json), ("packs", .array(report.packs.map(\.json))),
            ("staleAfter", .integer(report.staleAfter)), ("rules", .array(report.rules.map(json))),
            ("alternatives", .array(report.alternatives.map(json))), ("stale", .array(report.stale.map(json))),
            ("summary", summary(report)),
        ])
    }

    private func json(_ audit: RuleAudit) -> JSONValue {
        .object([
            ("rule", .string(audit.rule.id.description)), ("title", .string(audit.rule.title)),
            ("sound", .boolean(audit.isSound)),
            ("examples", .strings(audit.rule.examples.map(\.name))),
            ("failedExamples", .strings(audit.failures.map(\.example.name))),
            ("mutations", .array(audit.trials.map(json))), ("cells", audit.cells.map(json) ?? .null),
            ("remarks", .strings(audit.remarks)),
        ])
    }

    private func json(_ trial: RuleAudit.Trial) -> JSONValue {
        .object([
            ("kind", .string(trial.mutation.kind.rawValue)), ("description", .string(trial.mutation.description)),
            ("mustBeKilled", .boolean(trial.mutation.mustBeKilled)), ("killed", .boolean(trial.killer != nil)),
            ("killedBy", .optional(trial.killer?.name)),
        ])
    }

    private func json(_ cells: CellReport) -> JSONValue {
        .object([
            ("count", .integer(cells.count)),
            ("answers", .object(cells.answers.map { ($0.answer.keyword, .integer($0.count)) })),
            ("unproven", .optional(cells.unproven)), ("anomalies", .array(cells.anomalies.map(json))),
        ])
    }

    private func json(_ group: AlternativeReport) -> JSONValue {
        .object([
            ("rules", .strings(group.rules.map(\.description))), ("count", .integer(group.count)),
            ("holding", .array(group.holding.map { .integer($0) })),
            ("unproven", .optional(group.unproven)), ("anomalies", .array(group.anomalies.map(json))),
        ])
    }

    private func json(_ anomaly: CellAnomaly) -> JSONValue {
        .object([
            ("kind", .string(anomaly.kind.rawValue)), ("message", .string(anomaly.message)),
            ("example", .string(anomaly.example)), ("count", .integer(anomaly.count)),
        ])
    }

    private func json(_ source: StaleSource) -> JSONValue {
        .object([
            ("subject", .string(source.subject)), ("verifiedOn", .string(source.verifiedOn.description)),
            ("age", .integer(source.age)),
        ])
    }

    private func summary(_ report: AuditReport) -> JSONValue {
        let trials = report.rules.flatMap(\.trials)
        return .object([
            ("sound", .boolean(report.isSound)), ("rules", .integer(report.rules.count)),
            ("examples", .integer(report.rules.reduce(0) { $0 + $1.rule.examples.count })),
            ("mutations", .integer(trials.count)), ("killed", .integer(trials.count { $0.killer != nil })),
            ("unheld", .integer(trials.count { $0.killer == nil && $0.mutation.mustBeKilled })),
            ("cells", .integer(report.rules.reduce(0) { $0 + ($1.cells?.count ?? 0) })),
            ("anomalies", .integer(report.anomalyCount)), ("stale", .integer(report.stale.count)),
        ])
    }
}

extension RuleExample.Expectation {
    /// The word for this answer in JSON, as `status` in the report of `advise`.
    var keyword: String {
        switch self {
        case .pass: "pass"
        case .fail: "fail"
        case .due: "due"
        case .upcoming: "upcoming"
        case .waived: "waived"
        case .notApplicable: "notDue"
        case .open: "open"
        case .review: "review"
        }
    }
}
