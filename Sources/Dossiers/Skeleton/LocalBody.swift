import Foundation
import Territories

/// A commune or a grouping as a convention names it.
struct LocalBody {
    /// « la Commune d'Aubeville », « la Communauté de communes du Val Fleuri ».
    let named: String
    let representative: String
    let assembly: String

    /// A body that has yet to be named.
    static let unknown = LocalBody(
        named: "la Commune de [commune]", representative: "représentée par son ou sa maire",
        assembly: "conseil municipal")

    init(_ commune: Commune) {
        self.init(
            named: "la Commune \(Self.of(commune.name))", representative: "représentée par son ou sa maire",
            assembly: "conseil municipal")
    }

    init(_ grouping: Grouping) {
        let name = Self.expanded(grouping)
        let first = name.prefix(1).uppercased() + name.dropFirst()
        let isMasculine = grouping.nature.isSyndicate || first.hasPrefix("Syndicat") || first.hasPrefix("Pôle")
        let assembly = grouping.nature.isSyndicate ? "comité syndical" : "conseil communautaire"
        self.init(
            named: "\(isMasculine ? "le" : "la") \(first)",
            representative: "\(isMasculine ? "représenté" : "représentée") par son président ou sa présidente",
            assembly: grouping.nature == .metropolis ? "conseil métropolitain" : assembly)
    }

    private init(named: String, representative: String, assembly: String) {
        self.named = named
        self.representative = representative
        self.assembly = assembly
    }

    /// What a template calls it.
    var particulars: [String: String] {
        let capital = named.prefix(1).uppercased() + named.dropFirst()
        let genitive = named.hasPrefix("le ") ? "du \(named.dropFirst(3))" : "de \(named)"
        return [
            "collectivité": capital, "de la collectivité": genitive, "la collectivité": named,
            "représentant": representative, "assemblée": assembly,
        ]
    }

    /// « d'Aubeville », « du Havre », « des Lilas », « de La Chapelle ».
    private static func of(_ name: String) -> String {
        if name.hasPrefix("Le ") { return "du \(name.dropFirst(3))" }
        if name.hasPrefix("Les ") { return "des \(name.dropFirst(4))" }
        let first = name.lowercased().folding(options: .diacriticInsensitive, locale: nil).prefix(1)
        return ["a", "e", "i", "o", "u", "h", "y"].contains(first) ? "d'\(name)" : "de \(name)"
    }

    /// The name in full: « CC du Val Fleuri » is a communauté de communes.
    private static func expanded(_ grouping: Grouping) -> String {
        let words = grouping.name.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, Nature(written: words[0]) != nil, grouping.nature != .other else {
            return grouping.name
        }
        return "\(grouping.nature.rawValue) \(words[1])"
    }
}
