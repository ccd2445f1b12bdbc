import ArgumentParser
import Reporters

/// The form of a report.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
}

/// Options about the reports that a check writes.
struct ReportOptions: ParsableArguments {
    @Option(help: "La forme du rapport : text ou json.")
    var format: ReportFormat = .text

    @Option(help: "Écrit le rapport dans ce fichier.")
    var output: String?

    @Option(name: .customLong("report"), help: "Un rapport de plus : FORME=FICHIER (répétable).")
    var reports: [String] = []

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @Flag(help: "Ne montre que les erreurs et les avertissements.")
    var quiet = false

    @Flag(help: "Montre aussi ce qui est conforme, avec les preuves.")
    var verbose = false

    func validate() throws { _ = try extraReports() }

    /// The reports asked for, each with the place where it goes; throws when a place cannot be written.
    func writers() throws -> [ReportWriter] {
        let main = ReportWriter(reporter(format, isFile: output != nil), to: try Output(output))
        return try [main]
            + extraReports().map { ReportWriter(reporter($0.format, isFile: true), to: try Output($0.path)) }
    }

    private func extraReports() throws -> [(format: ReportFormat, path: String)] {
        try reports.map { report in
            let parts = report.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else {
                throw ValidationError(
                    "« \(report) » n'est pas un rapport : écrire FORME=FICHIER, par exemple json=rapport.json.")
            }
            return (format, parts[1])
        }
    }

    private func reporter(_ format: ReportFormat, isFile: Bool) -> any CheckReporter {
        switch format {
        case .json: CheckJSONReporter(tool: Conforme.tool)
        case .text:
            CheckTextReporter(
                style: isFile ? TextStyle(isColored: false) : color.style, isVerbose: verbose, isQuiet: quiet)
        }
    }
}
