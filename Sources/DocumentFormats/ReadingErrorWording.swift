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
        case .changed(let path):
            "\(path) : ce fichier a changé pendant sa lecture. Attendre qu'il soit enregistré, puis recommencer."
        case .empty(let path):
            "\(path) : ce fichier ne contient aucun mot. Vérifier que c'est le bon fichier."
        case .tooLarge(let path, let limit):
            "\(path) : ce fichier dépasse la limite de \(limit >> 20) Mio (--max-size). Le découper ou l'enregistrer en texte."
        case .textTooLong(let path, let limit):
            "\(path) : ce texte dépasse la limite de \(limit >> 20) Mio (--max-text). Le découper."
        case .tooManyPages(let path, let limit):
            "\(path) : ce document dépasse la limite de \(limit) pages (--max-pages). Le découper."
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
        case .locked(let path):
            "\(path) : ce document est protégé par un mot de passe. L'enregistrer sans mot de passe."
        case .damaged(let path, let format):
            "\(path) : ce fichier \(format) est endommagé ou incomplet. Le demander à nouveau à son auteur."
        case .outOfTime(let path, let seconds):
            "\(path) : la lecture a été arrêtée après \(seconds) seconde\(seconds > 1 ? "s" : "") (--max-seconds). Vérifier le fichier ou l'enregistrer à nouveau."
        case .outOfMemory(let path, let limit):
            "\(path) : la lecture a été arrêtée : elle demande plus de \(limit >> 20) Mio de mémoire (--max-memory). Découper le fichier."
        case .missingTool(let path, let tool, let packages):
            "\(path) : il manque le programme « \(tool) » pour lire ce document. Installer : apt install \(packages)."
        case .onlyImages(let path):
            "\(path) : toutes les pages sont des images. Les faire reconnaître (--ocr auto) ou demander le texte."
        case .toolFailed(let path, let tool):
            "\(path) : le programme « \(tool) » n'a pas pu lire ce document. L'enregistrer à nouveau ou en texte."
        }
    }
}
