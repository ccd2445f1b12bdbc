import DocumentModel
import DocumentStructure

/// The sentences by which a convention says that it stands for the schéma pluriannuel.
struct DispensationClaim {
    /// Words of which one of each group must stand in the same sentence.
    private static let patterns: [[String]] = [
        ["dispens*", "schema*"], ["tient|tenant|tenir|vaut|valant lieu? de? schema*"],
        ["repond|repondent|repondre|conforme|correspond … attendus … schema*"],
    ]

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
}
