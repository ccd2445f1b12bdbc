import Expressions
import RuleEngine
import RuleModel

/// One line of a report, whatever its format: a breach, or the answer of a rule that is not breached.
struct ReportPoint: Sendable {
    /// The kinds of lines, with the words of SARIF and of the JSON report.
    enum Kind: String, CaseIterable {
        case fail
        case open
        case review
        case pass
        case notApplicable
        case informational
    }

    let result: RuleResult
    let kind: Kind
    /// The severity of a breach; `nil` for other answers.
    let severity: Severity?
    /// The headline.
    let message: String
    /// Where it was looked for, what the nearest passages lack.
    let notes: [String]
    /// What to do; empty when nothing is.
    let suggestion: String
    /// The faulty words, or else where the subject stands; for something absent, where it would go.
    let place: Place?
    let evidence: [Evidence]
    /// The facts that would settle an open answer.
    let missing: [FactName]
    /// Why the point does not count; `nil` when it does.
    let suppression: Suppression?
    let fingerprint: String

    var rule: Rule { result.rule }

    /// Headline and notes in one paragraph.
    var fullMessage: String { ([message] + notes).joined(separator: " ") }

    /// « erreur », « à vérifier »…
    var label: String { severity?.rawValue ?? kind.french }

    /// Whether something is absent: `place` is then where it would go, and its words are not at fault.
    var isAbsence: Bool {
        guard kind == .fail, case .check(let check) = rule.kind else { return false }
        switch check {
        case .presence: return true
        case .citations(let demand):
            guard case .visa = demand else { return false }
            return true
        case .wording(let wording): return !wording.isForbidden
        case .condition, .placeholders, .numbering, .references, .agreement, .acronyms, .stamps, .actions, .counts,
            .reading, .dossier, .exemptions:
            return false
        }
    }

    /// Whether a reader has something to do about it: a breach, or an answer that is not settled.
    var isOutstanding: Bool {
        switch kind {
        case .fail, .open, .review: suppression == nil
        case .pass, .notApplicable, .informational: false
        }
    }
}

extension ReportPoint.Kind {
    var french: String {
        switch self {
        case .fail: "non conforme"
        case .open: "indéterminé"
        case .review: "à vérifier"
        case .pass: "conforme"
        case .notApplicable: "sans objet"
        case .informational: "pour information"
        }
    }
}

extension Report {
    /// The points of the report in the order of the rules: one for each breach, one for each other answer.
    var reportPoints: [ReportPoint] { results.flatMap(points(of:)) }

    private func points(of result: RuleResult) -> [ReportPoint] {
        switch result.outcome {
        case .fail(let findings): findings.map { point(result, $0) }
        case .pass(let evidence): [point(result, .pass, result.rule.title, evidence: evidence)]
        case .notApplicable(let reason): [point(result, .notApplicable, reason)]
        case .waived: [point(result, .notApplicable, result.rule.title)]
        case .open(let missing, let reason):
            [point(result, .open, OpenWording.sentence(missing: missing, reason: reason), missing: missing)]
        case .review(let readings): [point(result, .review, readings)]
        case .due, .upcoming: [point(result, .informational, result.rule.title)]
        }
    }

    private func point(_ result: RuleResult, _ finding: Finding) -> ReportPoint {
        ReportPoint(
            result: result, kind: .fail, severity: result.severity, message: finding.message, notes: finding.notes,
            suggestion: finding.suggestion, place: finding.place ?? result.subject.place, evidence: finding.evidence,
            missing: [], suppression: finding.suppression, fingerprint: anchor(of: result, finding).fingerprint
        )
    }

    private func point(
        _ result: RuleResult, _ kind: ReportPoint.Kind, _ message: String, evidence: [Evidence] = [],
        missing: [FactName] = []
    ) -> ReportPoint {
        ReportPoint(
            result: result, kind: kind, severity: nil, message: message, notes: [], suggestion: "",
            place: result.subject.place, evidence: evidence, missing: missing, suppression: result.suppression,
            fingerprint: anchor(of: result).fingerprint
        )
    }
}
