import DocumentFormats
import Territories

/// A territory file on disk.
enum TerritoryFile {
    /// More than anybody writes by hand, in bytes.
    private static let limit = 16 << 20

    /// Reads the territory at `path`, `-` for standard input.
    static func read(_ path: String) throws -> Territory {
        let isInput = path == "-"
        guard let bytes = try? isInput ? Console.input(limit: limit) : FileContents.bytes(ofFileAt: path, limit: limit)
        else {
            throw CommandFailure(
                status: .configuration,
                message: "Le fichier de territoire « \(path) » n'existe pas ou ne peut être lu."
            )
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
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
