import DocumentModel
import DocumentStructure

/// The sentences by which a convention says that it stands for the schéma pluriannuel.
struct DispensationClaim {
    /// Words of which one of each group must stand in the same sentence.
    private static let patterns: [[String]] = [
        ["dispens*", "schema*"], ["tient|tiennent|tenant|tenir|vaut|valant lieu? de? schema*"],
        ["tient|tiennent|tenant|tenir lieu … de|du? schema*"],
        ["repond|repondent|repondre|conforme|correspond … attendus … schema*"],
    ]
    /// Words by which a claim extends to every commune of the territory, those that do not sign included.
    private static let everyone = [
        "toutes les|ses communes", "l? ensemble des communes", "communes membres", "chaque commune",
        "communes de|du la|l|cette? communaute|agglomeration|metropole|territoire|intercommunalite",
    ]

    private let file: Dossier.File
    /// Where the claim is made, in order.
    let sentences: [TextRange]

    init(_ file: Dossier.File) {
        self.file = file
        sentences = Self.sentences(in: file)
    }

    /// Where the claim is made in `file`, in order.
    static func sentences(in file: Dossier.File) -> [TextRange] {
        var found: [TextRange] = []
        for pattern in patterns {
            let phrases = pattern.compactMap { try? Phrase($0) }
            guard let first = phrases.first, phrases.count == pattern.count else { continue }
            for match in file.index.matches(of: first, in: file.outline.extent) {
                let sentence = file.sentence(around: match.lowerBound)
                guard phrases.allSatisfy({ file.index.firstMatch(of: $0, in: sentence) != nil }) else { continue }
                if !found.contains(where: { $0.overlaps(sentence) }) { found.append(sentence) }
            }
        }
        return found.sorted()
    }

    /// Whether the claim is made for the body of that name, or for every commune.
    func covers(_ name: String) -> Bool {
        let phrases = ([PartyName(name).own] + Self.everyone).compactMap { try? Phrase($0) }
        return sentences.contains { sentence in
            phrases.contains { file.index.firstMatch(of: $0, in: sentence) != nil }
        }
    }
}
