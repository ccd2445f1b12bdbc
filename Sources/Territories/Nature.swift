import YAMLReading

/// The legal kind of a grouping; raw values are those of the territory files.
public enum Nature: String, CaseIterable, Sendable {
    /// Communauté de communes.
    case communityOfCommunes = "communauté de communes"
    /// Communauté d'agglomération.
    case agglomeration = "communauté d'agglomération"
    /// Communauté urbaine.
    case urbanCommunity = "communauté urbaine"
    /// Métropole.
    case metropolis = "métropole"
    /// Syndicat mixte, pôle d'équilibre territorial et rural included.
    case mixedSyndicate = "syndicat mixte"
    /// Syndicat intercommunal, with one purpose or several.
    case intercommunalSyndicate = "syndicat intercommunal"
    /// Another kind, or one that is not told.
    case other = "autre"

    /// Whether it is a syndicat; a syndicat mixte may have groupings among its members (CGCT, L. 5711-1).
    public var isSyndicate: Bool {
        switch self {
        case .mixedSyndicate, .intercommunalSyndicate: true
        case .communityOfCommunes, .agglomeration, .urbanCommunity, .metropolis, .other: false
        }
    }

    /// Whether other groupings may be members of it.
    var admitsGroupings: Bool {
        switch self {
        case .mixedSyndicate, .other: true
        case .communityOfCommunes, .agglomeration, .urbanCommunity, .metropolis, .intercommunalSyndicate: false
        }
    }

    /// The kind that `text` names, in full or by its usual initials (CC, CA, CU, SIVU, SIVOM, PETR); `nil` when none.
    public init?(written text: String) {
        let folded = Spelling.folded(text)
        guard
            let found = Self.initials[folded] ?? Self.allCases.first(where: { Spelling.folded($0.rawValue) == folded })
        else { return nil }
        self = found
    }

    private static let initials: [String: Nature] = [
        "cc": .communityOfCommunes, "ca": .agglomeration, "cu": .urbanCommunity, "sivu": .intercommunalSyndicate,
        "sivom": .intercommunalSyndicate, "petr": .mixedSyndicate,
    ]
}
