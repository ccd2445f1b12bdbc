extension OfficialFileError: CustomStringConvertible {
    /// The refusal in French: what is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .empty(let path): "\(path) : ce fichier est vide. Le télécharger de nouveau."
        case .notUTF8(let path):
            "\(path) : ce fichier n'est pas en UTF-8. L'enregistrer dans cet encodage, ou le télécharger de nouveau."
        case .missingColumns(let path, let kind, let missing, let found):
            Self.columns(path, kind, missing: missing, found: found)
        case .shortRow(let path, let line, let cells, let expected):
            "\(path), ligne \(line) : \(cells) cellule\(cells > 1 ? "s" : "") au lieu de \(expected), le fichier est "
                + "tronqué ou mal découpé. Le télécharger de nouveau."
        case .badNumber(let path, let line, let column, let value):
            "\(path), ligne \(line), colonne « \(column) » : « \(value) » n'est pas un nombre entier."
        case .badCode(let path, let line, let value):
            "\(path), ligne \(line) : « \(value) » n'est pas un code Insee de commune (cinq caractères)."
        case .badSIREN(let path, let line, let value):
            "\(path), ligne \(line) : « \(value) » n'est pas un numéro Siren, ou sa clé de contrôle est fausse."
        case .wrongSum(let path, let line, let name):
            "\(path), ligne \(line) : la population totale de « \(name) » n'est pas la somme des deux autres, le "
                + "fichier est abîmé ou tronqué. Le télécharger de nouveau."
        case .duplicate(let path, let line, let code):
            "\(path), ligne \(line) : la commune \(code) figure deux fois pour le même millésime. N'en donner qu'un fichier."
        case .wrongMemberCount(let path, let grouping, let announced, let read):
            "\(path) : « \(grouping) » annonce \(announced) membres et en compte \(read), le fichier est tronqué. "
                + "Le télécharger de nouveau."
        case .vintageNotInForce(let year, let needed, let given):
            "En \(year), les populations en vigueur sont celles du millésime \(needed) ; "
                + "les fichiers donnés portent \(Self.enumeration(given)). Donner celui de \(needed), ou une date de "
                + "\(Self.enumeration(given.map { $0 + Population.yearsBeforeForce }, last: "ou"))."
        }
    }

    private static func columns(
        _ path: String, _ kind: OfficialFile.Kind, missing: [String], found: [String]
    ) -> String {
        let what = missing.map { "« \($0) »" }.joined(separator: ", ")
        let shown = found.prefix(14).map { "« \(String($0.prefix(30))) »" }.joined(separator: ", ")
        let source =
            switch kind {
            case .populations: "les populations de référence de l'Insee (CODCOM ou COM, PMUN, PCAP, PTOT)"
            case .groupings: "la liste des groupements de la DGCL (siren, raison_sociale, insee, ptot_…)"
            }
        return
            "\(path) : il manque \(missing.count > 1 ? "les colonnes" : "la colonne") \(what). Ce fichier a \(shown) ; "
            + "il faut \(source)."
    }

    private static func enumeration(_ years: [Int], last: String = "et") -> String {
        guard let final = years.last else { return "aucun millésime" }
        guard years.count > 1 else { return String(final) }
        return years.dropLast().map(String.init).joined(separator: ", ") + " \(last) \(final)"
    }
}
