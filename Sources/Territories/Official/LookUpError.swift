/// Why a name or a number designates no commune or grouping of the published files.
public enum LookUpError: Error, Hashable, Sendable {
    /// Nothing bears it; the nearest names, each with what tells it apart.
    case nothing(asked: String, nearest: [String])
    /// Several bear it, each with what tells it apart: nobody guesses which.
    case several(asked: String, found: [String])
    /// A SIREN whose key is wrong; those that differ from it by one figure.
    case wrongKey(asked: String, nearest: [String])
    /// A district, which is no authority; its commune is.
    case district(asked: String, commune: String)
    /// Groupings are asked about and no file lists them.
    case noGroupings(asked: String)
}

extension LookUpError: CustomStringConvertible {
    /// The refusal in French, with the nearest names.
    public var description: String {
        switch self {
        case .nothing(let asked, let nearest):
            "« \(asked) » ne désigne aucune commune ni aucun groupement des fichiers donnés.\(Self.proposal(nearest))"
        case .several(let asked, let found):
            "« \(asked) » désigne \(found.count) collectivités : \(found.joined(separator: " ; ")). "
                + "Donner le code, ou ajouter le département entre parenthèses : « \(asked) (57) » pour la Moselle."
        case .wrongKey(let asked, let nearest):
            "Le numéro Siren \(asked) est mal recopié : sa clé de contrôle est fausse.\(Self.proposal(nearest))"
        case .district(let asked, let commune):
            "« \(asked) » est un arrondissement, qui n'est pas une autorité organisatrice : demander « \(commune) »."
        case .noGroupings(let asked):
            "« \(asked) » est peut-être un groupement : donner aussi la liste de la DGCL avec --groupings."
        }
    }

    private static func proposal(_ names: [String]) -> String {
        guard !names.isEmpty else { return " Vérifier l'orthographe, ou donner le code Insee ou le Siren." }
        return " Les plus proches : \(names.joined(separator: " ; "))."
    }
}
