extension ReadingError: CustomStringConvertible {
    /// What is wrong and what to do, in French.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path) : ce fichier n'existe pas. Vérifier le nom et le dossier."
        case .isDirectory(let path):
            "\(path) : c'est un dossier. Indiquer le fichier de la convention."
        case .unreadable(let path):
            "\(path) : ce fichier ne peut pas être ouvert. Vérifier les droits d'accès."
        case .empty(let path):
            "\(path) : ce fichier ne contient aucun mot. Vérifier que c'est le bon fichier."
        case .tooLarge(let path, let limit):
            "\(path) : ce fichier dépasse la limite de \(limit >> 20) Mio. Le découper ou l'enregistrer en texte."
        case .binary(let path, let what):
            "\(path) : \(what), pas un texte. Enregistrer le document en texte."
        case .package(let path, let fault):
            "\(path) : \(fault)"
        case .needsConverter(let path, let format):
            "\(path) : document \(format), lu par LibreOffice, qui n'est pas installé. L'installer (libreoffice-writer), "
                + "ou enregistrer le document en docx ou en odt."
        case .conversionFailed(let path, let format):
            "\(path) : LibreOffice n'a pas pu convertir ce document \(format). L'ouvrir et l'enregistrer en docx ou en odt."
        case .notYetRead(let path, let format):
            "\(path) : document \(format) ; ce format n'est pas encore lu : enregistrer le document en texte."
        }
    }
}
