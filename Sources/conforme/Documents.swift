import DocumentFormats
import DocumentModel
import Dossiers
import Foundation
import RuleEngine

/// Documents and dossiers named on the command line.
enum Documents {
    /// Reads one document; `-` is standard input.
    static func read(_ path: String, with reader: DocumentReader) throws -> Document {
        do {
            if path == "-" {
                return try reader.readStandardInput()
            }
            return try reader.read(path: path)
        } catch {
            throw CommandFailure(status: .unreadable, message: error.description)
        }
    }

    /// The folder at `path`, or `nil` when it is a file.
    static func folder(_ path: String) -> DossierFolder? {
        var isFolder: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        else { return nil }
        return DossierFolder(path)
    }

    /// The dossier in `folder`, with its convention and its annexes.
    static func dossier(
        in folder: DossierFolder, _ settings: DossierSettings, with reader: DocumentReader
    ) throws -> Dossier {
        do throws(DossierError) {
            return try DossierAssembler(folder: folder, settings: settings) { readOrNote($0, with: reader) }.dossier()
        } catch {
            throw CommandFailure(status: error.exitStatus, message: error.description)
        }
    }

    /// The document at `path`; one without words when it cannot be read, so that the others are still checked.
    private static func readOrNote(_ path: String, with reader: DocumentReader) -> Document {
        do {
            return try reader.read(path: path)
        } catch {
            return Document(
                path: path, format: "inconnu", sha256: "", byteCount: 0, text: TextView(""), blocks: [],
                reading: Reading(paragraphs: 0, tables: 0, failure: error.description))
        }
    }

    /// What in `documents` makes a command end with status 3, in French: files that could not be read, programs missing.
    static func troubles(in documents: [Document]) -> [String] {
        documents.flatMap { document -> [String] in
            let packages = document.reading.missingPackages
            let missing = packages.map { package in
                "\(document.path) : des pages sont des images ; pour les lire, installer : apt install \(package)."
            }
            return missing + [document.reading.failure].compactMap { $0 }
        }
    }
}

extension DossierError {
    fileprivate var exitStatus: ExitStatus {
        switch self {
        case .noConvention: .unreadable
        case .severalConventions, .tooManyFiles: .configuration
        }
    }
}
