import Reporters
import RuleEngine

/// One report of a run on its way to its file.
struct ReportWriter {
    /// What makes its text.
    private(set) var reporter: any CheckReporter
    private let output: Output
    private var hasParts = false

    init(_ reporter: any CheckReporter, to output: Output) {
        self.reporter = reporter
        self.output = output
    }

    mutating func add(_ part: DossierPart) throws {
        hasParts = true
        try output.write(reporter.add(part))
    }

    mutating func add(unreadable path: String, reason: String) throws {
        try output.write(reporter.add(unreadable: path, reason: reason))
    }

    /// Ends the text and gives the file its name; without any dossier nothing is written.
    mutating func end() throws {
        guard hasParts else { return }
        try output.write(reporter.end())
        try output.finish()
    }
}
