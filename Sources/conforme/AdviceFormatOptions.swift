import ArgumentParser
import Reporters
import RuleEngine

/// How the answer of `advise` is shown, and where it goes.
struct AdviceFormatOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    @Option(help: "La forme de la réponse : text ou json.")
    var format: Format = .text

    @Option(help: "Écrit la réponse dans ce fichier.")
    var output: String?

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @Flag(help: "Montre le raisonnement sous chaque réponse.")
    var explain = false

    /// Writes `advice` whole.
    func write(_ advice: Advice) throws { try Output.write(rendered(advice), to: output) }

    private func rendered(_ advice: Advice) -> String {
        switch format {
        case .json: AdviceJSONReporter(tool: Conforme.tool).json(advice).text + "\n"
        case .text:
            AdviceTextReporter(style: output == nil ? color.style : TextStyle(isColored: false), explains: explain)
                .text(advice)
        }
    }
}
