import DocumentModel

/// The titles of the codes, and their acronyms.
struct CodeTitles {
    private static let titles = [
        "code de l'action sociale et des familles", "code de la sécurité sociale",
        "code général des collectivités territoriales", "code général de la fonction publique",
        "code général des impôts", "code général de la propriété des personnes publiques",
        "code de la santé publique", "code de l'éducation", "code de la commande publique", "code des marchés publics",
        "code du travail", "code civil", "code pénal", "code de l'environnement", "code de l'urbanisme",
        "code de la construction et de l'habitation", "code des relations entre le public et l'administration",
        "code de justice administrative", "code des transports", "code rural et de la pêche maritime",
        "code des communes", "code électoral", "code de la consommation", "code du patrimoine", "code du sport",
        "code de la route", "code de commerce", "code du commerce", "code de la famille",
        "code des juridictions financières", "code de la propriété intellectuelle",
    ]
    private static let acronyms: [String: String] = [
        "casf": "code de l'action sociale et des familles", "css": "code de la sécurité sociale",
        "cgct": "code général des collectivités territoriales", "csp": "code de la santé publique",
        "ccp": "code de la commande publique", "crpa": "code des relations entre le public et l'administration",
        "cja": "code de justice administrative", "cgfp": "code général de la fonction publique",
    ]
    /// Titles with their folded words after « code », the longest first.
    private static let folded = titles.map { (title: $0, words: Array(Folding.words(of: $0).dropFirst())) }
        .sorted { $0.words.count > $1.words.count }

    let material: Material

    /// The title that `word`, folded, stands for.
    static func title(of acronym: String) -> String? { acronyms[acronym] }

    /// The title without « code de la », « code des »…
    static func short(_ title: String) -> String {
        let folded = title.lowercased()
        for opening in ["code de la ", "code de l'", "code de l’", "code des ", "code du ", "code de ", "code "]
        where folded.hasPrefix(opening) {
            return String(title.dropFirst(opening.count))
        }
        return title
    }

    /// The code whose word « code » stands at `position`, and the position after its title.
    func code(at position: Int) -> (title: String, end: Int)? {
        guard material.word(position) == "code" else { return nil }
        for entry in Self.folded {
            let end = position + 1 + entry.words.count
            guard entry.words.indices.allSatisfy({ material.word(position + 1 + $0) == entry.words[$0] }) else {
                continue
            }
            return material.isSameLeaf(position, end - 1) ? (entry.title, end) : nil
        }
        return unknown(at: position)
    }

    /// A code that the list does not know, by its capital letter: « Code des assurances ».
    private func unknown(at position: Int) -> (title: String, end: Int)? {
        guard ["de", "des", "du"].contains(material.word(position + 1)), material.isSameLeaf(position, position + 2),
            material.isCapitalized(position)
        else { return nil }
        var end = position + 2
        if ["la", "l"].contains(material.word(end)) { end += 1 }
        guard material.isSameLeaf(position, end), material.isSpaceOnly(after: position) else { return nil }
        return (material.flattened(material.range(position..<end + 1)), end + 1)
    }
}
