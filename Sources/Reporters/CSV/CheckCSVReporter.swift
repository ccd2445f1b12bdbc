import RuleEngine
import RuleModel

/// The points of a check as a table for a spreadsheet: one row a point, what passed included.
public struct CheckCSVReporter: CheckReporter {
    private static let header = [
        "dossier", "réponse", "gravité", "règle", "titre", "catégorie", "sujet", "constat", "passage", "fichier",
        "page",
        "ligne", "endroit", "à faire", "qui", "fondement", "références", "confiance", "à savoir", "mis de côté",
        "motif",
        "empreinte",
    ]

    private var hasHeader = false

    /// A reporter.
    public init() {}

    /// The rows of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] {
        [presented.points.map { CSVTable.line(Self.row($0, in: presented)) }.joined()]
    }

    /// The rows, after the header when they are the first.
    public mutating func add(_ part: DossierPart) -> String { header() + part.pieces.joined() }

    /// A row that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        let known = ["dossier": path, "réponse": "illisible", "constat": reason, "fichier": path]
        return header() + CSVTable.line(Self.header.map { known[$0] ?? "" })
    }

    /// Nothing more.
    public mutating func end() -> String { "" }

    private mutating func header() -> String {
        guard !hasHeader else { return "" }
        hasHeader = true
        return CSVTable.byteOrderMark + CSVTable.line(Self.header)
    }

    private static func row(_ point: ReportPoint, in presented: PresentedReport) -> [String] {
        let rule = point.rule
        let spot = presented.spot(of: point)
        let actor = point.kind == .fail ? Actor(rule.category).rawValue : ""
        return [
            presented.path, point.kind.french, point.severity?.rawValue ?? "", rule.id.description, rule.title,
            rule.category.rawValue, point.result.subject.name, point.fullMessage, spot.words, spot.path,
            spot.page.map(String.init) ?? "", String(spot.line), spot.logical, point.suggestion, actor,
            rule.basis.rawValue, rule.references.map(\.citation).joined(separator: " ; "), rule.confidence.rawValue,
            point.missing.map(\.rawValue).joined(separator: ", "), point.suppression?.source.rawValue ?? "",
            point.suppression?.reason ?? "", point.fingerprint,
        ]
    }
}
