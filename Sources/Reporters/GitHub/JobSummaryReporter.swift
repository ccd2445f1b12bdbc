import RuleEngine

/// The report in Markdown as GitHub shows it on the page of a job: at most 1 MiB for a step, or nothing is shown.
/// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
public struct JobSummaryReporter: CheckReporter {
    /// Room is left for the summary of the dossiers.
    private static let room = 900 << 10

    private var whole: CheckMarkdownReporter
    private var size = 0
    private var omitted = 0

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        whole = CheckMarkdownReporter(tool: tool)
    }

    /// The page of the dossier.
    public func pieces(of presented: PresentedReport) -> [String] { whole.pieces(of: presented) }

    /// The page, as long as there is room for it.
    public mutating func add(_ part: DossierPart) -> String { kept(whole.add(part)) }

    /// A section that says why the dossier could not be examined.
    public mutating func add(unreadable path: String, reason: String) -> String {
        kept(whole.add(unreadable: path, reason: reason))
    }

    /// The summary of the dossiers, and how many pages were left out.
    public mutating func end() -> String {
        let pages = omitted > 1 ? "\(omitted) pages sont omises" : "une page est omise"
        let note = omitted == 0 ? "" : "\n*GitHub n'accepte pas plus de 1 Mio : \(pages).*\n"
        let summary = whole.end()
        return note + (summary.utf8.count < 100 << 10 ? summary : "")
    }

    private mutating func kept(_ page: String) -> String {
        guard size + page.utf8.count <= Self.room else {
            omitted += 1
            return ""
        }
        size += page.utf8.count
        return page
    }
}
