import Dossiers
import Foundation

/// A folder that is there with all its files, or not at all; nothing that exists is touched.
struct NewFolder {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Writes `files` beside, then gives the folder its name.
    func write(_ files: [DossierSkeleton.File]) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: path) {
            guard (try? manager.contentsOfDirectory(atPath: path))?.isEmpty == true else {
                throw CommandFailure(
                    status: .configuration,
                    message: "« \(path) » existe déjà et n'est pas un dossier vide : donner un autre nom.")
            }
        }
        let target = URL(filePath: path)
        let draft = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.globallyUniqueString)")
        do {
            try manager.createDirectory(at: draft, withIntermediateDirectories: true)
            for file in files { try Data(file.text.utf8).write(to: draft.appending(path: file.name)) }
        } catch {
            try? manager.removeItem(at: draft)
            throw unwritable
        }
        // An empty folder gives way to the new one; anything else makes the renaming fail.
        guard rename(draft.path, target.path) == 0 else {
            try? manager.removeItem(at: draft)
            throw unwritable
        }
    }

    private var unwritable: CommandFailure {
        CommandFailure(
            status: .configuration, message: "Le dossier « \(path) » ne peut être créé : vérifier le nom et les droits."
        )
    }
}
