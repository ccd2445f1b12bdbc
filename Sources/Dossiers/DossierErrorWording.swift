extension DossierError: CustomStringConvertible {
    /// A French sentence that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .noConvention(let path, let files, let folder):
            "Le dossier « \(path) » ne contient pas de convention : \(Self.reason(path, files, folder))."
        case .severalConventions(let path, let files):
            "Le dossier « \(path) » contient plusieurs conventions "
                + "(\(files.map { "« \($0) »" }.joined(separator: " et "))) : n'en laisser qu'une par dossier, "
                + "ou nommer la bonne dans conforme.yml (convention: …)."
        case .tooManyFiles(let path, let limit):
            "Le dossier « \(path) » contient plus de \(limit) fichiers : indiquer le dossier d'une seule convention."
        }
    }

    private static func reason(_ path: String, _ files: Int, _ folder: String?) -> String {
        if let folder {
            return "il ne contient que des dossiers ; indiquer l'un d'eux, par exemple « \(path)/\(folder) »"
        }
        guard files > 0 else { return "il ne contient aucun document" }
        return files == 1
            ? "son seul fichier lisible n'en est pas une" : "aucun de ses \(files) fichiers lisibles n'en est une"
    }
}
