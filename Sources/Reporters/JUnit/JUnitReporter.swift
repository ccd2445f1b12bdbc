import RuleEngine
import RuleModel

/// A check as tests that a platform counts (JUnit's XML): a suite for each dossier, a case for each point. Errors and
/// warnings fail; what is undecided, does not apply or is set aside is skipped, with the reason.
public struct JUnitReporter: CheckReporter {
    private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"conforme\">\n"
    private var hasOpened = false

    /// A reporter.
    public init() {}

    /// The suite of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] {
        let points = presented.points.filter { $0.kind != .informational }
        let unread = presented.dossier.files.flatMap { file in
            file.document.reading.unread.map { Self.error(in: file.document.path, $0.what) }
        }
        let skipped = points.count { Self.skipReason($0) != nil }
        let suite = XMLNode(
            "testsuite",
            [
                "name": presented.path, "tests": String(points.count + unread.count),
                "failures": String(points.count(where: Self.isFailure)), "errors": String(unread.count),
                "skipped": String(skipped),
            ],
            children: unread + points.map { Self.testCase($0, in: presented) }
        )
        return [suite.text(indent: 1)]
    }

    /// The suite, which need not wait.
    public mutating func add(_ part: DossierPart) -> String { opening() + part.pieces.joined() }

    /// A suite with one error.
    public mutating func add(unreadable path: String, reason: String) -> String {
        let suite = XMLNode(
            "testsuite", ["name": path, "tests": "1", "failures": "0", "errors": "1", "skipped": "0"],
            children: [Self.error(in: path, reason)]
        )
        return opening() + suite.text(indent: 1)
    }

    /// The end of the file.
    public mutating func end() -> String { opening() + "</testsuites>\n" }

    private mutating func opening() -> String {
        defer { hasOpened = true }
        return hasOpened ? "" : Self.opening
    }

    private static func error(in path: String, _ reason: String) -> XMLNode {
        XMLNode(
            "testcase", ["name": "Lecture de \(path)", "classname": "conforme.lecture"],
            children: [XMLNode("error", ["type": "lecture", "message": reason], words: reason)]
        )
    }

    private static func isFailure(_ point: ReportPoint) -> Bool {
        guard point.suppression == nil, let severity = point.severity else { return false }
        return severity > .info
    }

    /// Why the point neither passes nor fails; `nil` when it does.
    private static func skipReason(_ point: ReportPoint) -> String? {
        if let suppression = point.suppression { return "Mis de côté : \(suppression.reason)" }
        switch point.kind {
        case .open, .review, .notApplicable: return "\(point.label.raisedInitial) : \(point.message)"
        case .fail, .pass, .informational: return nil
        }
    }

    private static func testCase(_ point: ReportPoint, in presented: PresentedReport) -> XMLNode {
        let spot = presented.spot(of: point)
        let subject = point.result.subject.name.isEmpty ? "" : " (\(point.result.subject.name))"
        let place = point.kind == .fail ? ", \(spot.path):\(spot.line)" : ""
        var children: [XMLNode] = []
        if let reason = skipReason(point) {
            children = [XMLNode("skipped", ["message": reason])]
        } else if point.kind == .fail {
            let text = details(point, at: spot)
            children = [
                isFailure(point)
                    ? XMLNode("failure", ["type": point.label, "message": point.message], words: text)
                    : XMLNode("system-out", words: text)
            ]
        }
        let id = point.rule.id
        return XMLNode(
            "testcase", ["name": "\(point.rule.title)\(subject)\(place)", "classname": "\(id.pack).\(id.name)"],
            children: children
        )
    }

    private static func details(_ point: ReportPoint, at spot: Spot) -> String {
        let references = point.rule.references.map(\.citation).joined(separator: " ; ")
        let lines = [
            "\(spot.path):\(spot.line):\(spot.column)", spot.french, spot.words.isEmpty ? "" : "« \(spot.words) »",
            point.fullMessage, point.suggestion.isEmpty ? "" : "À faire : \(point.suggestion)",
            references.isEmpty ? "" : "Fondement : \(references) (confiance \(point.rule.confidence.rawValue))",
        ]
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
