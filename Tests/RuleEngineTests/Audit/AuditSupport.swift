import CalendarDates
import DocumentFormats
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// The audit of a pack written for a test.
struct AuditTrial {
    let report: AuditReport

    /// Audits a pack, `essai`, made of these files.
    init(_ files: [String: String], on date: String = "2026-11-21", staleAfter: Int = 365) throws {
        try self.init(try TemporaryPack.library(files), on: date, staleAfter: staleAfter)
    }

    init(_ library: RuleLibrary, on date: String = "2026-11-21", staleAfter: Int = 365) throws {
        let runner = ExampleRunner(engine: try Engine(library: library)) { text, name in
            try? DocumentReader().read(bytes: Array(text.utf8), path: name)
        }
        report = AuditReport(runner: runner, on: try #require(CalendarDate(iso: date)), staleAfter: staleAfter)
    }

    /// The audit of one rule.
    func rule(_ name: String) throws -> RuleAudit {
        try #require(report.rules.first { $0.rule.id.name == name })
    }

    /// What survives of a kind, in French.
    func survivors(_ name: String, _ kind: RuleMutation.Kind) throws -> [String] {
        try rule(name).survivors.filter { $0.kind == kind }.map(\.description)
    }

    /// A duty of the holder of planning, in force since 2025, with these further lines.
    static func duty(_ condition: String, examples: String, lines: String = "") -> String {
        """
        titre: Essai
        fondement: loi
        confiance: A
        en vigueur: { depuis: 2025-01-01 }
        porte sur: titulaire de la compétence 3
        obligation: { si: '\(condition.replacing("'", with: "''"))' }
        \(lines)
        exemples:
        \(examples)
        """
    }

    /// Examples that hold the threshold and the first day of `titulaire.population > seuil.schéma`.
    static let fullExamples = """
          - { nom: pile au seuil, attendu: sans objet, faits: { titulaire.population: 10000 } }
          - { nom: juste au-delà, attendu: obligatoire, faits: { titulaire.population: 10001 } }
          - { nom: la veille, attendu: à venir, date: 2024-12-31, faits: { titulaire.population: 10001 } }
          - { nom: le premier jour, attendu: obligatoire, date: 2025-01-01, faits: { titulaire.population: 10001 } }
        """

    /// Examples of a threshold that prove nothing of it.
    static let looseExamples = """
          - { nom: petite, attendu: sans objet, faits: { titulaire.population: 200 } }
          - { nom: grande, attendu: obligatoire, faits: { titulaire.population: 30000 } }
        """
}
