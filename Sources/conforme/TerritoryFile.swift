import Foundation
import Territories

/// A territory file on disk.
enum TerritoryFile {
    /// Reads the territory at `path`, `-` for standard input.
    static func read(_ path: String) throws -> Territory {
        let data = path == "-" ? Data(Console.input()) : FileManager.default.contents(atPath: path)
        guard let data else {
            throw CommandFailure(
                status: .configuration,
                message: "Le fichier de territoire « \(path) » n'existe pas ou ne peut être lu."
            )
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure(
                status: .configuration,
                message: "Le fichier de territoire « \(path) » n'est pas en UTF-8 : l'enregistrer dans cet encodage."
            )
        }
        do {
            return try TerritoryReader.read(text, path: path)
        } catch {
            throw CommandFailure(status: .configuration, message: error.description)
        }
    }
}
