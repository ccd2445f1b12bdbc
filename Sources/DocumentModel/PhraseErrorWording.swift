extension PhraseError: CustomStringConvertible {
    /// What is wrong and what to write instead, in French.
    public var description: String {
        switch self {
        case .empty(let pattern):
            "« \(pattern) » ne contient aucun mot. Écrire au moins un mot à chercher."
        case .misplacedStar(_, let word):
            "« \(word) » : l'astérisque ne vaut qu'à la fin d'un mot. Écrire par exemple « dispens* »."
        case .emptyAlternative(let pattern):
            "« \(pattern) » : il manque un mot d'un côté de la barre. Écrire par exemple « commune|ville »."
        case .misplacedQuestionMark(let pattern):
            "« \(pattern) » : le point d'interrogation suit un mot, sans espace. Écrire par exemple « présente? »."
        case .misplacedGap(let pattern):
            "« \(pattern) » : les points de suspension séparent deux mots. Écrire par exemple « délibération … date »."
        case .onlyOptional(let pattern):
            "« \(pattern) » ne contient que des mots facultatifs. Retirer un point d'interrogation."
        }
    }
}
