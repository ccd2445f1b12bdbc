/// What a rule is applied to, one by one (`porte sur`).
public enum SubjectKind: Hashable, Sendable {
    /// Each commune of the territory.
    case commune
    /// Each grouping of the territory.
    case grouping
    /// Each commune or grouping that holds at least one competence.
    case authority
    /// Each holder of at least one of these competences, numbered 1 to 4 as in L. 214-1-3, I.
    case holder(competences: [Int])
    /// The convention as a whole.
    case convention
    /// Each contracting party.
    case party
    /// Each local party: commune, intercommunalité, syndicat or CCAS.
    case localParty
    /// Each authority that is a party, or that plans for a commune which the convention covers.
    case concernedAuthority
    /// Each passage that counts or lists the communes of the grouping.
    case memberList
    /// Each annex, even if it is only cited.
    case annex
    /// The document, whatever its nature.
    case document

    /// Whether the subject belongs to the territory, not to a document.
    public var isTerritorial: Bool {
        switch self {
        case .commune, .grouping, .authority, .holder: true
        case .convention, .party, .localParty, .concernedAuthority, .memberList, .annex, .document: false
        }
    }

    /// The subject as a rule writes it, or `nil` when the words mean nothing.
    public init?(french: String) {
        if let plain = Self.plain[french] {
            self = plain
            return
        }
        let words = french.split(separator: " ").map(String.init)
        let opensWell =
            french.hasPrefix("titulaire de la compétence ") || french.hasPrefix("titulaire des compétences ")
        let numbers = words.compactMap(Int.init)
        guard opensWell, !numbers.isEmpty, numbers.allSatisfy((1...4).contains) else { return nil }
        self = .holder(competences: numbers)
    }

    /// The words that a rule may use.
    public static var choices: [String] {
        plain.keys.sorted() + ["titulaire de la compétence 3", "titulaire des compétences 2 et 4"]
    }

    /// The words of a rule for this subject.
    public var french: String {
        if case .holder(let numbers) = self {
            let listed = numbers.map(String.init).joined(separator: " et ")
            return numbers.count == 1 ? "titulaire de la compétence \(listed)" : "titulaire des compétences \(listed)"
        }
        return Self.plain.first { $0.value == self }?.key ?? ""
    }

    private static let plain: [String: SubjectKind] = [
        "commune": .commune, "groupement": .grouping, "autorité": .authority, "convention": .convention,
        "partie": .party, "partie locale": .localParty, "autorité concernée": .concernedAuthority, "annexe": .annex,
        "communes du groupement": .memberList,
        "document": .document,
    ]
}
