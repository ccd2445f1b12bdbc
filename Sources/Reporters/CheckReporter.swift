import RuleEngine

/// Writes the report of a run dossier by dossier, so that one is let go before the next is read.
///
/// `pieces(of:)` does the work, for several dossiers at a time; the other functions only put texts together, in the
/// order of the command line.
public protocol CheckReporter: Sendable {
    /// What one dossier gives to the whole, cut as the format needs.
    func pieces(of presented: PresentedReport) -> [String]
    /// The pieces that stand in lists of all dossiers at the end of the text: whoever writes the report keeps them aside,
    /// and the reporter does not.
    var waiting: Set<Int> { get }
    /// What stands between two items of those lists.
    var separator: String { get }
    /// Takes the next dossier; returns the text that need not wait for those that follow.
    mutating func add(_ part: DossierPart) -> String
    /// Takes a dossier that could not be examined, and why; returns the text that need not wait.
    mutating func add(unreadable path: String, reason: String) -> String
    /// The rest of the text, once every dossier is there; ``ReportSegment`` tells where the lists that wait stand in it.
    mutating func end() -> String
}

/// What remains of a dossier once it was examined.
public struct DossierPart: Sendable {
    /// As it was named on the command line.
    public let path: String
    /// How many answers of each kind.
    public let tally: Tally
    /// What the format took from it.
    public let pieces: [String]

    /// What `reporter` takes from `presented`.
    public init(_ presented: PresentedReport, reporter: some CheckReporter) {
        path = presented.path
        tally = presented.tally
        pieces = reporter.pieces(of: presented)
    }
}

extension CheckReporter {
    /// Nothing waits.
    public var waiting: Set<Int> { [] }

    /// A comma, as deep as JSON stands in a list of the whole.
    public var separator: String { ",\n    " }

    /// The end of the text, cut where lists that waited stand in it.
    public mutating func ending() -> [ReportSegment] {
        waiting.isEmpty ? [.text(end())] : ReportSegment.segments(of: end())
    }

    /// Says nothing of it: the trouble is on standard error.
    public mutating func add(unreadable path: String, reason: String) -> String { "" }
}
