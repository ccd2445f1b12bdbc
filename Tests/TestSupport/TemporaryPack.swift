import Foundation
import RuleModel
import YAMLReading

/// A pack written in a temporary folder for the time of a test.
public struct TemporaryPack {
    /// One threshold, in force since 1 January 2025.
    public static let parameters = """
        seuil.schéma:
          titre: Seuil du schéma pluriannuel
          unité: habitants
          valeurs:
            - { depuis: 2025-01-01, valeur: 10000 }
        """

    /// A rule about a duty that lacks nothing.
    public static let duty = """
        titre: Établir le schéma
        fondement: loi
        confiance: A
        en vigueur: { depuis: 2025-01-01 }
        porte sur: titulaire de la compétence 3
        obligation: { si: titulaire.population > seuil.schéma }
        exemples:
          - { nom: grande, faits: { titulaire.population: 10001 }, attendu: obligatoire }
        """

    /// A rule about a document that lacks nothing.
    public static let check = """
        titre: Chaque annexe citée est jointe
        fondement: usage
        confiance: A
        catégorie: annex-not-attached
        gravité: erreur
        contrôle: { renvois: annexes jointes }
        exemples:
          - { nom: une annexe, texte: "Voir annexe 1.", attendu: non conforme }
        """

    /// What the pack says of itself.
    public static let manifest = """
        titre: Essai
        version: "1"
        vérifié le: 2026-11-21
        """

    /// The library made of one pack, `essai`, with these rules by name; `paquet` and `paramètres` may be given too.
    public static func library(_ rules: [String: String]) throws -> RuleLibrary {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let folder = root.appending(path: "essai")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let files = ["paquet": Self.manifest, "paramètres": Self.parameters].merging(rules) { $1 }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: "\(name).yml"))
        }
        return try RulePackLoader().library(at: [root])
    }

    /// What the loader says of one rule, its folder left out; empty when it is accepted.
    public static func refusal(of rule: String) throws -> String {
        do {
            _ = try library(["règle": rule])
            return ""
        } catch let problems as YAMLProblems {
            return problems.problems.map { problem in
                YAMLProblem(
                    path: "règle.yml", line: problem.line, column: problem.column, message: problem.message,
                    cure: problem.cure, excerpt: problem.excerpt
                ).description
            }.joined(separator: "\n")
        }
    }
}
