import Expressions
import RuleEngine
import RuleModel

/// A result as JSON entries: one for each finding, or one for the answer.
struct ResultJSON {
    struct Entry {
        let kind: String
        let level: String
        let json: JSONValue
    }

    private let report: Report
    private let result: RuleResult

    init(_ report: Report, _ result: RuleResult) {
        self.report = report
        self.result = result
    }

    var values: [Entry] {
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

    private func entry(_ finding: Finding) -> Entry {
        entry(
            message: ([finding.message] + finding.notes).joined(separator: " "), suggestion: finding.suggestion,
            place: finding.place, evidence: finding.evidence, level: result.severity.level
        )
    }

    private func entry(
        message: String, suggestion: String? = nil, place: Place? = nil, evidence: [Evidence] = [],
        missing: [FactName] = [], level: String = "none"
    ) -> Entry {
        let rule = result.rule
        let place = place ?? result.subject.place
        let words = place.map(report.situation.dossier.words(at:)) ?? ""
        let logical = place.map(report.situation.dossier.logicalPath(of:)) ?? ""
        let json = JSONValue.object([
            ("rule", .string(rule.id.description)), ("title", .string(rule.title)),
            ("category", .string(rule.category.rawValue)), ("kind", .string(result.outcome.kind)),
            ("level", .string(level)), ("message", .string(message)), ("suggestion", .optional(suggestion)),
            ("subject", .string(result.subject.name)), ("missing", .strings(missing.map(\.rawValue))),
            ("location", place.map { LocationJSON(report, $0).value } ?? .null),
            ("evidence", .array(evidence.map { LocationJSON(report, $0.place).evidence($0.note) })),
            ("confidence", .string(rule.confidence.rawValue)), ("basis", .string(rule.basis.rawValue)),
            ("references", rule.referencesJSON),
            ("fingerprint", .string(Fingerprint.of([rule.id.description, result.subject.name, logical, words]))),
            ("suppressed", .null),
        ])
        return Entry(kind: result.outcome.kind, level: level, json: json)
    }
}
