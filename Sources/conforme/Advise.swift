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
            guard comparison.transfers.isEmpty else {
                return try answerSupposing(data, engine, asked: authorities, on: date)
            }
            try form.write(advice(about: authorities, in: data, on: date, engine))
        case .proposal(let path, let data): try propose(path, data)
        case .portfolio(let data):
            try answerPortfolio(data, engine)
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

    private func answerPortfolio(_ data: OfficialData, _ engine: Engine) throws {
        let date = try date ?? today()
        let vintage = try Self.vintage(data, on: date)
        let asked = try authorities.portfolio.authorities(in: data, vintage: vintage)
        guard comparison.transfers.isEmpty else {
            return try answerSupposing(data, engine, asked: asked, on: date)
        }
        PortfolioProgress.answering(asked.count)
        let since = try comparison.earlierDay(than: date)
        let earlier = try since.map { (day: $0, vintage: try Self.vintage(data, on: $0)) }
        let portfolio =
            earlier.map { engine.portfolio(of: asked, in: data, vintage: vintage, on: date, since: $0) }
            ?? engine.portfolio(of: asked, in: data, vintage: vintage, on: date)
        try form.write(portfolio, jobs: authorities.portfolio.threadCount)
    }

    private func advice(
        about authorities: [OfficialAuthority], in data: OfficialData, on date: CalendarDate, _ engine: Engine
    ) throws -> Advice {
        guard let since = try comparison.earlierDay(than: date) else {
            return engine.advice(about: authorities, in: data, on: date)
        }
        try Self.vintage(data, on: since)
        return engine.advice(about: authorities, in: data, on: date, since: since)
    }

    /// Supposed transfers touch the groupings that would receive and their members: the answer is about these alone.
    private func answerSupposing(
        _ data: OfficialData, _ engine: Engine, asked: [OfficialAuthority], on date: CalendarDate
    ) throws {
        if let since = comparison.since { try Self.vintage(data, on: since) }
        let (requests, groupings) = try comparison.requests(in: data)
        for grouping in groupings where !asked.contains(.grouping(grouping)) {
            throw CommandFailure(
                status: .configuration,
                message: "« \(data.groupings[grouping].name) » n'est pas parmi les collectivités demandées : "
                    + "demander ce groupement avec --epci, ou employer --all.")
        }
        let territory = data.territory(of: groupings.map { .grouping($0) })
        let own = ComparisonOptions(transfers: requests, since: comparison.since)
        try form.write(own.advice(engine, for: territory, on: date, sources: data.files))
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
