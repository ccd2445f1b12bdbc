import RuleEngine
import RuleModel

/// The outstanding points of a check as annotations of GitHub: workflow commands on standard output.
///
/// GitHub shows ten annotations of each kind for a step, the first that come; the others are counted in a last one.
/// Commands and escapes: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
public struct AnnotationsReporter: CheckReporter {
    private enum Command: String, CaseIterable {
        case error
        case warning
        case notice
    }

    /// Annotations of one kind that GitHub shows for one step.
    private static let shown = 10

    private var kept: [Command: [String]] = [:]
    private var counts: [Command: Int] = [:]

    /// A reporter.
    public init() {}

    /// Three texts: errors, warnings, notices, of each the first ten; and how many there were.
    public func pieces(of presented: PresentedReport) -> [String] {
        let points = presented.points.filter(\.isOutstanding)
        return Command.allCases.flatMap { command in
            let own = points.filter { Self.command($0) == command }
            let lines = own.prefix(Self.shown).map { Self.line(command, $0, in: presented) }
            return [lines.joined(separator: "\n"), String(own.count)]
        }
    }

    /// Keeps the annotations: errors come first, whichever dossier they belong to.
    public mutating func add(_ part: DossierPart) -> String {
        for (number, command) in Command.allCases.enumerated() {
            let lines = part.pieces[2 * number].split(separator: "\n").map(String.init)
            keep(lines, of: command, count: Int(part.pieces[2 * number + 1]) ?? lines.count)
        }
        return ""
    }

    /// An error that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        let properties = [("file", RepositoryPath.of(path)), ("title", "Dossier non examiné")]
        keep([Self.line(.error, properties, reason)], of: .error, count: 1)
        return ""
    }

    /// The annotations, the gravest first, and the count of those left out.
    public mutating func end() -> String {
        let room = Command.allCases.map { command in min(counts[command] ?? 0, Self.shown) }
        let isCut = zip(Command.allCases, room).contains { (counts[$0] ?? 0) > $1 }
        let lines = zip(Command.allCases, room).flatMap { command, room in
            // The last notice is the count.
            (kept[command] ?? []).prefix(command == .notice && isCut ? min(room, Self.shown - 1) : room)
        }
        return (lines + (isCut ? [summary] : [])).map { $0 + "\n" }.joined()
    }

    private mutating func keep(_ lines: [String], of command: Command, count: Int) {
        kept[command] = Array(((kept[command] ?? []) + lines).prefix(Self.shown))
        counts[command, default: 0] += count
    }

    private var summary: String {
        let words = Command.allCases.map { command in "\(counts[command] ?? 0) \(Self.plural(command))" }
        let text = "GitHub n'en montre que dix de chaque sorte ; en tout : \(words.joined(separator: ", "))."
        return Self.line(.notice, [("title", "Tous les constats")], text)
    }

    private static func plural(_ command: Command) -> String {
        switch command {
        case .error: "erreurs"
        case .warning: "avertissements"
        case .notice: "informations et points non tranchés"
        }
    }

    private static func command(_ point: ReportPoint) -> Command {
        switch point.severity {
        case .error: .error
        case .warning: .warning
        case .info, nil: .notice
        }
    }

    private static func line(_ command: Command, _ point: ReportPoint, in presented: PresentedReport) -> String {
        let spot = presented.spot(of: point)
        var properties = [("file", RepositoryPath.of(spot.path)), ("line", String(spot.line))]
        if spot.endLine > spot.line { properties.append(("endLine", String(spot.endLine))) }
        if spot.endLine == spot.line, spot.endColumn > spot.column {
            properties += [("col", String(spot.column)), ("endColumn", String(spot.endColumn))]
        }
        properties.append(("title", "\(point.rule.title) [\(point.rule.id)]"))
        let remedy = point.suggestion.isEmpty ? "" : "\nÀ faire : \(point.suggestion)"
        let label = point.kind == .fail ? "" : "\(point.label.raisedInitial) : "
        return line(command, properties, label + point.fullMessage + remedy)
    }

    private static func line(_ command: Command, _ properties: [(String, String)], _ message: String) -> String {
        let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        return "::\(command.rawValue) \(list)::\(data(message))"
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A").replacing("\r", with: "%0D")
            .replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
