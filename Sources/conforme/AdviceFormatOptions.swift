import ArgumentParser
import Reporters
import RuleEngine

/// How the answer of `advise` is shown, and where it goes.
struct AdviceFormatOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case markdown
        case html
        case csv
        case ics
    }

    @Option(help: "La forme de la réponse : text, json, markdown, html, csv ou ics (les échéances, pour un agenda).")
    var format: Format = .text

    @Option(help: "Écrit la réponse dans ce fichier.")
    var output: String?

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @Flag(help: "Montre le raisonnement sous chaque réponse.")
    var explain = false

    /// Writes `advice` whole.
    func write(_ advice: Advice) throws { try Output.write(rendered(advice), to: output, isColored: style.isColored) }

    /// Writes `portfolio` piece by piece, the pieces being made by `jobs` threads.
    func write(_ portfolio: Portfolio, jobs: Int) throws {
        let reporter = try reporter(portfolio)
        // On a terminal the answer itself tells how far it is.
        let isFile = self.output != nil
        let output = try Output(output, isColored: style.isColored)
        PortfolioProgress.end()
        try output.write(reporter.opening)
        var written = 0
        let size = 2_000
        let pieces = stride(from: 0, to: portfolio.rows.count, by: size).map {
            $0..<min($0 + size, portfolio.rows.count)
        }
        try OrderedWork(items: pieces, jobs: jobs, work: reporter.text).run { piece in
            try output.write(piece)
            written = min(written + size, portfolio.rows.count)
            if isFile { PortfolioProgress.writing(written, of: portfolio.rows.count) }
        }
        if isFile { PortfolioProgress.end() }
        try output.write(reporter.closing)
        try output.finish()
    }

    private func reporter(_ portfolio: Portfolio) throws -> any PortfolioReporter {
        switch format {
        case .json: return PortfolioJSONReporter(portfolio, tool: Conforme.tool)
        case .csv: return PortfolioCSVReporter(portfolio)
        case .html: return PortfolioHTMLReporter(portfolio)
        case .text: return PortfolioTextReporter(portfolio, style: style)
        case .markdown, .ics:
            throw CommandFailure(
                status: .configuration,
                message: "Pour plusieurs collectivités à la fois, les formes sont text, csv, html et json.")
        }
    }

    private var style: TextStyle { output == nil ? color.style : TextStyle(isColored: false) }

    private func rendered(_ advice: Advice) throws -> String {
        switch format {
        case .json: AdviceJSONReporter(tool: Conforme.tool).json(advice).text + "\n"
        case .text: AdviceTextReporter(style: style, explains: explain).text(advice)
        case .markdown: AdviceMarkdownReporter(explains: explain).text(advice)
        case .html: AdviceHTMLReporter(tool: Conforme.tool, explains: explain).text(advice)
        case .csv: AdviceCSVReporter(explains: explain).text(advice)
        case .ics: try calendar(advice)
        }
    }

    private func calendar(_ advice: Advice) throws -> String {
        if let text = AdviceCalendarReporter(tool: Conforme.tool).text(advice) { return text }
        throw CommandFailure(
            status: .configuration,
            message: "Aucune échéance n'est datée : un agenda serait vide. Les autres se lisent avec --format text."
        )
    }
}
