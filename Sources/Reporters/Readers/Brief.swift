import RuleEngine
import RuleModel

/// What an elected person needs: two sentences, the first on the act, the second on the schéma pluriannuel or on what
/// is not known.
struct Brief {
    let sentences: [String]
}

extension PresentedReport {
    var brief: Brief {
        switch convention.outline.nature {
        case .convention, .avenant: Brief(sentences: [verdict, schema.sentence ?? undecided])
        case .deliberation, .pressRelease, .annex, .unknown:
            Brief(sentences: [
                "Ce document n'est pas une convention : rien n'est conclu sur sa conformité.",
                "Faire vérifier la convention elle-même, avec ses annexes.",
            ])
        }
    }

    private var verdict: String {
        let gravest = points.first { $0.severity == .error && $0.suppression == nil }
        let example = gravest.map { " (« \($0.rule.title) »)" } ?? ""
        let warnings = tally.warnings
        guard tally.errors == 0 else {
            let count = tally.errors > 1 ? "\(tally.errors) erreurs sont" : "une erreur est"
            let first = tally.errors > 1 && !example.isEmpty ? " (la première : \(example.dropFirst(2))" : example
            return "\(state.opening) \(count) à corriger\(first)."
        }
        guard warnings == 0 else {
            let count = warnings > 1 ? "\(warnings) avertissements sont" : "un avertissement est"
            return "Aucune erreur n'a été trouvée, mais \(count) à examiner\(state.deadline)."
        }
        return "Aucun défaut n'a été trouvé dans ce qui a été lu."
    }

    /// How the stage of the act is told.
    private var state: (opening: String, deadline: String) {
        switch report.situation.stage.value {
        case .draft, .final: ("La convention n'est pas prête à être signée :", " avant la signature")
        case .signed: ("La convention signée présente des défauts :", "")
        case .archived: ("Cette convention ancienne présente des défauts :", "")
        }
    }

    private var undecided: String {
        let count = tally.open + tally.reviews
        switch count {
        case 0: return "Tous les contrôles applicables ont pu être faits."
        case 1: return "Un point n'a pu être tranché : il dépend d'un fait ou d'une décision qui manque."
        default: return "\(count) points n'ont pu être tranchés : ils dépendent de faits ou de décisions qui manquent."
        }
    }
}

extension SchemaVerdict {
    /// Whether the act holds what is asked of a schéma pluriannuel; `nil` when the question does not arise.
    fileprivate var sentence: String? {
        let lacking = items.count { if case .fail = $0.outcome { true } else { false } }
        let claim = isClaimed ? "Elle dit tenir lieu de schéma pluriannuel" : "Elle ne dit pas tenir lieu de schéma"
        switch verdict {
        case .established:
            return isClaimed
                ? "\(claim), et les \(items.count) éléments demandés y sont."
                : "\(claim) pluriannuel, bien que les \(items.count) éléments demandés y soient."
        case .notEstablished:
            let link = isClaimed ? "mais il y manque" : "et il y manque"
            return
                "\(claim)\(isClaimed ? "" : " pluriannuel"), \(link) \(lacking) des \(items.count) éléments demandés."
        case .unverifiable:
            return isClaimed ? "\(claim), ce que les pièces jointes ne permettent pas de vérifier." : nil
        case .notApplicable: return nil
        }
    }
}
