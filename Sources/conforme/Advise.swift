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

    @OptionGroup var documents: DocumentOptions

    @OptionGroup var form: AdviceFormatOptions

    @OptionGroup var comparison: ComparisonOptions
    @OptionGroup var rules: RuleOptions

    func run() throws {
        try reporting {
            let question = try authorities.question()
            let engine = try rules.engine(only: RuleOptions.dutyPacks)
            try answer(question, engine)
        }
    }

    private func answer(_ question: AuthorityOptions.Question, _ engine: Engine) throws {
        switch question {
        case .territory(let territory, let hypothesis, let data):
            let date = try date ?? territory.date ?? today()
            if let data { try Self.vintage(data, on: date) }
            try form.write(
                comparison.advice(
                    engine, for: territory, on: date, hypothesis: hypothesis, sources: data?.files ?? []))
        case .authorities(let authorities, let data):
            let date = try date ?? today()
            try Self.vintage(data, on: date)
            // A supposed transfer needs both sides: the grouping comes with its members.
            guard comparison.isEmpty else {
                let territory = data.territory(of: authorities.last ?? authorities[0])
                return try form.write(comparison.advice(engine, for: territory, on: date, sources: data.files))
            }
            try form.write(engine.advice(about: authorities, in: data, on: date))
        case .proposal(let path, let data): try propose(path, data)
        case .portfolio(let data): try form.write(portfolio(data, engine), jobs: authorities.portfolio.threadCount)
        }
    }

    private func propose(_ path: String, _ data: OfficialData) throws {
        let document = try Documents.read(path, with: documents.reader)
        let proposal = TerritoryProposal(Dossier.File(document), data: data)
        guard !proposal.isEmpty else {
            let reasons = proposal.refusals.isEmpty ? "" : "\n" + proposal.refusals.joined(separator: "\n")
            throw CommandFailure(
                status: .configuration,
                message:
                    "Aucune partie de « \(path) » n'est une commune ou un groupement des fichiers donnés.\(reasons)")
        }
        try Output.write(proposal.text, to: form.output)
    }

    private func portfolio(_ data: OfficialData, _ engine: Engine) throws -> Portfolio {
        guard comparison.isEmpty else {
            throw CommandFailure(
                status: .configuration,
                message: "--transfer et --since portent sur un territoire, une commune ou un groupement à la fois.")
        }
        let date = try date ?? today()
        let vintage = try Self.vintage(data, on: date)
        let asked = try authorities.portfolio.authorities(in: data, vintage: vintage)
        return engine.portfolio(of: asked, in: data, vintage: vintage, on: date)
    }

    /// The vintage in force; files of other years than the date would give wrong answers.
    @discardableResult
    private static func vintage(_ data: OfficialData, on date: CalendarDate) throws -> Int? {
        do throws(OfficialFileError) {
            return try data.vintage(inForceOn: date)
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }
}
