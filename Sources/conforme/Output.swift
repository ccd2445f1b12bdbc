import Foundation

/// Writes a report whole or not at all.
enum Output {
    /// To the file at `path`, or to standard output.
    static func write(_ text: String, to path: String?) throws {
        guard let path else { return Console.print(text) }
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                status: .configuration,
                message: "Le fichier « \(path) » ne peut être écrit : vérifier le dossier et les droits."
            )
        }
    }
}
