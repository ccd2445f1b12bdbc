/// A stretch of the end of a report: text, or a list whose items wait until every dossier is there.
public enum ReportSegment: Hashable, Sendable {
    case text(String)
    /// The pieces of that number of all dossiers, in their order, with ``CheckReporter/separator`` between them.
    case list(Int)

    /// Stands for a list in a text that is being written; no format lets it through as such.
    private static let mark: Character = "\u{1F}"

    /// What stands in the text for the list of that number, which ``segments(of:)`` cuts there.
    static func placeholder(_ list: Int) -> String { "\(mark)\(list)\(mark)" }

    /// `text` cut at its placeholders.
    static func segments(of text: String) -> [ReportSegment] {
        text.split(separator: mark, omittingEmptySubsequences: false).enumerated().map { number, piece in
            number % 2 == 0 ? .text(String(piece)) : .list(Int(piece) ?? 0)
        }
    }
}
