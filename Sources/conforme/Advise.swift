import ArgumentParser
import CalendarDates
import RuleEngine
import Territories

/// `conforme advise`: which obligations rest on each authority of a territory.
struct Advise: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dit ce que doit chaque autorité organisatrice d'un territoire.",
        discussion: "Exemple : conforme advise --population 12000 --date 2026-01-01"
    )

    @OptionGroup var authorities: AuthorityOptions

    @Option(help: "La date de la question, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
    var date: CalendarDate?

    @OptionGroup var form: AdviceFormatOptions

    @OptionGroup var comparison: ComparisonOptions
    @OptionGroup var rules: RuleOptions

    func run() throws {
        try reporting {
            let territory = try authorities.territory()
            let engine = try rules.engine(only: RuleOptions.dutyPacks)
            let day = try date ?? territory.date ?? today()
            try form.write(comparison.advice(engine, for: territory, on: day))
        }
    }
}
