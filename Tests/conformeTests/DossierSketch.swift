import Foundation

/// A dossier written for a test.
struct DossierSketch {
    let folder: TemporaryFolder

    /// A folder with these files, named from it.
    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder()
        for (name, text) in files {
            let file = folder.url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    var path: String { folder.url.path }

    /// Checks the dossier on 15 January 2026.
    func check(_ options: String...) throws -> Command {
        try Command(arguments: ["check", path, "--date", "2026-01-15"] + options)
    }

    /// The path of a file of the dossier.
    func file(_ name: String) -> String { folder.url.appending(path: name).path }

    /// A convention that cites two annexes, with these lines at its end.
    static func convention(_ articles: String = "", end: String = "Fait à Aubeville, le ……") -> String {
        """
        # CONVENTION TERRITORIALE GLOBALE 2026-2030

        Entre :

        La Caisse d'allocations familiales de l'Aube-Rousse, représentée par sa Directrice, Madame Anne ROY,

        Et :

        La Commune d'Aubeville, représentée par son Maire, Monsieur Paul LENOIR, dûment autorisé par délibération du \
        conseil municipal en date du 3 novembre 2025,

        Il est convenu ce qui suit :

        ## Article 1 – Objet

        La présente convention organise le partenariat entre les parties. Elle repose sur le diagnostic (annexe 1) et \
        sur le plan d'actions (annexe 2).

        ## Article 2 – Durée

        La présente convention est conclue du 1er janvier 2026 au 31 décembre 2030.

        \(articles)

        ## Article 9 – Annexes

        Les annexes sont :

        Annexe 1 : Diagnostic partagé

        Annexe 2 : Plan d'actions

        Annexe 3 : Délibérations

        \(end)

        La Caisse d'allocations familiales de l'Aube-Rousse

        La Commune d'Aubeville
        """
    }

    static let diagnosis = "# Annexe 1 – Diagnostic partagé\n\nLe territoire compte 120 enfants de moins de trois ans."
    static let plan = "# Annexe 2 – Plan d'actions\n\nLa commune ouvre en 2027 une crèche de 20 places."

    static func deliberation(of commune: String) -> String {
        """
        Commune de \(commune)

        EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

        Séance du 3 novembre 2025

        Le conseil municipal, légalement convoqué, après en avoir délibéré, autorise le maire à signer la convention.
        """
    }
}

extension Command {
    /// The findings and open answers that count.
    func counted() throws -> [[String: Any]] {
        let results = try json()["results"] as? [[String: Any]] ?? []
        return results.filter { result in
            ["fail", "open"].contains(result["kind"] as? String ?? "") && !(result["suppressed"] is [String: Any])
        }
    }

    /// The messages of the findings of `rule`, set aside or not.
    func messages(of rule: String) throws -> [String] {
        let results = try json()["results"] as? [[String: Any]] ?? []
        return results.filter { $0["rule"] as? String == rule && $0["kind"] as? String == "fail" }
            .compactMap { $0["message"] as? String }
    }

    /// The first document, or one of its keys.
    func document(_ position: Int = 0) throws -> [String: Any] {
        let documents = try json()["documents"] as? [[String: Any]] ?? []
        return documents.indices.contains(position) ? documents[position] : [:]
    }
}
