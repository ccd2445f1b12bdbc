import ArgumentParser
import CalendarDates
import Reporters
import RuleEngine
import RuleModel

extension Rules {
    /// `conforme rules audit`.
    struct Audit: ParsableCommand {
        enum Format: String, CaseIterable, ExpressibleByArgument {
            case text
            case json
        }

        static let configuration = CommandConfiguration(
            abstract: "Cherche ce que les exemples ne prouvent pas, les lacunes, les sources anciennes.",
            discussion: """
                Chaque règle est modifiée d'un pas (> en >=, une date d'un jour, et en ou…) : un exemple doit s'en \
                apercevoir. Puis elle répond à chaque cellule que les seuils et les dates découpent dans les faits.
                """
        )

        @Option(name: .customLong("rule"), help: "N'examine que cette règle, ou ce paquet (paquet/) ; répétable.")
        var selection: [String] = []

        @Option(help: "La forme de la réponse : text ou json.")
        var format: Format = .text

        @Option(help: "Nombre de jours après lequel une source est à relire.")
        var staleAfter = 365

        @Option(help: "Le jour où l'on juge de l'âge des sources, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
        var date: CalendarDate?

        @Flag(help: "Montre aussi chaque mutation tuée avec l'exemple qui la tue, et les réponses par cellule.")
        var verbose = false

        @Option(help: "Couleurs : auto, always ou never.")
        var color: ColorChoice = .auto

        @OptionGroup var rules: RuleOptions

        func validate() throws {
            guard staleAfter >= 0 else { throw ValidationError("Un nombre de jours ne peut être négatif.") }
        }

        func run() throws {
            try reporting {
                let engine = try rules.engine(withExamples: true)
                let isSelected = try selector(engine.library)
                let report = AuditReport(
                    runner: Examples.runner(engine), on: try date ?? today(), staleAfter: staleAfter,
                    isSelected: isSelected
                )
                try Console.print(rendered(report), isColored: color.style.isColored)
                if !report.isSound { throw ExitStatus.findings.code }
            }
        }

        private func selector(_ library: RuleLibrary) throws -> (RuleID) -> Bool {
            guard !selection.isEmpty else { return { _ in true } }
            let ids = try selection.flatMap { name in
                let matching = library.rules.map(\.id).filter { $0.matches(name) }
                return matching.isEmpty ? [try RuleLookup.rule(name, in: library).id] : matching
            }
            return Set(ids).contains
        }

        private func rendered(_ report: AuditReport) -> String {
            switch format {
            case .json: AuditJSONReporter(tool: Conforme.tool).json(report).text + "\n"
            case .text: AuditTextReporter(style: color.style, isVerbose: verbose).text(report)
            }
        }
    }
}
