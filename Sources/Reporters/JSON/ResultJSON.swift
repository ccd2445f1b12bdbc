import Expressions
import RuleEngine
import RuleModel

/// A result as JSON entries: one for each finding, or one for the answer.
struct ResultJSON {
    private let report: Report
    private let result: RuleResult

    init(_ report: Report, _ result: RuleResult) {
        self.report = report
        self.result = result
    }

    var values: [JSONValue] {
        switch result.outcome {
        case .fail(let findings): return findings.map { entry($0) }
        case .pass(let evidence): return [entry(message: result.rule.title, evidence: evidence)]
        case .notApplicable(let reason): return [entry(message: reason)]
        case .open(let missing, let reason):
            return [entry(message: OpenWording.sentence(missing: missing, reason: reason), missing: missing)]
        case .review(let readings): return [entry(message: readings)]
        case .due, .upcoming, .waived: return [entry(message: result.rule.title)]
        }
    }

    private func entry(_ finding: Finding) -> JSONValue {
        entry(
            message: ([finding.message] + finding.notes).joined(separator: " "), finding: finding,
            evidence: finding.evidence, level: result.severity.level
        )
    }

    private func entry(
        message: String, finding: Finding? = nil, evidence: [Evidence] = [], missing: [FactName] = [],
        level: String = "none"
    ) -> JSONValue {
        let rule = result.rule
        let place = finding?.place ?? result.subject.place
        let suppression = finding.map(\.suppression) ?? result.suppression
        return .object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("category", .string(rule.category.rawValue)), ("kind", .string(result.outcome.kind)),
            ("level", .string(level)), ("message", .string(message)), ("suggestion", .optional(finding?.suggestion)),
            ("subject", .string(result.subject.name)), ("missing", .strings(missing.map(\.rawValue))),
            ("location", place.map { LocationJSON(report, $0).value } ?? .null),
            ("evidence", .array(evidence.map { LocationJSON(report, $0.place).evidence($0.note) })),
            ("confidence", .string(rule.confidence.rawValue)), ("basis", .string(rule.basis.rawValue)),
            ("references", rule.referencesJSON),
            ("fingerprint", .string(report.anchor(of: result, finding).fingerprint)),
            ("suppressed", suppression?.json ?? .null),
        ])
    }
}

extension Suppression {
    var json: JSONValue { .object([("by", .string(source.rawValue)), ("reason", .string(reason))]) }
}
