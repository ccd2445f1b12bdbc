import RuleEngine
import RuleModel

/// The report of a check for a terminal: what was read, what is wrong, what cannot be told, what passed.
public struct CheckTextReporter: CheckReporter {
    private let style: TextStyle
    private let isVerbose: Bool
    private let isQuiet: Bool
    private var summary = RunSummary()

    /// A reporter; verbose, it shows what passed with its evidence; quiet, the findings and nothing else.
    public init(style: TextStyle, isVerbose: Bool = false, isQuiet: Bool = false) {
        self.style = style
        self.isVerbose = isVerbose
        self.isQuiet = isQuiet
    }

    /// The whole text of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] { [text(presented)] }

    /// The text of the dossier, which need not wait.
    public mutating func add(_ part: DossierPart) -> String {
        defer { summary.add(part) }
        return (summary.isEmpty ? "" : "\n") + part.pieces.joined()
    }

    /// Notes a dossier that could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        summary.add(unreadable: path)
        return ""
    }

    /// The summary, when there are several dossiers.
    public mutating func end() -> String { summary.text(style) }

    private func text(_ presented: PresentedReport) -> String {
        let report = presented.report
        var parts: [String] = []
        if !isQuiet {
            parts.append(ReadingSection(report: report, style: style).text)
            parts.append(style.wrap(presented.brief.sentences.joined(separator: " "), first: "EN BREF : "))
        }
        for severity in Severity.allCases.reversed() {
            let section = FindingsSection(report: report, severity: severity, style: style)
            if !isQuiet || severity != .info { parts.append(section.text) }
        }
        if !isQuiet {
            parts.append(UndecidedSection(report: report, style: style).text)
            parts.append(ActionSection(presented: presented, style: style).text)
            parts.append(SchemaSection(report: report, schema: presented.schema, style: style).text)
            if isVerbose { parts.append(SuppressedSection(report: report, style: style).text) }
            parts.append(PassedSection(report: report, style: style, isVerbose: isVerbose).text)
            parts.append(TraceSection(presented: presented, style: style, isVerbose: isVerbose).text)
        }
        parts.append(conclusion(report))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func conclusion(_ report: Report) -> String {
        let outline = report.situation.dossier.convention.outline
        guard outline.nature == .convention || outline.nature == .avenant else {
            return style.wrap("Ce document n'est pas une convention : rien n'est conclu sur sa conformité.")
        }
        return style.paint("Bilan : \(report.tally.french).", .strong)
    }
}

extension Severity {
    /// The word for `count` of them.
    func plural(_ count: Int) -> String {
        switch self {
        case .error: count > 1 ? "erreurs" : "erreur"
        case .warning: count > 1 ? "avertissements" : "avertissement"
        case .info: count > 1 ? "informations" : "information"
        }
    }

    var tone: TextStyle.Tone {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .info: .blue
        }
    }
}
