import RuleEngine
import RuleModel

/// The outstanding points of a check as GitLab's code quality report: a JSON list of issues with a place and an
/// identity of their own. What is set aside is left out: GitLab has no word for it.
/// Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
public struct CodeQualityReporter: CheckReporter {
    private var isEmpty = true

    /// A reporter.
    public init() {}

    /// The issues of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] {
        var seen: [String: Int] = [:]
        return presented.points.filter(\.isOutstanding).map { point in
            seen[point.fingerprint, default: 0] += 1
            let spot = presented.spot(of: point)
            // The same defect may stand twice in a file, and in several dossiers: GitLab would show one of them.
            let identity = StableHash.digits(
                of: [point.fingerprint, String(seen[point.fingerprint] ?? 1), spot.path])
            return Self.issue(
                "\(Self.prefix(point))\(point.fullMessage)", check: point.rule.id.description, fingerprint: identity,
                severity: Self.severity(point), path: spot.path, line: spot.line
            )
        }
    }

    /// The issues of the dossier, after those that came before.
    public mutating func add(_ part: DossierPart) -> String { list(part.pieces) }

    /// An issue that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        list([
            Self.issue(
                reason, check: "conforme/lecture", fingerprint: StableHash.digits(of: ["lecture", path]),
                severity: "blocker",
                path: path,
                line: 1)
        ])
    }

    /// The end of the list.
    public mutating func end() -> String { isEmpty ? "[]\n" : "\n]\n" }

    private mutating func list(_ issues: [String]) -> String {
        guard !issues.isEmpty else { return "" }
        defer { isEmpty = false }
        return (isEmpty ? "[\n  " : ",\n  ") + issues.joined(separator: ",\n  ")
    }

    private static func issue(
        _ description: String, check: String, fingerprint: String, severity: String, path: String, line: Int
    ) -> String {
        JSONValue.object([
            ("description", .string(description)), ("check_name", .string(check)),
            ("fingerprint", .string(fingerprint)), ("severity", .string(severity)),
            (
                "location",
                .object([
                    ("path", .string(RepositoryPath.of(path))), ("lines", .object([("begin", .integer(line))])),
                ])
            ),
        ]).text(indent: 1)
    }

    private static func prefix(_ point: ReportPoint) -> String {
        point.kind == .fail ? "" : "\(point.label.raisedInitial) : \(point.rule.title). "
    }

    private static func severity(_ point: ReportPoint) -> String {
        switch point.severity {
        case .error: "critical"
        case .warning: "major"
        case .info: "minor"
        case nil: "info"
        }
    }
}
