import ArgumentParser
import BuiltInRules
import CalendarDates
import Dossiers
import Foundation

/// `conforme new`: files to start from.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Écrit un dossier à compléter, ou le schéma de conforme.yml.",
        subcommands: [NewDossier.self, NewSchema.self]
    )
}

/// `conforme new dossier`: a folder with a convention to fill in, its annexes and its settings.
struct NewDossier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Écrit un dossier à compléter : convention, annexes, conforme.yml.",
        discussion: "Exemple : conforme new dossier ctg-2026 --territory territoire.yml"
    )

    @Argument(help: "Le dossier à créer ; il ne doit pas exister, ou être vide.")
    var folder: String

    @Option(help: "Le fichier de territoire, pour n'écrire que les clauses que ses obligations appellent.")
    var territory: String?

    @Option(help: "La date de la question, AAAA-MM-JJ (aujourd'hui sinon).", transform: day)
    var date: CalendarDate?

    @OptionGroup var rules: RuleOptions

    func run() throws {
        try reporting {
            let files = try skeleton().files(
                territoryFile: territory.map { try String(contentsOfFile: $0, encoding: .utf8) })
            try NewFolder(folder).write(files)
            let names = files.map { "  \($0.name)" }.joined(separator: "\n")
            try Console.print(
                "Dossier « \(folder) » :\n\(names)\nCompléter ce qui est entre crochets, puis : conforme check \(folder)\n"
            )
        }
    }

    private func skeleton() throws -> DossierSkeleton {
        guard let templates = BuiltInRules.templates else {
            throw CommandFailure(
                status: .configuration, message: "Les modèles livrés avec le programme sont introuvables.")
        }
        guard let territory else { return DossierSkeleton(templates: templates) }
        let described = try TerritoryFile.read(territory)
        let engine = try rules.engine(only: RuleOptions.dutyPacks)
        let advice = engine.advice(for: described, on: try date ?? described.date ?? today())
        return DossierSkeleton(templates: templates, territory: described, advice: advice)
    }
}

/// `conforme new schema`: the JSON schema of `conforme.yml`, for editors.
struct NewSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Écrit le schéma JSON de conforme.yml, que les éditeurs savent lire."
    )

    @Option(help: "Écrit le schéma dans ce fichier.")
    var output: String?

    func run() throws {
        try reporting {
            guard let file = BuiltInRules.templates?.appending(path: "conforme.schema.json"),
                let text = try? String(contentsOf: file, encoding: .utf8)
            else {
                throw CommandFailure(
                    status: .configuration, message: "Le schéma livré avec le programme est introuvable.")
            }
            try Output.write(text, to: output)
        }
    }
}
