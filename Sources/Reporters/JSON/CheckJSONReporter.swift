import DocumentModel
import DocumentStructure
import RuleEngine
import RuleModel

/// The report of a check as JSON, `"schema": "conforme.check/1"`.
public struct CheckJSONReporter: Sendable {
    private let tool: ToolInfo

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// One or several dossiers as one value.
    public func json(_ reports: [Report]) -> JSONValue {
        let results = reports.flatMap { report in report.results.flatMap { ResultJSON(report, $0).values } }
        return .object([
            ("schema", .string("conforme.check/1")), ("tool", tool.json),
            ("packs", .array((reports.first?.packs ?? []).map(\.json))),
            ("date", .optional(reports.first?.situation.date)),
            ("inputs", .array(reports.flatMap { $0.situation.dossier.files.map(Self.input) })),
            ("documents", .array(reports.flatMap(Self.documents))), ("results", .array(results.map(\.json))),
            ("schemaPluriannuel", reports.count == 1 ? reports.first.map(Self.schema) ?? .null : .null),
            ("obligations", reports.count == 1 ? Self.obligations(reports.first) : .array([])),
            ("summary", Self.summary(results)),
        ])
    }

    private static func obligations(_ report: Report?) -> JSONValue {
        report?.advice.map(AdviceJSONReporter.authorities) ?? .array([])
    }

    private static func input(_ file: Dossier.File) -> JSONValue {
        .object([
            ("path", .string(file.document.path)), ("sha256", .string(file.document.sha256)),
            ("bytes", .integer(file.document.byteCount)),
        ])
    }

    private static func documents(_ report: Report) -> [JSONValue] {
        report.situation.dossier.files.indices.map { DocumentJSON(report, file: $0).value }
    }

    static func schema(_ report: Report) -> JSONValue {
        let schema = report.schema
        return .object([
            ("claimed", .boolean(schema.isClaimed)), ("verdict", .string(schema.verdict.rawValue)),
            (
                "items",
                .array(
                    schema.items.map { item in
                        .object([
                            ("id", .string(item.id)), ("label", .string(item.label)),
                            ("kind", .string(item.outcome.kind)),
                            (
                                "evidence",
                                .array(item.outcome.evidence.map { LocationJSON(report, $0.place).evidence($0.note) })
                            ),
                            ("lacks", .optional(item.lacks)),
                        ])
                    }
                )
            ),
        ])
    }

    private static func summary(_ results: [ResultJSON.Entry]) -> JSONValue {
        func count(_ isCounted: (ResultJSON.Entry) -> Bool) -> JSONValue { .integer(results.count(where: isCounted)) }
        return .object([
            ("error", count { $0.kind == "fail" && $0.level == "error" }),
            ("warning", count { $0.kind == "fail" && $0.level == "warning" }),
            ("info", count { $0.kind == "fail" && $0.level == "info" }), ("pass", count { $0.kind == "pass" }),
            ("open", count { $0.kind == "open" }), ("review", count { $0.kind == "review" }),
            ("notApplicable", count { $0.kind == "notApplicable" }),
        ])
    }
}

extension SchemaVerdict.Item {
    /// What the item lacks, or why it cannot be told; `nil` when it is there.
    var lacks: String? {
        switch outcome {
        case .fail(let findings): findings.first.map { ([$0.message] + $0.notes).joined(separator: " ") }
        case .open(_, let reason): reason.isEmpty ? nil : reason
        case .review(let readings): readings
        case .pass, .due, .upcoming, .waived, .notApplicable: nil
        }
    }
}

extension Outcome {
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

    /// The evidence of a pass, or what the findings rest on.
    var evidence: [Evidence] {
        switch self {
        case .pass(let evidence): evidence
        case .fail(let findings): findings.flatMap(\.evidence)
        case .due, .upcoming, .waived, .notApplicable, .open, .review: []
        }
    }
}
