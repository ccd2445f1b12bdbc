import RuleEngine
import RuleModel

/// The report of a check as SARIF 2.1.0: everything that was found, or what GitHub's code scanning can show of it.
/// Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
public struct SARIFReporter: CheckReporter {
    /// For whom the file is written.
    public enum Profile: Sendable {
        /// Every point, what is set aside included.
        case full
        /// Breaches and undecided points that count, within the limits of GitHub's code scanning.
        case github
    }

    /// Stands between results: JSON never holds it as such.
    private static let separator = "\u{1F}"

    private let tool: ToolInfo
    private let packs: [RulePack]
    private let profile: Profile
    private var parts: [DossierPart] = []
    private var failures: [JSONValue] = []

    /// A reporter that signs as `tool` and describes the rules of `packs`.
    public init(tool: ToolInfo, packs: [RulePack], profile: Profile = .full) {
        self.tool = tool
        self.packs = packs
        self.profile = profile
    }

    /// Files, what could not be read of them, then results by rank.
    public func pieces(of presented: PresentedReport) -> [String] {
        let documents = presented.dossier.files.map(\.document)
        var ranks: [[String]] = SARIFRank.allCases.map { _ in [] }
        var seen: [String: Int] = [:]
        for point in presented.points where isShown(point) {
            seen[point.fingerprint, default: 0] += 1
            let result = SARIFResult(
                point, in: presented, occurrence: seen[point.fingerprint] ?? 1, profile: profile)
            ranks[SARIFRank(point).rawValue].append(result.json.text(indent: 4))
        }
        return [
            JSONValue.items(documents.map { SARIFArtifact($0).json }, indent: 4),
            JSONValue.items(documents.flatMap { SARIFNotification.unread(in: $0) }, indent: 6),
        ] + ranks.map { $0.joined(separator: Self.separator) }
    }

    /// Keeps the part: the gravest results of all dossiers come first.
    public mutating func add(_ part: DossierPart) -> String {
        parts.append(part)
        return ""
    }

    /// Keeps a notification: the analysis is not complete.
    public mutating func add(unreadable path: String, reason: String) -> String {
        failures.append(SARIFNotification.failure(path: path, reason: reason))
        return ""
    }

    /// The whole file.
    public mutating func end() -> String {
        let run = JSONValue.object([
            ("tool", .object([("driver", driver)])), ("language", .string("fr")),
            ("columnKind", .string("unicodeCodePoints")),
            ("originalUriBaseIds", .object([("%SRCROOT%", .object([("description", Self.root)]))])),
            ("automationDetails", .object([("id", .string("conforme/"))])), ("taxonomies", .array([taxonomy])),
            ("invocations", .array([invocation])), ("artifacts", list(0)), ("results", .array(results)),
        ])
        return JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ]).text + "\n"
    }

    private static var root: JSONValue { SARIFText.message("Le dossier dans lequel la commande a été lancée.") }

    private func isShown(_ point: ReportPoint) -> Bool {
        switch profile {
        case .full: point.kind != .informational
        case .github: point.isOutstanding
        }
    }

    private var driver: JSONValue {
        let rules = packs.flatMap(\.rules).filter { !$0.subject.isTerritorial }
        return .object([
            ("name", .string(tool.name)), ("version", .string(tool.version)),
            ("semanticVersion", .string(tool.version)), ("language", .string("fr")),
            ("rules", .array(rules.map { SARIFRule($0).json })),
            ("supportedTaxonomies", .array([SARIFTaxonomy.reference])), ("properties", .object([("packs", packsJSON)])),
        ])
    }

    private var packsJSON: JSONValue { .array(packs.map(\.json)) }

    private var taxonomy: JSONValue { SARIFTaxonomy(packs.flatMap(\.rules).filter { !$0.subject.isTerritorial }).json }

    private var invocation: JSONValue {
        let unread = parts.map { $0.pieces[1] }.filter { !$0.isEmpty }.map { JSONValue.literal($0) }
        return .object([
            ("executionSuccessful", .boolean(failures.isEmpty)),
            ("toolExecutionNotifications", .array(failures + unread)),
        ])
    }

    /// The lists of all dossiers one after the other.
    private func list(_ piece: Int) -> JSONValue {
        .array(parts.map { $0.pieces[piece] }.filter { !$0.isEmpty }.map { .literal($0) })
    }

    /// In the order of the dossiers; for GitHub, which keeps so many, in the order of their gravity.
    private var results: [JSONValue] {
        func texts(_ part: DossierPart, _ rank: SARIFRank) -> [Substring] {
            part.pieces[2 + rank.rawValue].split(separator: "\u{1F}")
        }
        let ordered =
            switch profile {
            case .full: parts.flatMap { part in SARIFRank.allCases.flatMap { texts(part, $0) } }
            case .github:
                Array(
                    SARIFRank.allCases.flatMap { rank in parts.flatMap { texts($0, rank) } }
                        .prefix(GitHubLimits.results))
            }
        return ordered.map { .literal(String($0)) }
    }
}

/// In which order results stand: the gravest first.
enum SARIFRank: Int, CaseIterable {
    case error
    case warning
    case info
    case undecided
    case settled

    init(_ point: ReportPoint) {
        switch point.kind {
        case .fail:
            switch point.severity {
            case .error: self = .error
            case .warning: self = .warning
            case .info, nil: self = .info
            }
        case .open, .review: self = .undecided
        case .pass, .notApplicable, .informational: self = .settled
        }
    }
}

/// What GitHub's code scanning takes:
/// https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit and
/// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
enum GitHubLimits {
    /// Results of a run that are kept, « prioritized by severity »; beyond 25 000 the file is refused.
    static let results = 5_000
    /// Tags of a rule that are shown.
    static let tags = 10
    /// Characters of a rule's descriptions.
    static let description = 1_024
    /// Locations of a result that are kept.
    static let locations = 100
}
