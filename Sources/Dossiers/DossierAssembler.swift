import DocumentModel
import DocumentStructure
import Foundation
import RuleEngine

/// Why a folder is no dossier.
public enum DossierError: Error, Hashable, Sendable {
    /// No file is a convention; `files` were read, `folder` is a folder that may hold one.
    case noConvention(path: String, files: Int, folder: String?)
    /// Several files are conventions.
    case severalConventions(path: String, files: [String])
    /// The folder holds more files than a dossier does.
    case tooManyFiles(path: String, limit: Int)
}

/// Puts the files of a folder together: which is the convention, which annex each of the others is.
public struct DossierAssembler {
    private let folder: DossierFolder
    private let settings: DossierSettings
    private let read: (String) -> Document

    /// An assembler that reads files with `read`; a file that cannot be read comes without words.
    public init(folder: DossierFolder, settings: DossierSettings, read: @escaping (String) -> Document) {
        self.folder = folder
        self.settings = settings
        self.read = read
    }

    /// The dossier.
    public func dossier() throws(DossierError) -> Dossier {
        let found: (paths: [String], skipped: [String])
        do throws(DossierFolder.TooManyFiles) {
            found = try folder.documents()
        } catch {
            throw .tooManyFiles(path: folder.path, limit: error.limit)
        }
        let named = ([settings.convention].compactMap(\.self) + settings.annexes.keys.sorted())
            .filter { !found.paths.contains($0) }
        let paths = (found.paths + named).sorted()
        let isFlat = settings.convention != nil || paths.contains { !$0.dropFirst(folder.path.count + 1).contains("/") }
        let files = isFlat ? paths.map { Dossier.File(read($0)) } : []
        let convention = try convention(among: files)
        return Dossier(
            convention: files[convention], others: files.indices.filter { $0 != convention }.map { files[$0] },
            declared: settings.annexes, skipped: found.skipped)
    }

    /// The position of the convention; an amendment stands for it where there is no convention.
    private func convention(among files: [Dossier.File]) throws(DossierError) -> Int {
        if let path = settings.convention, let named = files.firstIndex(where: { $0.document.path == path }) {
            return named
        }
        let free = files.indices.filter { settings.annexes[files[$0].document.path] == nil }
        for nature in [Nature.convention, .avenant] {
            let acts = free.filter { files[$0].outline.nature == nature }
            if acts.count == 1 { return acts[0] }
            if acts.count > 1 {
                throw .severalConventions(path: folder.path, files: acts.map { files[$0].document.path })
            }
        }
        throw .noConvention(path: folder.path, files: files.count, folder: files.isEmpty ? firstFolder : nil)
    }

    private var firstFolder: String? {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().first { name in
            var isFolder: ObjCBool = false
            return !name.hasPrefix(".")
                && FileManager.default.fileExists(atPath: "\(folder.path)/\(name)", isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }
}
