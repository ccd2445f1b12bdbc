/// Why a text is not an expression.
public struct ExpressionError: Error, Hashable, Sendable {
    /// UTF-8 offsets in the source.
    public let range: Range<Int>
    /// A French sentence.
    public let message: String
    /// The name that the vocabulary does not hold, when that is the trouble.
    public let unknownName: String?

    /// An error at a place of the source.
    public init(range: Range<Int>, message: String, unknownName: String? = nil) {
        self.range = range
        self.message = message
        self.unknownName = unknownName
    }
}

/// The French wording of errors.
enum SyntaxMessage {
    static let empty = "L'expression est vide."
    static let tooLong = "L'expression dépasse 64 Kio."
    static let tooDeep = "L'expression est trop imbriquée : 200 niveaux au plus."
    static let unclosedString = "Il manque le guillemet qui ferme ce texte."
    static let external = "Les fonctions externes ne sont pas prises en charge."
    static let positionalAfterNamed = "Tous les arguments doivent être nommés, ou aucun."

    static func unexpected(_ found: String) -> String { "« \(found) » n'est pas attendu ici." }
    static func expected(_ symbol: String) -> String { "Il manque « \(symbol) » ici." }
    static func missingOperand(_ found: String) -> String {
        found.isEmpty ? "L'expression s'arrête trop tôt." : "Une valeur est attendue avant « \(found) »."
    }
    static func unknownName(_ name: String) -> String { "Le nom « \(name) » n'est pas connu." }
    static func unknownFunction(_ name: String) -> String { "La fonction « \(name) » n'est pas connue." }
    static func unknownType(_ name: String) -> String { "Le type « \(name) » n'est pas connu." }
    static func badLiteral(_ text: String) -> String {
        "« \(text) » n'est ni une date, ni une heure, ni une durée."
    }
    static func badEscape(_ text: String) -> String { "« \\\(text) » n'est pas un échappement permis." }
    static func badNumber(_ text: String) -> String { "Le nombre « \(text) » est hors limites." }
    static func wrongArguments(_ name: String) -> String {
        "La fonction « \(name) » ne prend pas ces arguments."
    }
}
