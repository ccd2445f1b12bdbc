import CalendarDates
import DocumentFormats
import RuleModel
import TestSupport

@testable import Reporters
@testable import RuleEngine

/// A small dossier in which every kind of answer stands, and whose words try to get out of every format.
enum SampleReport {
    static let path = "dossiers/été 2026/convention.md"
    static let tool = ToolInfo(name: "conforme", version: "0.0.0")

    private static let text = """
        # Convention territoriale globale 2026-2030

        Entre :

        La Caisse d'allocations familiales de l'Aube, représentée par sa directrice, Madame Anne ROY,

        Et :

        La Commune d'Aubeville, représentée par son maire, Monsieur Paul LENOIR,

        Il est convenu ce qui suit :

        ## Article 1 – Durée

        La convention dure cinq ans, du 1er janvier 2026 au 31 décembre 2030. Montant : =HYPERLINK("http://exemple.fr") ……

        ## Article 2 – Mots <script>alert('été')</script> & autres | signes : ::error file=x::100 %

        @mairie écrit *ceci* et `cela` le …… du mois.

        Fait à Aubeville, le 15 décembre 2025, en deux exemplaires.

        La Caisse d'allocations familiales de l'Aube

        La Commune d'Aubeville
        """

    private static let examples = """
        exemples: [{ nom: rien, texte: "Rien.", attendu: conforme }]
        """

    private static let rules = [
        "blancs": """
        titre: Aucun blanc ne reste à remplir
        fondement: usage
        confiance: A
        catégorie: placeholder
        gravité: erreur
        contrôle: { blancs: blancs }
        message: "« {trouvé} » : un blanc reste à remplir."
        correction: Écrire la date, le nom ou le nombre attendu.
        motif: Un blanc laissé à la signature peut être rempli après coup.
        """,
        "recours": """
        titre: La convention dit devant quel juge porter un litige <b>
        références: [{ texte: CASF, article: L. 214-2, alinéa: II, url: "javascript:alert(1)" }, { texte: "code | exemple", url: "https://exemple.fr/a?b=1&c=<d>" }]
        fondement: modèle
        confiance: B
        catégorie: clause-missing
        gravité: avertissement
        contrôle:
          présence: une clause de recours
          titres: [recours]
          termes: [{ nom: un litige, parmi: [litige*] }, { nom: le juge, parmi: [tribunal*] }]
          ensemble: section
        message: Aucune clause ne dit devant quel juge porter un litige.
        correction: Ajouter un article « Recours ».
        rédaction: Tout litige relève du tribunal administratif de [ville].
        motif: Sans clause, les parties ignorent le juge.
        """,
        "duree": """
        titre: La convention dit sa durée
        fondement: loi
        confiance: A
        catégorie: duration
        gravité: erreur
        contrôle: { présence: la durée, termes: [{ nom: la durée, parmi: [dure] }], ensemble: zone }
        message: La durée manque.
        """,
        "schema": """
        titre: Le schéma est dû
        fondement: loi
        confiance: C
        gravité: erreur
        si: obligation.schéma
        contrôle: { présence: le schéma, termes: [{ nom: le schéma, parmi: [schema] }], ensemble: zone }
        message: Le schéma manque.
        """,
        "futur": """
        titre: Une règle qui n'est pas encore en vigueur
        fondement: décret
        confiance: A
        gravité: info
        en vigueur: { depuis: 2031-01-01 }
        contrôle: { présence: la suite, termes: [{ nom: la suite, parmi: [suite] }], ensemble: zone }
        message: La suite manque.
        """,
    ]

    /// The report; its first breach is set aside.
    static func report() throws -> Report {
        let library = try TemporaryPack.library(rules.mapValues { "\($0)\n\(examples)" })
        let document = try DocumentReader().read(bytes: Array(text.utf8), path: path)
        guard let day = CalendarDate(iso: "2026-01-15") else { throw CancellationError() }
        let situation = Situation(
            date: day, territory: nil, dossier: Dossier(convention: Dossier.File(document)), stage: .final)
        let report = try Engine(library: library).check(situation)
        return Report(
            situation: report.situation, settings: report.settings, packs: report.packs,
            results: report.results.map(suppressingFirst),
            advice: report.advice, authorities: report.authorities)
    }

    static func presented() throws -> PresentedReport {
        PresentedReport(try report(), path: "dossiers/été 2026", factsPath: "territoire.yml")
    }

    /// What `reporter` makes of the sample, and of a document that could not be read.
    static func text(_ reporter: some CheckReporter, copies: Int = 1, unreadable: Bool = true) throws -> String {
        var reporter = reporter
        var text = ""
        let part = DossierPart(try presented(), reporter: reporter)
        var lists: [Int: [String]] = [:]
        for _ in 0..<copies {
            for list in reporter.waiting where !part.pieces[list].isEmpty {
                lists[list, default: []].append(part.pieces[list])
            }
            text += reporter.add(part)
        }
        if unreadable {
            text += reporter.add(unreadable: "absent <1>.pdf", reason: "absent.pdf : ce fichier n'existe pas.")
        }
        for segment in reporter.ending() {
            switch segment {
            case .text(let end): text += end
            case .list(let number): text += (lists[number] ?? []).joined(separator: reporter.separator)
            }
        }
        return text
    }

    private static func suppressingFirst(_ result: RuleResult) -> RuleResult {
        guard case .fail(var findings) = result.outcome, result.rule.id.name == "blancs" else { return result }
        findings[0].suppression = Suppression(source: .waiver, reason: "Montant connu le 3 mars, par <la DGS>.")
        var result = result
        result.outcome = .fail(findings)
        return result
    }
}
