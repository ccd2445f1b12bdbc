import DocumentModel
import DocumentStructure
import RuleEngine
import RuleModel

/// The report of a check as JSON, `"schema": "conforme.check/1"`: one value for all dossiers.
public struct CheckJSONReporter: CheckReporter {
    /// Pieces of the lists of all dossiers: files, documents, results.
    public let waiting: Set<Int> = [2, 3, 4]

    private let tool: ToolInfo
    private var count = 0
    private var tally = Tally()
    /// The pieces of the first dossier that do not wait.
    private var first: [Int: String] = [:]
    /// The lists that have an item.
    private var filled: Set<Int> = []
    private var unreadable: [JSONValue] = []

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// What each key of the whole takes from a dossier: lists come as their items, ready to be put with others.
    public func pieces(of presented: PresentedReport) -> [String] {
        let report = presented.report
        let files = report.situation.dossier.files
        let results = presented.points.map { ResultJSON(report, $0).value }
        return [
            JSONValue.array(report.packs.map(\.json)).text(indent: 1),
            JSONValue.optional(report.situation.date).text,
            JSONValue.items(files.map(Self.input), indent: 2),
            JSONValue.items(files.indices.map { DocumentJSON(report, file: $0).value }, indent: 2),
            JSONValue.items(results, indent: 2), Self.schema(presented).text(indent: 1),
            (report.advice.map(AdviceJSONReporter.authorities) ?? .array([])).text(indent: 1),
            JSONValue.array(report.sources.map(\.json)).text(indent: 1),
        ]
    }

    /// Keeps what is short: the value is only whole at the end.
    public mutating func add(_ part: DossierPart) -> String {
        count += 1
        tally = tally + part.tally
        for (key, piece) in part.pieces.enumerated() {
            if waiting.contains(key) {
                if !piece.isEmpty { filled.insert(key) }
            } else if count == 1 {
                first[key] = piece
            }
        }
        return ""
    }

    /// Keeps what could not be examined, and why.
    public mutating func add(unreadable path: String, reason: String) -> String {
        unreadable.append(.object([("path", .string(path)), ("reason", .string(reason))]))
        return ""
    }

    /// The whole value.
    public mutating func end() -> String {
        func shared(_ key: Int, or absent: String) -> JSONValue { .literal(first[key] ?? absent) }
        func only(_ key: Int, or absent: String) -> JSONValue {
            .literal(count == 1 ? first[key] ?? absent : absent)
        }
        func all(_ key: Int) -> JSONValue {
            .array(filled.contains(key) ? [.literal(ReportSegment.placeholder(key))] : [])
        }
        let whole = JSONValue.object([
            ("schema", .string("conforme.check/1")), ("tool", tool.json), ("packs", shared(0, or: "[]")),
            ("date", shared(1, or: "null")), ("data", shared(7, or: "[]")), ("inputs", all(2)),
            ("unreadable", .array(unreadable)), ("documents", all(3)), ("results", all(4)),
            ("schemaPluriannuel", only(5, or: "null")), ("obligations", only(6, or: "[]")),
            ("summary", Self.summary(tally)),
        ])
        return whole.text + "\n"
    }

    private static func input(_ file: Dossier.File) -> JSONValue {
        .object([
            ("path", .string(file.document.path)), ("sha256", .string(file.document.sha256)),
            ("bytes", .integer(file.document.byteCount)),
        ])
    }

    static func schema(_ presented: PresentedReport) -> JSONValue {
        let schema = presented.schema
        return .object([
            ("claimed", .boolean(schema.isClaimed)), ("verdict", .string(schema.verdict.rawValue)),
            (
                "items",
                .array(
                    schema.items.map { item in
                        .object([
                            ("id", .string(item.id)), ("label", .string(item.label)),
                            ("kind", .string(item.outcome.kind)),
                            (
                                "evidence",
                                .array(
                                    item.outcome.evidence.map {
                                        LocationJSON(presented.report, $0.place).evidence($0.note)
                                    })
                            ),
                            ("lacks", .optional(item.lacks)),
                        ])
                    }
                )
            ), ("authorities", .array(schema.authorities.map(Self.authority))),
        ])
    }

    private static func authority(_ authority: AuthorityVerdict) -> JSONValue {
        .object([
            ("name", .string(authority.name)), ("id", .optional(authority.id)), ("kind", .string(authority.kind)),
            ("party", .boolean(authority.isParty)), ("holdsPlanning", .boolean(authority.plans)),
            ("population", .optional(authority.population)), ("threshold", .optional(authority.threshold)),
            ("verdict", .string(authority.verdict.rawValue)), ("explanation", .string(authority.explanation)),
        ])
    }

    private static func summary(_ tally: Tally) -> JSONValue {
        .object([
            ("error", .integer(tally.errors)), ("warning", .integer(tally.warnings)), ("info", .integer(tally.infos)),
            ("pass", .integer(tally.passes)), ("open", .integer(tally.open)), ("review", .integer(tally.reviews)),
            ("notApplicable", .integer(tally.notApplicable)), ("suppressed", .integer(tally.suppressed)),
        ])
    }
}

extension SchemaVerdict.Item {
    /// What the item lacks, or why it cannot be told; `nil` when it is there.
    var lacks: String? {
        switch outcome {
        case .fail(let findings): findings.first.map { ([$0.message] + $0.notes).joined(separator: " ") }
        case .open(_, let reason): reason.isEmpty ? nil : reason
        case .review(let readings): readings
        case .pass, .due, .upcoming, .waived, .notApplicable: nil
        }
    }
}

extension Outcome {
    /// The evidence of a pass, or what the findings rest on.
    var evidence: [Evidence] {
        switch self {
        case .pass(let evidence): evidence
        case .fail(let findings): findings.flatMap(\.evidence)
        case .due, .upcoming, .waived, .notApplicable, .open, .review: []
        }
    }
}
