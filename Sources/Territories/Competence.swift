import YAMLReading

/// One of the four competences of an *autorité organisatrice de l'accueil du jeune enfant* (CASF, L. 214-1-3, I).
///
/// Raw values are those of the JSON reports and of the territory files; the order is that of the law.
public enum Competence: String, CaseIterable, Sendable, Comparable {
    /// 1°: take stock of the needs and of the places on offer.
    case recenser
    /// 2°: inform and support the families.
    case informer
    /// 3°: plan the development of the places.
    case planifier
    /// 4°: support the quality of the places.
    case quality = "qualité"

    /// Its number in L. 214-1-3, I: 1 to 4.
    public var number: Int {
        switch self {
        case .recenser: 1
        case .informer: 2
        case .planifier: 3
        case .quality: 4
        }
    }

    /// What it consists in, as a French verb phrase with no capital.
    public var french: String {
        switch self {
        case .recenser: "recenser les besoins et l'offre"
        case .informer: "informer et accompagner les familles"
        case .planifier: "planifier le développement des modes d'accueil"
        case .quality: "soutenir la qualité des modes d'accueil"
        }
    }

    /// The competence that `text` names: `qualité`, `qualite`, `4` or `4°`; `nil` when it names none.
    public init?(written text: String) {
        let folded = Spelling.folded(text)
        let digits = folded.last == "°" || folded.last == "º" ? String(folded.dropLast()) : folded
        let found = Self.allCases.first {
            Spelling.folded($0.rawValue) == folded || String($0.number) == digits
                || Spelling.folded($0.french) == folded
        }
        guard let found else { return nil }
        self = found
    }

    /// The order of the law.
    public static func < (left: Competence, right: Competence) -> Bool { left.number < right.number }
}
