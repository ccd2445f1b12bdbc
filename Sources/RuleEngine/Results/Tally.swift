import RuleModel

/// How many answers of each kind a report holds, those set aside counted apart.
public struct Tally: Hashable, Sendable {
    /// Breaches that count, by severity.
    public private(set) var errors = 0, warnings = 0, infos = 0
    /// Answers that conform.
    public private(set) var passes = 0
    /// Answers that cannot be told for want of a fact.
    public private(set) var open = 0
    /// Points that a person must decide.
    public private(set) var reviews = 0
    /// Rules that do not apply.
    public private(set) var notApplicable = 0
    /// Breaches and open answers that a baseline or a waiver sets aside.
    public private(set) var suppressed = 0

    /// Nothing.
    public init() {}

    init(_ results: [RuleResult]) {
        for result in results { count(result) }
    }

    private mutating func count(_ result: RuleResult) {
        switch result.outcome {
        case .pass: passes += 1
        case .fail(let findings):
            for finding in findings {
                if finding.suppression == nil { count(result.severity) } else { suppressed += 1 }
            }
        case .open: if result.suppression == nil { open += 1 } else { suppressed += 1 }
        case .review: reviews += 1
        case .waived, .notApplicable: notApplicable += 1
        case .due, .upcoming: break
        }
    }

    private mutating func count(_ severity: Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .info: infos += 1
        }
    }

    /// Breaches of this severity that count.
    public subscript(severity: Severity) -> Int {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .info: infos
        }
    }

    /// The answers of two reports together.
    public static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.errors += right.errors
        sum.warnings += right.warnings
        sum.infos += right.infos
        sum.passes += right.passes
        sum.open += right.open
        sum.reviews += right.reviews
        sum.notApplicable += right.notApplicable
        sum.suppressed += right.suppressed
        return sum
    }
}
