import ArgumentParser
import Territories

/// Whose duties `advise` is asked about.
struct AuthorityOptions: ParsableArguments {
    @Argument(help: "Le fichier de territoire (YAML).")
    var file: String?

    @Option(help: "La population totale d'une commune : le plus court chemin.")
    var population: Int?

    func validate() throws {
        guard (file == nil) != (population == nil) else {
            throw ValidationError("Donner un fichier de territoire, ou bien --population N.")
        }
        guard population.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("Une population ne peut être négative.")
        }
    }

    /// The territory that was asked about.
    func territory() throws -> Territory {
        if let population { return .commune(population: population) }
        return try TerritoryFile.read(file ?? "-")
    }
}
