import ArgumentParser
import DocumentFormats
import Foundation
import Territories

/// Many authorities of the published files at once.
struct PortfolioOptions: ParsableArguments {
    @Flag(help: "Toutes les communes et tous les groupements des fichiers officiels.")
    var all = false

    @Option(help: "Les communes et les groupements d'un département : 57, 2A, 974.")
    var department: String?

    @Option(help: "Ceux d'une liste : un code, un Siren ou un nom par ligne ; - la lit sur l'entrée standard.")
    var list: String?

    @Option(help: "Un groupement et ses membres, chacun sur sa ligne.")
    var members: String?

    @Option(help: "Nombre de tâches menées ensemble ; la réponse est la même.")
    var jobs: Int?

    /// How many ways of asking are used.
    var wayCount: Int { [all, department != nil, list != nil, members != nil].count { $0 } }

    func validate() throws {
        guard jobs.map({ (1...64).contains($0) }) ?? true else {
            throw ValidationError("Donner un nombre de tâches de 1 à 64.")
        }
    }

    /// The threads to use.
    var threadCount: Int { jobs ?? min(ProcessInfo.processInfo.activeProcessorCount, 8) }

    /// The authorities asked about, in a stable order; `vintage` says which communes exist.
    func authorities(in data: OfficialData, vintage: Int?) throws -> [OfficialAuthority] {
        if let list { return try listed(list, in: data) }
        if let members { return try grouping(members, in: data) }
        let communes = data.communes(in: vintage)
        guard let asked = department?.uppercased() else {
            return communes.map { .commune($0) } + data.groupings.indices.map { .grouping($0) }
        }
        let code = asked.utf8.count == 1 ? "0\(asked)" : asked
        let own =
            communes.filter { data.communes[$0].department == code }.map { OfficialAuthority.commune($0) }
            + data.groupings.indices.filter { data.groupings[$0].department == code }.map { .grouping($0) }
        guard !own.isEmpty else {
            throw CommandFailure(
                status: .configuration,
                message: "Les fichiers donnés n'ont aucune commune du département « \(asked) » : écrire 01, 2A ou 974.")
        }
        return own
    }

    private func grouping(_ asked: String, in data: OfficialData) throws -> [OfficialAuthority] {
        do throws(LookUpError) {
            let place = try data.grouping(asked)
            return [.grouping(place)] + data.groupings[place].members.map { .commune($0) }
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }

    /// Every line is looked up before anything is refused: all the troubles of a list are told at once.
    private func listed(_ path: String, in data: OfficialData) throws -> [OfficialAuthority] {
        let limit = ReadingLimits.standard.bytes
        let bytes = try? path == "-" ? Console.input(limit: limit) : FileContents.bytes(ofFileAt: path, limit: limit)
        guard let text = bytes.flatMap({ String(validating: $0, as: UTF8.self) }) else {
            throw CommandFailure(
                status: .configuration, message: "La liste « \(path) » n'existe pas ou n'est pas en UTF-8.")
        }
        var found: [OfficialAuthority] = []
        var troubles: [String] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let asked = line.trimmingCharacters(in: .whitespaces)
            guard !asked.isEmpty, !asked.hasPrefix("#") else { continue }
            do throws(LookUpError) {
                found.append(try data.authority(asked))
            } catch {
                troubles.append("\(path), ligne \(number + 1) : \(error.description)")
            }
        }
        guard troubles.isEmpty else {
            throw CommandFailure(status: .configuration, message: troubles.joined(separator: "\n"))
        }
        guard !found.isEmpty else {
            throw CommandFailure(status: .configuration, message: "La liste « \(path) » ne nomme personne.")
        }
        return found
    }
}
