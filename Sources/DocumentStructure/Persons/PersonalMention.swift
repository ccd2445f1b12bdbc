import DocumentModel

/// Words that tell who somebody is, or how to reach them.
public struct PersonalMention: Hashable, Sendable {
    /// What the words tell.
    public enum Kind: String, CaseIterable, Sendable {
        case person = "Personne"
        case email = "Courriel"
        case telephone = "Téléphone"
        case address = "Adresse"
    }

    /// What the words tell.
    public let kind: Kind
    /// The folded words of a name, or the characters of an address: equal for the same person or place.
    public let words: [String]
    /// Which of ``words`` are family names.
    public let familyNames: Set<String>
    /// Where the words stand, civil titles left out.
    public let range: TextRange
}
