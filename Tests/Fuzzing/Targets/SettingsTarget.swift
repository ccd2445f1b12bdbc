import Dossiers
import YAMLReading

/// `conforme.yml`: refused with places, or read.
enum SettingsTarget {
    private static let folder: DossierFolder = {
        for name in ["convention.md", "annexe 2.md", "sous/plan.md"] {
            _ = try? ScratchFiles.write(Array("Article 1 – Objet\n".utf8), to: "dossier/\(name)")
        }
        _ = try? ScratchFiles.write(Array("communes:\n  - nom: Lens\n".utf8), to: "dossier/territoire.yml")
        return DossierFolder(ScratchFiles.folder.appending(path: "dossier").path)
    }()

    static func run(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do throws(YAMLProblems) {
            _ = try SettingsReader.settings(
                in: text, path: "conforme.yml", of: folder, rules: BuiltInShelf.rules, known: BuiltInShelf.identities)
        } catch {
            for problem in error.problems { _ = problem.description }
        }
    }
}
