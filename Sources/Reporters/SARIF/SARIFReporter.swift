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

    /// Where a list of the run stands in the text.
    private static let depth = 4
    /// Numbers of the pieces.
    private enum Piece: Int {
        case files
        case unread
        case results
    }

    private let tool: ToolInfo
    private let packs: [RulePack]
    private let profile: Profile
    /// The lists that have an item.
    private var filled: Set<Int> = []
    private var notifications: [JSONValue] = []
    private var isComplete = true
    /// Results by rank, as many as GitHub keeps.
    private var ranked: [[String]] = SARIFRank.allCases.map { _ in [] }

    /// A reporter that signs as `tool` and describes the rules of `packs`.
    public init(tool: ToolInfo, packs: [RulePack], profile: Profile = .full) {
        self.tool = tool
        self.packs = packs
        self.profile = profile
    }

    /// Files and results wait for those of the other dossiers; for GitHub, results must first be put in order.
    public var waiting: Set<Int> {
        switch profile {
        case .full: [Piece.files.rawValue, Piece.results.rawValue]
        case .github: [Piece.files.rawValue]
        }
    }

    /// A comma, as deep as the lists of a run stand.
    public var separator: String { ",\n" + String(repeating: "  ", count: Self.depth) }

    /// Files, what could not be read of them, then results; for GitHub, the results of each rank.
    public func pieces(of presented: PresentedReport) -> [String] {
        let documents = presented.dossier.files.map(\.document)
        var ranks: [[String]] = SARIFRank.allCases.map { _ in [] }
        var seen: [String: Int] = [:]
        for point in presented.points where isShown(point) {
            seen[point.fingerprint, default: 0] += 1
            let result = SARIFResult(
                point, in: presented, occurrence: seen[point.fingerprint] ?? 1, profile: profile)
            ranks[SARIFRank(point).rawValue].append(result.json.text(indent: Self.depth))
        }
        let texts =
            switch profile {
            case .full: [ranks.joined().joined(separator: separator)]
            case .github: ranks.map { $0.joined(separator: Self.mark) }
            }
        return [
            JSONValue.items(documents.map { SARIFArtifact($0).json }, indent: Self.depth),
            JSONValue.items(documents.flatMap { SARIFNotification.unread(in: $0) }, indent: 6),
        ] + texts
    }

    /// Keeps what is short; the gravest results of all dossiers come first for GitHub, which keeps so many.
    public mutating func add(_ part: DossierPart) -> String {
        filled.formUnion(waiting.filter { !part.pieces[$0].isEmpty })
        let unread = part.pieces[Piece.unread.rawValue]
        if !unread.isEmpty { notifications.append(.literal(unread)) }
        guard profile == .github else { return "" }
        for rank in ranked.indices {
            let texts = part.pieces[Piece.results.rawValue + rank].split(separator: Self.mark).map(String.init)
            ranked[rank] += texts.prefix(GitHubLimits.results - ranked[rank].count)
        }
        return ""
    }

    /// Keeps a notification: the analysis is not complete.
    public mutating func add(unreadable path: String, reason: String) -> String {
        isComplete = false
        notifications.append(SARIFNotification.failure(path: path, reason: reason))
        return ""
    }

    /// The whole file.
    public mutating func end() -> String {
        let run = JSONValue.object([
            ("tool", .object([("driver", driver)])), ("language", .string("fr")),
            ("columnKind", .string("unicodeCodePoints")),
            ("originalUriBaseIds", .object([("%SRCROOT%", .object([("description", Self.root)]))])),
            ("automationDetails", .object([("id", .string("conforme/"))])), ("taxonomies", .array([taxonomy])),
            ("invocations", .array([invocation])), ("artifacts", list(.files)), ("results", results),
        ])
        let whole = JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ])
        return whole.text + "\n"
    }

    /// Stands between the results of a rank: JSON never holds it as such.
    private static let mark = "\u{1E}"

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
        .object([
            ("executionSuccessful", .boolean(isComplete)),
            ("toolExecutionNotifications", .array(notifications)),
        ])
    }

    /// The list of all dossiers.
    private func list(_ piece: Piece) -> JSONValue {
        .array(filled.contains(piece.rawValue) ? [.literal(ReportSegment.placeholder(piece.rawValue))] : [])
    }

    /// In the order of the dossiers; for GitHub, in the order of their gravity.
    private var results: JSONValue {
        switch profile {
        case .full: list(.results)
        case .github: .array(ranked.joined().prefix(GitHubLimits.results).map { .literal($0) })
        }
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
