import ArgumentParser
import Reporters
import RuleEngine
import RuleModel

/// `conforme rules`: the rules in force, their tests, and what the tests prove.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Les règles : leur liste, leurs exemples, leur examen.",
        subcommands: [List.self, Test.self, Audit.self]
    )

    /// `conforme rules list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Liste les règles, par paquet.")

        @Option(help: "Couleurs : auto, always ou never.")
        var color: ColorChoice = .auto

        @OptionGroup var rules: RuleOptions

        func run() throws {
            try reporting {
                try Console.print(
                    RuleTextReporter(style: color.style).list(try rules.engine().library),
                    isColored: color.style.isColored)
            }
        }
    }

    /// `conforme rules test`.
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Applique chaque règle à ses propres exemples."
        )

        @OptionGroup var rules: RuleOptions

        func run() throws {
            try reporting {
                let engine = try rules.engine(withExamples: true)
                let (count, failures) = Examples.runner(engine).run(engine.library.rules)
                for failure in failures { try Console.print("\(failure.problem)\n") }
                try Console.print(
                    "\(engine.library.rules.count) règles, \(count) exemples : "
                        + "\(count - failures.count) réussis, \(failures.count) en échec\n"
                )
                if !failures.isEmpty { throw ExitStatus.findings.code }
            }
        }
    }
}
