import RuleEngine
import RuleModel

/// A point of a report as JSON.
struct ResultJSON {
    private let report: Report
    private let point: ReportPoint

    init(_ report: Report, _ point: ReportPoint) {
        self.report = report
        self.point = point
    }

    var value: JSONValue {
        let rule = point.rule
        return .object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("category", .string(rule.category.rawValue)), ("kind", .string(point.kind.rawValue)),
            ("level", .string(point.severity?.level ?? "none")), ("message", .string(point.fullMessage)),
            ("suggestion", point.kind == .fail ? .string(point.suggestion) : .null),
            ("subject", .string(point.result.subject.name)), ("missing", .strings(point.missing.map(\.rawValue))),
            ("location", point.place.map { LocationJSON(report, $0).value } ?? .null),
            ("evidence", .array(point.evidence.map { LocationJSON(report, $0.place).evidence($0.note) })),
            ("confidence", .string(rule.confidence.rawValue)), ("basis", .string(rule.basis.rawValue)),
            ("references", rule.referencesJSON), ("fingerprint", .string(point.fingerprint)),
            ("suppressed", point.suppression?.json ?? .null),
        ])
    }
}

extension Suppression {
    var json: JSONValue { .object([("by", .string(source.rawValue)), ("reason", .string(reason))]) }
}
