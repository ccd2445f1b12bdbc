import ArgumentParser
import Foundation
import Reporters
import RuleModel

/// The form of a report.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case sarif
    case sarifGitHub = "sarif-github"
    case junit
    case github
    case gitlab
    case markdown
    case html
    case csv
}

/// Options about the reports that a check writes.
struct ReportOptions: ParsableArguments {
    @Option(help: "La forme du rapport (valeurs de --report aussi).")
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

    /// The reports asked for, each with the place where it goes; throws when a place cannot be written. `packs` hold the
    /// rules that some formats describe.
    func writers(packs: [RulePack]) throws -> [ReportWriter] {
        let extra = try extraReports()
        let place = try Output(output, isColored: color.style.isColored)
        let main = ReportWriter(reporter(format, packs: packs, isFile: output != nil), to: place)
        let others = try extra.map {
            ReportWriter(reporter($0.format, packs: packs, isFile: true), to: try Output($0.path))
        }
        let summary = (extra.map(\.format) + [format]).contains(.github) ? try jobSummary() : []
        return [main] + others + summary
    }

    /// Where GitHub lets a job tell more than its annotations hold, and asks for it, the report in Markdown.
    private func jobSummary() throws -> [ReportWriter] {
        let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY", default: ""]
        guard !path.isEmpty else { return [] }
        return [ReportWriter(JobSummaryReporter(tool: Conforme.tool), to: try Output(path, manner: .append))]
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

    private func reporter(_ format: ReportFormat, packs: [RulePack], isFile: Bool) -> any CheckReporter {
        switch format {
        case .json: CheckJSONReporter(tool: Conforme.tool)
        case .sarif: SARIFReporter(tool: Conforme.tool, packs: packs)
        case .sarifGitHub: SARIFReporter(tool: Conforme.tool, packs: packs, profile: .github)
        case .junit: JUnitReporter()
        case .github: AnnotationsReporter()
        case .gitlab: CodeQualityReporter()
        case .markdown: CheckMarkdownReporter(tool: Conforme.tool)
        case .html: CheckHTMLReporter(tool: Conforme.tool)
        case .csv: CheckCSVReporter()
        case .text:
            CheckTextReporter(
                style: isFile ? TextStyle(isColored: false) : color.style, isVerbose: verbose, isQuiet: quiet)
        }
    }
}
