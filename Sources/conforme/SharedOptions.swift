import ArgumentParser
import BuiltInRules
import CalendarDates
import Foundation
import RuleEngine
import RuleModel
import YAMLReading

extension ColorChoice: ExpressibleByArgument {}

/// A trouble that ends a command, with its exit status.
struct CommandFailure: Error {
    let status: ExitStatus
    let message: String
}

/// Options about rules, common to every command that applies them.
struct RuleOptions: ParsableArguments {
    /// The built-in packs that say what authorities owe.
    static let dutyPacks: Set = ["accueil-jeune-enfant"]
    /// The built-in packs that examine documents.
    static let documentPacks: Set = ["convention", "convention-territoriale-globale", "dossier"]

    @Option(name: .customLong("rules"), help: "Ajoute les paquets de règles de ce dossier (répétable).")
    var directories: [String] = []

    /// An engine with the built-in packs and those of the options; `only` limits the built-in ones, which are read
    /// without their examples unless `withExamples`.
    func engine(only: Set<String>? = nil, withExamples: Bool = false) throws -> Engine {
        guard let builtIn = BuiltInRules.directory else {
            throw CommandFailure(
                status: .configuration, message: "Les règles livrées avec le programme sont introuvables.")
        }
        do {
            let own = try RulePackLoader(readsExamples: withExamples).library(at: [builtIn], only: only)
            guard !directories.isEmpty else { return try Engine(library: own) }
            let added = try RulePackLoader().library(at: directories.map { URL(filePath: $0) })
            let engine = try Engine(library: try own.adding(added))
            let failures = Examples.runner(engine).run(added.rules).failures
            guard failures.isEmpty else { throw YAMLProblems(failures.map(\.problem)) }
            return engine
        } catch {
            throw CommandFailure(status: .configuration, message: Wording.describe(error))
        }
    }
}

/// Runs the body of a command, prints a trouble and ends with its status.
func reporting(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let failure as CommandFailure {
        Console.complain(failure.message)
        throw failure.status.code
    }
}

/// The day that an option writes as `AAAA-MM-JJ`.
func day(_ text: String) throws -> CalendarDate {
    if let date = CalendarDate(iso: text) { return date }
    let isShapedLikeADate = text.split(separator: "-").map(\.count) == [4, 2, 2]
    throw ValidationError(
        isShapedLikeADate
            ? "Ce jour n'existe pas au calendrier : corriger le jour ou le mois."
            : "Écrire la date AAAA-MM-JJ, par exemple 2026-01-01."
    )
}

/// The day on which the command runs, in the machine's own time zone.
func today() throws -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
        let date = CalendarDate(year: year, month: month, day: day)
    else {
        throw CommandFailure(
            status: .configuration, message: "L'horloge de la machine ne donne pas de date : la préciser avec --date."
        )
    }
    return date
}
