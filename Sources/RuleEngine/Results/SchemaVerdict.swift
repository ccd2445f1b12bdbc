import DocumentModel
import RuleModel

/// Whether a convention contains what D. 214-10-1, I of the CASF asks of a schéma pluriannuel, item by item.
public struct SchemaVerdict: Sendable {
    /// The answer for the whole.
    public enum Verdict: String, Sendable {
        case established
        case notEstablished
        case unverifiable
        case notApplicable
    }

    /// One item of the decree.
    public struct Item: Sendable {
        /// `1°`, `4° a`.
        public let id: String
        /// What the decree asks for.
        public let label: String
        /// The answer of the rule that checks it.
        public let outcome: Outcome
    }

    /// The items in the order of the decree.
    public static let order = ["1°", "2°", "3°", "4°", "4° a", "4° b", "4° c", "4° d", "4° e", "4° f", "4° g", "4° h"]

    /// Whether the convention says that it stands for the schéma.
    public let isClaimed: Bool
    /// Where it says so.
    public let claims: [Place]
    /// The answer for the whole.
    public let verdict: Verdict
    /// The twelve items; fewer when the packs do not check them all.
    public let items: [Item]
    /// The answer for each authority that the convention concerns; empty when no territory was given.
    public let authorities: [AuthorityVerdict]

    init(_ report: Report) {
        let sentences = DispensationClaim.sentences(in: report.situation.dossier.convention)
        let found = (report.results + report.unasked).compactMap { result in
            result.rule.schemaItem.map { Item(id: $0, label: result.rule.title, outcome: result.outcome) }
        }
        let items = Self.order.compactMap { id in found.first { $0.id == id } }
        isClaimed = !sentences.isEmpty
        claims = sentences.map { Place(file: 0, range: $0) }
        self.items = items
        let verdict = Self.verdict(items)
        self.verdict = verdict
        authorities = report.authorities.map { AuthorityVerdict($0, content: verdict) }
    }

    /// Absence is never established by what could not be looked at.
    private static func verdict(_ items: [Item]) -> Verdict {
        var hasFailed = false
        var isOpen = false
        var isApplicable = false
        for item in items {
            switch item.outcome {
            case .pass: isApplicable = true
            case .fail:
                hasFailed = true
                isApplicable = true
            case .open, .review:
                isOpen = true
                isApplicable = true
            case .notApplicable, .due, .upcoming, .waived: break
            }
        }
        guard isApplicable else { return .notApplicable }
        if hasFailed { return .notEstablished }
        return isOpen || items.count < order.count ? .unverifiable : .established
    }
}
