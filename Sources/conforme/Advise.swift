import ArgumentParser
import CalendarDates
import Foundation
import Reporters
import RuleEngine
import Territories

/// `conforme advise`: which obligations rest on each authority of a territory.
struct Advise: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static let configuration = CommandConfiguration(
        abstract: "Dit ce que doit chaque autorité organisatrice d'un territoire.",
        discussion: "Exemple : conforme advise --population 12000 --date 2026-01-01"
    )

    @Argument(help: "Le fichier de territoire (YAML).")
    var file: String?

    @Option(help: "La population totale d'une commune : le plus court chemin.")
    var population: Int?

    @Option(help: "La date de la question, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
    var date: CalendarDate?

    @Option(help: "La forme de la réponse : text ou json.")
    var format: Format = .text

    @Option(help: "Écrit la réponse dans ce fichier.")
    var output: String?

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @Flag(help: "Montre le raisonnement sous chaque réponse.")
    var explain = false

    @OptionGroup var rules: RuleOptions

    func validate() throws {
        guard (file == nil) != (population == nil) else {
            throw ValidationError("Donner un fichier de territoire, ou bien --population N.")
        }
        guard population.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("Une population ne peut être négative.")
        }
    }

    func run() throws {
        try reporting {
            let territory = try self.territory()
            let engine = try rules.engine(only: RuleOptions.dutyPacks)
            let day = try date ?? territory.date ?? today()
            let advice = engine.advice(for: territory, on: day)
            try Output.write(rendered(advice), to: output)
        }
    }

    private func territory() throws -> Territory {
        if let population { return .commune(population: population) }
        return try TerritoryFile.read(file ?? "-")
    }

    private func rendered(_ advice: Advice) -> String {
        switch format {
        case .json: AdviceJSONReporter(tool: Conforme.tool).json(advice).text + "\n"
        case .text:
            AdviceTextReporter(style: output == nil ? color.style : TextStyle(isColored: false), explains: explain)
                .text(advice)
        }
    }
}
