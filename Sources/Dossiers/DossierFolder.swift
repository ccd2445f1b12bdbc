import Foundation
import YAMLReading

/// A folder that holds a dossier, and the only place where its files are looked for.
public struct DossierFolder: Sendable {
    /// The folder holds too many files to be a dossier.
    public struct TooManyFiles: Error {
        /// How many are too many.
        public let limit: Int
    }

    private static let limit = 400
    private static let depth = 4
    /// Files beside the documents: settings, territories, baselines, reports of other tools.
    private static let settings = [".yml", ".yaml", ".json", ".sarif", ".xml"]

    /// As it was named.
    public let path: String
    private let real: String

    /// The folder at `path`.
    public init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        real = URL(filePath: path).resolvingSymlinksInPath().path
    }

    /// The path of `conforme.yml`; `nil` when there is none.
    public var settingsPath: String? {
        let file = "\(path)/\(SettingsReader.fileName)"
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    /// The path of a file that was meant for `conforme.yml` and bears another name, which would not be read.
    var misnamedSettingsPath: String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let wrong = ["conforme.yml", "conforme.yaml", ".conforme.yml", ".conforme.yaml"]
        return names.sorted().first { wrong.contains($0.lowercased()) }.map { "\(path)/\($0)" }
    }

    /// The documents in reading order, folders under it included, and the names left aside with the reason.
    public func documents() throws(TooManyFiles) -> (paths: [String], skipped: [String]) {
        var paths: [String] = []
        var skipped: [String] = []
        try collect(path, depth: 0, into: &paths, &skipped)
        return (paths, skipped)
    }

    private func collect(
        _ folder: String, depth: Int, into paths: inout [String], _ skipped: inout [String]
    ) throws(TooManyFiles) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            switch (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType {
            case .typeRegular?:
                guard !Self.settings.contains(where: name.lowercased().hasSuffix) else { continue }
                paths.append(path)
                guard paths.count <= Self.limit else { throw TooManyFiles(limit: Self.limit) }
            case .typeDirectory?:
                if DossierFolder(path).settingsPath != nil {
                    skipped.append("\(path) : c'est un dossier à part, avec son propre conforme.yml")
                } else if depth + 1 < Self.depth {
                    try collect(path, depth: depth + 1, into: &paths, &skipped)
                } else {
                    skipped.append("\(path) : dossier trop profond")
                }
            case .typeSymbolicLink?: skipped.append("\(path) : c'est un lien, qui n'est pas suivi")
            default: skipped.append("\(path) : ce n'est ni un fichier ni un dossier")
            }
        }
    }

    /// The file of this folder that the settings name; refused when it is not there, or lies outside.
    func file(_ value: YAMLValue) throws(YAMLProblem) -> String {
        let name = try value.string()
        let file = "\(path)/\(name)"
        var isFolder: ObjCBool = false
        guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw value.problem(
                "« \(name) » est hors du dossier.", cure: "Copier le fichier dans le dossier, et donner son nom.")
        }
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            let near = Spelling.suggestion(for: name, in: names)
            throw value.problem(
                "« \(name) » n'existe pas dans le dossier.", cure: near.isEmpty ? "Vérifier le nom du fichier." : near)
        }
        guard !isFolder.boolValue else {
            throw value.problem("« \(name) » est un dossier.", cure: "Nommer chacun de ses fichiers.")
        }
        guard holds(file) else {
            throw value.problem(
                "« \(name) » est un lien qui sort du dossier : il n'est pas suivi.",
                cure: "Copier le fichier dans le dossier.")
        }
        return file
    }

    /// Whether the file at `path` lies in this folder, once links are followed.
    func holds(_ path: String) -> Bool {
        URL(filePath: path).resolvingSymlinksInPath().path.hasPrefix(real + "/")
    }

    /// The files under the folder, named from it.
    private var names: [String] {
        ((try? documents().paths) ?? []).map { String($0.dropFirst(path.count + 1)) }
    }
}
