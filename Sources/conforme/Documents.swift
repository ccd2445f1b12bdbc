import DocumentFormats
import DocumentModel
import Foundation
import RuleEngine

/// Documents and dossiers named on the command line.
enum Documents {
    /// Reads one document; `-` is standard input.
    static func read(_ path: String, with reader: DocumentReader) throws -> Document {
        do {
            if path == "-" { return try reader.read(bytes: Console.input(), path: "-") }
            return try reader.read(path: path)
        } catch {
            throw CommandFailure(status: .unreadable, message: error.description)
        }
    }

    /// Reads a document, or a folder with one convention and its annexes.
    static func dossier(_ path: String, with reader: DocumentReader) throws -> Dossier {
        var isDirectory: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
            isDirectory.boolValue
        else { return Dossier(convention: Dossier.File(try read(path, with: reader))) }
        let files = fileNames(in: path).map { Dossier.File(readOrNote("\(path)/\($0)", with: reader)) }
        return try assembled(files, path: path)
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

    /// Files in reading order; hidden files, settings, folders and links are left alone.
    private static func fileNames(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let settings = [".yml", ".yaml", ".json", ".sarif"]
        return names.sorted().filter { name in
            guard !name.hasPrefix("."), !settings.contains(where: name.lowercased().hasSuffix) else { return false }
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            return attributes?[.type] as? FileAttributeType == .typeRegular
        }
    }

    private static func assembled(_ files: [Dossier.File], path: String) throws -> Dossier {
        let conventions = files.indices.filter { files[$0].outline.nature == .convention }
        guard let first = conventions.first else {
            throw CommandFailure(
                status: .unreadable,
                message: "Le dossier « \(path) » ne contient pas de convention : \(reason(files, path: path))."
            )
        }
        guard conventions.count == 1 else {
            let names = conventions.map { "« \(files[$0].document.path) »" }.joined(separator: " et ")
            throw CommandFailure(
                status: .configuration,
                message:
                    "Le dossier « \(path) » contient plusieurs conventions (\(names)) : n'en laisser qu'une par dossier."
            )
        }
        return Dossier(
            convention: files[first], others: files.indices.filter { $0 != first }.map { files[$0] }
        )
    }

    private static func reason(_ files: [Dossier.File], path: String) -> String {
        guard files.isEmpty else { return "aucun de ses \(files.count) fichiers lisibles n'en est une" }
        let folders = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted().filter { name in
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory)
                && isDirectory.boolValue && !name.hasPrefix(".")
        }
        guard let folder = folders.first else { return "il ne contient aucun document" }
        return "il ne contient que des dossiers ; indiquer l'un d'eux, par exemple « \(path)/\(folder) »"
    }
}
