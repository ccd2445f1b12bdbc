import RuleEngine

/// Writes the report of a run dossier by dossier, so that one is let go before the next is read.
///
/// `pieces(of:)` does the work, for several dossiers at a time; the other functions only put texts together, in the
/// order of the command line.
public protocol CheckReporter: Sendable {
    /// What one dossier gives to the whole, cut as the format needs.
    func pieces(of presented: PresentedReport) -> [String]
    /// Takes the next dossier; returns the text that need not wait for those that follow.
    mutating func add(_ part: DossierPart) -> String
    /// Takes a dossier that could not be examined, and why; returns the text that need not wait.
    mutating func add(unreadable path: String, reason: String) -> String
    /// The rest of the text, once every dossier is there.
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
    /// Says nothing of it: the trouble is on standard error.
    public mutating func add(unreadable path: String, reason: String) -> String { "" }
}
