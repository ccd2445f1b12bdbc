extension PackageFault: CustomStringConvertible {
    /// What is wrong and what to do, in French.
    public var description: String {
        switch self {
        case .truncated: "l'archive est tronquée ou abîmée. Récupérer un exemplaire complet."
        case .inconsistent(let part): "« \(part) » n'est pas tel que l'archive l'annonce. \(Self.saveAgain)"
        case .overlapping(let part): "« \(part) » chevauche une autre partie de l'archive : fichier refusé."
        case .duplicate(let part): "« \(part) » figure deux fois dans l'archive : fichier refusé."
        case .unsafeName(let name): "l'archive contient un nom dangereux, « \(name) » : fichier refusé."
        case .tooManyParts(let limit): "l'archive contient plus de \(limit) parties : fichier refusé."
        case .tooLarge(let part, let limit):
            "« \(part) » dépasse la limite de \(limit >> 20) Mio une fois décompressé (--max-size) : fichier refusé."
        case .bomb(let part, let limit):
            "« \(part) » gonfle démesurément à la décompression, plus de \(limit) fois (--max-ratio) : fichier refusé."
        case .damaged(let part): "« \(part) » est abîmé (contrôle d'intégrité faux). \(Self.saveAgain)"
        case .unsupported(let part): "« \(part) » est compressé d'une façon inconnue. \(Self.saveAgain)"
        case .locked: "ce document est protégé par un mot de passe. L'enregistrer sans mot de passe."
        case .missing(let part): "il manque « \(part) » dans le document. \(Self.saveAgain)"
        case .wrongType(let part, let type): "« \(part) » est annoncé comme « \(type) », pas comme un document lisible."
        case .doctype(let part): "« \(part) » déclare un type de document (DOCTYPE) : fichier refusé."
        case .malformed(let part, let line): "« \(part) » n'est pas du XML correct (ligne \(line)). \(Self.saveAgain)"
        case .tooDeep(let part, let limit):
            "« \(part) » imbrique plus de \(limit) niveaux (--max-depth) : fichier refusé."
        case .tooManyElements(let part, let limit): "« \(part) » contient plus de \(limit) éléments : fichier refusé."
        }
    }

    private static let saveAgain = "Ouvrir le document et l'enregistrer de nouveau."
}
