import ArgumentParser
import Reporters
import RuleModel

/// `conforme explain`: one rule, its law, its reason, its examples, how to comply.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explique une règle : le texte, la raison, des exemples, que faire.",
        discussion: "Exemple : conforme explain accueil-jeune-enfant/schema"
    )

    @Argument(help: "L'identité de la règle (paquet/règle), son nom, ou sa fiche (AO-07).")
    var rule: String

    @Option(help: "Couleurs : auto, always ou never.")
    var color: ColorChoice = .auto

    @OptionGroup var rules: RuleOptions

    func run() throws {
        try reporting {
            let library = try rules.engine(withExamples: true).library
            let rule = try RuleLookup.rule(self.rule, in: library)
            try Console.print(
                RuleTextReporter(style: color.style).page(rule, library: library), isColored: color.style.isColored)
        }
    }
}
