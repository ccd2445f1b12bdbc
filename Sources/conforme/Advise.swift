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
            let question = try authorities.question()
            let engine = try rules.engine(only: RuleOptions.dutyPacks)
            try form.write(try advice(question, engine))
        }
    }

    private func advice(_ question: AuthorityOptions.Question, _ engine: Engine) throws -> Advice {
        switch question {
        case .territory(let territory, let hypothesis, let data):
            let date = try date ?? territory.date ?? today()
            if let data { try Self.refuseOtherYears(data, on: date) }
            return try comparison.advice(
                engine, for: territory, on: date, hypothesis: hypothesis, sources: data?.files ?? [])
        case .authorities(let authorities, let data):
            let date = try date ?? today()
            try Self.refuseOtherYears(data, on: date)
            // A supposed transfer needs both sides: the grouping comes with its members.
            guard comparison.isEmpty else {
                let territory = data.territory(of: authorities.last ?? authorities[0])
                return try comparison.advice(engine, for: territory, on: date, sources: data.files)
            }
            return engine.advice(about: authorities, in: data, on: date)
        }
    }

    /// Files of other years than the date would give wrong answers.
    private static func refuseOtherYears(_ data: OfficialData, on date: CalendarDate) throws {
        do throws(OfficialFileError) {
            _ = try data.vintage(inForceOn: date)
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }
}
