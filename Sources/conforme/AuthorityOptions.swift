import ArgumentParser
import CalendarDates
import RuleEngine
import Territories

/// Whose duties `advise` is asked about.
struct AuthorityOptions: ParsableArguments {
    @Argument(help: "Le fichier de territoire (YAML).")
    var file: String?

    @Option(help: "La population totale d'une commune : le plus court chemin.")
    var population: Int?

    @Option(help: "Une commune des fichiers officiels : code Insee, Siren ou nom, « Saint-Denis (93) ».")
    var commune: String?

    @Option(help: "Un groupement des fichiers officiels : Siren ou nom, « CC du Val d'Argent ».")
    var epci: String?

    @Option(help: "Propose un fichier de territoire, à relire, d'après les parties de cette convention.")
    var from: String?

    @OptionGroup var portfolio: PortfolioOptions

    @OptionGroup var official: OfficialFilesOptions

    /// Those whose duties are asked about.
    enum Question {
        /// The authorities of a territory, whose transfers are given or supposed.
        case territory(Territory, Hypothesis, OfficialData?)
        /// Authorities of the published files.
        case authorities([OfficialAuthority], OfficialData)
        /// Many of them at once.
        case portfolio(OfficialData)
        /// Nobody yet: the territory of the convention at this path is to be proposed.
        case proposal(String, OfficialData)
    }

    func validate() throws {
        let ways =
            [file != nil, population != nil, commune != nil, epci != nil, from != nil].count { $0 } + portfolio.wayCount
        guard ways == 1 else {
            throw ValidationError(
                "Donner un fichier de territoire, ou bien une seule de ces options : --population, --commune, --epci, "
                    + "--members, --department, --list, --all, --from.")
        }
        guard population.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("Une population ne peut être négative.")
        }
        guard official.areGiven || file != nil || population != nil else {
            throw ValidationError("Donner aussi les fichiers officiels : --populations FICHIER, --groupings FICHIER.")
        }
    }

    /// What is asked.
    func question() throws -> Question {
        if portfolio.wayCount > 0 { PortfolioProgress.reading() }
        defer { if portfolio.wayCount > 0 { PortfolioProgress.end() } }
        let data = try official.data(jobs: portfolio.threadCount)
        if let data, portfolio.wayCount > 0 { return .portfolio(data) }
        if let data, let from { return .proposal(from, data) }
        if let population { return .territory(.commune(population: population), .nothingTransferred, nil) }
        guard let data, file == nil else {
            let territory = try TerritoryFile.read(file ?? "-")
            return .territory(data.map { territory.filled(from: $0) } ?? territory, .given, data)
        }
        do throws(LookUpError) {
            return .authorities(try authorities(data), data)
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }

    /// A commune comes with its grouping, since what it owes hangs on what it transferred.
    private func authorities(_ data: OfficialData) throws(LookUpError) -> [OfficialAuthority] {
        if let epci { return [.grouping(try data.grouping(epci))] }
        let place = try data.commune(commune ?? "")
        return [.commune(place)] + (data.communes[place].grouping.map { [.grouping($0)] } ?? [])
    }
}
