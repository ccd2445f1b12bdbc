import CalendarDates
import DocumentFormats
import Expressions
import RuleEngine
import RuleModel
import Territories
import TestSupport
import Testing

/// One rule applied to one text: what a rule author would try.
struct Trial {
    let report: Report
    let result: RuleResult

    /// Applies the rule whose `contrôle` is `check` to `text`; `attributes` are further lines of the rule.
    init(
        _ check: String, _ text: String, attributes: String = "", annexes: [(name: String, text: String)] = [],
        date: String = "2026-01-15", stage: Stage = .draft, territory: Territory? = nil,
        official: OfficialData? = nil
    ) throws {
        let rule = """
            titre: Essai
            fondement: usage
            confiance: A
            gravité: { projet: avertissement, à signer: erreur, signé: erreur, ancien: info }
            message: Essai.
            \(attributes)
            contrôle: \(check)
            exemples: [{ nom: rien, texte: "Rien.", attendu: conforme }]
            """
        var library = try TemporaryPack.library(["essai": rule])
        if territory != nil || official != nil { library = try library.adding(AdviceQuestion.library.get()) }
        let reader = DocumentReader()
        let files = try ([("convention.txt", text)] + annexes.map { ($0.name, $0.text) }).map { name, text in
            Dossier.File(try reader.read(bytes: Array(text.utf8), path: name))
        }
        let dossier = Dossier(convention: files[0], others: Array(files.dropFirst()))
        let day = try #require(CalendarDate(iso: date))
        let situation = Situation(
            date: day, territory: territory, official: official, dossier: dossier, stage: stage)
        report = try Engine(library: library).check(situation)
        result = try #require(report.results.first { $0.rule.id.pack == "essai" })
    }

    /// The word for the answer: `pass`, `fail`, `open`…
    var kind: String {
        switch result.outcome {
        case .pass: "pass"
        case .fail: "fail"
        case .open: "open"
        case .notApplicable: "notApplicable"
        case .review: "review"
        case .due, .upcoming, .waived: "duty"
        }
    }

    /// The findings.
    var findings: [Finding] {
        guard case .fail(let findings) = result.outcome else { return [] }
        return findings
    }

    /// The words that the findings point at.
    var passages: [String] {
        findings.compactMap { $0.place.map { report.situation.dossier.words(at: $0) } }
    }

    /// The reason of an open answer or of one that does not apply.
    var reason: String {
        switch result.outcome {
        case .open(_, let reason), .notApplicable(let reason): reason
        case .pass, .fail, .review, .due, .upcoming, .waived: ""
        }
    }

    /// A convention with these articles, parties that sign, and a period.
    static func convention(_ articles: String, before: String = "", after: String = "") -> String {
        """
        CONVENTION TERRITORIALE GLOBALE 2026-2030

        Entre :

        La Caisse d'allocations familiales de l'Aube-Rousse, représentée par sa Directrice, Madame Anne ROY,

        Et :

        La Commune d'Aubeville, représentée par son Maire, Monsieur Paul LENOIR, dûment autorisé par délibération du \
        conseil municipal en date du 3 novembre 2025,

        Il est convenu ce qui suit :

        \(before)

        \(articles)

        Fait à Aubeville, le 15 décembre 2025, en deux exemplaires.

        La Caisse d'allocations familiales de l'Aube-Rousse

        La Commune d'Aubeville

        \(after)
        """
    }
}
