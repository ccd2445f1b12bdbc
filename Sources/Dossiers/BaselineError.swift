/// Why a baseline cannot be used.
public enum BaselineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such file.
    case missing(path: String)
    /// Another version of the program wrote it.
    case otherVersion(path: String, schema: String)
    /// It is a file of something else.
    case notABaseline(path: String)

    /// A French sentence that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "L'état de référence « \(path) » n'existe pas ou ne peut être lu : l'écrire d'abord avec --write-baseline."
        case .otherVersion(let path, let schema):
            "L'état de référence « \(path) » est d'une autre version (« \(schema) ») : le récrire avec --write-baseline."
        case .notABaseline(let path):
            "« \(path) » n'est pas un état de référence : donner un fichier écrit par --write-baseline."
        }
    }
}
