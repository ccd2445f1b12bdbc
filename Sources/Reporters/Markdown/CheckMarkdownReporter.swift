import RuleEngine
import RuleModel

/// The report of a check as Markdown, for a merge request, a wiki or a job's summary.
public struct CheckMarkdownReporter: CheckReporter {
    private let tool: ToolInfo
    private var lines: [String] = []
    private var total = Tally()
    private var hasOpened = false

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The page of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] {
        [DossierMarkdown(presented: presented, tool: tool).text]
    }

    /// The page, which need not wait.
    public mutating func add(_ part: DossierPart) -> String {
        total = total + part.tally
        lines.append("| \(MarkdownText.escaped(part.path)) | \(part.tally.french) |")
        return opening() + part.pieces.joined()
    }

    /// A section that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        lines.append("| \(MarkdownText.escaped(path)) | non examiné |")
        return opening() + "\n## \(MarkdownText.escaped(path))\n\n**Non examiné.** \(MarkdownText.escaped(reason))\n"
    }

    /// The summary, when there are several dossiers.
    public mutating func end() -> String {
        guard lines.count > 1 else { return "" }
        let all = "**\(lines.count) dossiers : \(total.french).**"
        return (["\n## En résumé", "", "| Dossier | Bilan |", "|---|---|"] + lines + ["", all]).joined(separator: "\n")
            + "\n"
    }

    private mutating func opening() -> String {
        defer { hasOpened = true }
        return hasOpened ? "" : "# Rapport de contrôle\n"
    }
}
