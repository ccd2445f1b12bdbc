import Reporters
import RuleEngine

/// One report of a run on its way to its file.
struct ReportWriter {
    /// What makes its text.
    private(set) var reporter: any CheckReporter
    private let output: Output
    private var lists: [Int: Shelf] = [:]
    private var hasWritten = false

    init(_ reporter: any CheckReporter, to output: Output) {
        self.reporter = reporter
        self.output = output
    }

    mutating func add(_ part: DossierPart) throws {
        for list in reporter.waiting where !part.pieces[list].isEmpty {
            let isFirst = lists[list] == nil
            try lists[list, default: Shelf()].put((isFirst ? "" : reporter.separator) + part.pieces[list])
        }
        try write(reporter.add(part))
    }

    mutating func add(unreadable path: String, reason: String) throws {
        try write(reporter.add(unreadable: path, reason: reason))
    }

    /// Ends the text and gives the file its name; a format that had nothing to say leaves no file.
    mutating func end() throws {
        for segment in reporter.ending() {
            switch segment {
            case .text(let text): try write(text)
            case .list(let number): try lists[number]?.read { try write($0) }
            }
        }
        if hasWritten { try output.finish() }
    }

    private mutating func write(_ text: String) throws {
        guard !text.isEmpty else { return }
        hasWritten = true
        try output.write(text)
    }
}
