import CalendarDates
import DocumentFormats
import Foundation
import RuleEngine
import Territories

/// A whole dossier as it lies in a folder: the text of each file, the convention first, and the territory.
struct DossierText: Sendable {
    /// What is wrong with an edit: nothing may change by accident, or fail to change unseen.
    struct Refusal: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }

    static let convention = "convention.md"
    static let territory = "territoire.yml"
    /// A list of groupings as the DGCL publishes it.
    static let groupings = "groupements.csv"

    /// Text by file name.
    var files: [String: String]

    init(files: [String: String]) { self.files = files }

    /// Reads the folder at `url`; a folder called `dossier` and a territory beside it make one.
    init(folder url: URL) throws {
        let manager = FileManager.default
        let inner = url.appending(path: "dossier")
        let folder = manager.fileExists(atPath: inner.path) ? inner : url
        let names = try manager.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        files = try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            }
        )
        files[Self.territory] = try? String(contentsOf: url.appending(path: Self.territory), encoding: .utf8)
    }

    /// Names of the documents, the convention first.
    var documentNames: [String] {
        let names = files.keys.filter { $0 != Self.territory && $0 != Self.groupings }.sorted()
        return names.filter { $0.hasPrefix("convention.") } + names.filter { !$0.hasPrefix("convention.") }
    }

    /// What a file holds; strings would call two normal forms of one word equal.
    private func bytes(of name: String) -> [UInt8] {
        let text = files[name] ?? ""
        return name.hasSuffix(".docx") ? TrackedFile(text).bytes : Array(text.utf8)
    }

    /// Writes every file into the folder at `url`.
    func write(to url: URL) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for name in files.keys { try Data(bytes(of: name)).write(to: url.appending(path: name)) }
    }

    /// The dossier as it is read; files that `known` holds with the same text are taken from there.
    func read(known: ReadDossier? = nil) throws -> ReadDossier {
        let reader = DocumentReader()
        let read = try documentNames.map { name in
            let bytes = bytes(of: name)
            if let file = known?.files[name], known?.text.bytes(of: name) == bytes { return (name, file) }
            return (name, Dossier.File(try reader.read(bytes: bytes, path: name)))
        }
        let territory = try files[Self.territory].map { try TerritoryReader.read($0, path: Self.territory) }
        let official = try files[Self.groupings].map { list in
            var draft = OfficialDataDraft()
            try draft.addGroupings(Array(list.utf8), path: Self.groupings, sha256: "")
            return try draft.data()
        }
        return ReadDossier(
            text: self, files: Dictionary(uniqueKeysWithValues: read), territory: territory, official: official,
            dossier: Dossier(convention: read[0].1, others: read.dropFirst().map(\.1))
        )
    }
}

/// A dossier whose files were read and recognised.
struct ReadDossier: Sendable {
    let text: DossierText
    let files: [String: Dossier.File]
    let territory: Territory?
    let official: OfficialData?
    let dossier: Dossier
}
