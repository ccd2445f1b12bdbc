import CalendarDates
import YAMLReading

/// Why a supposed transfer cannot be applied.
public enum TransferProblem: Error, Hashable, Sendable {
    /// It is not written `COMPÉTENCE[,…]:COMMUNE[,…]|all>GROUPEMENT`.
    case malformed(String)
    /// No competence bears this name.
    case unknownCompetence(String)
    /// The territory has no such grouping.
    case unknownGrouping(String, known: [String])
    /// The territory has no such commune.
    case unknownCommune(String, known: [String])
    /// The commune does not belong to the grouping.
    case notAMember(String, grouping: String)
    /// The commune is named twice for one competence.
    case twice(String, Competence, first: String, second: String)
    /// The commune has already transferred the competence, or will.
    case alreadyGiven(String, Competence, to: String, since: CalendarDate?)
    /// All the members have already transferred all of it.
    case nothingLeft(grouping: String)
}

extension TransferProblem: CustomStringConvertible {
    /// What is wrong and what to do, in French.
    public var description: String {
        switch self {
        case .malformed(let text):
            "« \(text) » n'est pas un transfert. Écrire COMPÉTENCE[,…]:COMMUNE[,…]>GROUPEMENT, "
                + "entre apostrophes, par exemple --transfer 'planifier,qualité:all>246800395'."
        case .unknownCompetence(let name):
            "« \(name) » n'est pas une compétence. "
                + Self.cure(
                    name, Competence.allCases.map(\.rawValue),
                    "Choisir parmi : recenser, informer, "
                        + "planifier, qualité (ou 1° à 4°, ou toutes).")
        case .unknownGrouping(let name, let known):
            "« \(name) » n'est pas un groupement de ce territoire. "
                + Self.cure(name, known, Self.choices(known, "Ce territoire n'en décrit aucun."))
        case .unknownCommune(let name, let known):
            "« \(name) » n'est pas une commune de ce territoire. "
                + Self.cure(name, known, Self.choices(known, "Ce territoire n'en décrit aucune."))
        case .notAMember(let commune, let grouping):
            "\(commune) n'est pas membre de « \(grouping) » et ne peut rien lui transférer : "
                + "corriger le transfert, ou l'ajouter aux membres du groupement."
        case .twice(let commune, let competence, let first, let second):
            first == second
                ? "\(commune) est citée deux fois pour transférer « \(competence.rawValue) » à « \(first) » : "
                    + "ne la citer qu'une fois."
                : "\(commune) ne peut transférer « \(competence.rawValue) » à la fois à « \(first) » et à "
                    + "« \(second) » : une compétence n'a qu'un titulaire."
        case .alreadyGiven(let commune, let competence, let holder, let since):
            "\(commune) transfère déjà « \(competence.rawValue) » à « \(holder) »"
                + (since.map { " depuis le \($0.french)" } ?? "")
                + " : retirer ce transfert du territoire, ou ne pas citer cette commune."
        case .nothingLeft(let grouping):
            "Toutes les communes de « \(grouping) » lui ont déjà transféré ces compétences : "
                + "il n'y a rien à supposer de plus."
        }
    }

    private static func cure(_ word: String, _ known: [String], _ otherwise: String) -> String {
        let near = Spelling.suggestion(for: word, in: known)
        return near.isEmpty ? otherwise : near
    }

    private static func choices(_ known: [String], _ otherwise: String) -> String {
        guard !known.isEmpty else { return otherwise }
        let shown = known.prefix(5).map { "« \($0) »" }.joined(separator: ", ")
        return "Choisir parmi : \(shown)\(known.count > 5 ? "…" : ".")"
    }
}
