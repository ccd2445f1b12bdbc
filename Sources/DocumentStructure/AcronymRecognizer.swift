import DocumentModel

/// « comité départemental des services aux familles (CDSF) »: words, then in brackets the initials that stand for them.
struct AcronymRecognizer {
    /// Words whose initials an acronym leaves out.
    private static let small: Set<String> = [
        "de", "des", "du", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour", "par", "sur",
    ]
    private static let letters = 2...8
    private static let longestMeaning = 14

    let material: Material
    let extent: TextRange

    /// The definitions of the convention, in order.
    func definitions() -> [AcronymDefinition] {
        material.index.positions(in: extent).filter(isLastBeforeBracket).compactMap(definition)
    }

    /// Whether a bracket closes just after the word at `position`: few words need a longer look.
    private func isLastBeforeBracket(_ position: Int) -> Bool {
        let end = material.range(position).upperBound
        return end < material.text.utf8.count && material.text.utf8[end] == 0x29
    }

    private func definition(at position: Int) -> AcronymDefinition? {
        let word = material.word(position)
        guard position > 0, Self.letters.contains(word.utf8.count),
            word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            material.isCapitalized(position), material.gap(after: position - 1).contains(0x28),
            let start = meaningStart(of: Array(word.utf8), before: position)
        else { return nil }
        let meaning = material.range(start..<position)
        return AcronymDefinition(
            acronym: material.text.string(in: material.range(position)), meaning: material.passage(meaning),
            range: TextRange(meaning.lowerBound, material.range(position).upperBound + 1)
        )
    }

    /// The first of the words whose initials spell `initials`, going back from `position`.
    private func meaningStart(of initials: [UInt8], before position: Int) -> Int? {
        let leaf = material.index.words[position].leaf
        var left = initials.count
        var current = position - 1
        while current >= 0, position - current <= Self.longestMeaning, material.index.words[current].leaf == leaf {
            let word = material.word(current)
            if word.utf8.first == initials[left - 1] {
                left -= 1
                if left == 0 { return current }
            } else if !Self.small.contains(word) {
                return nil
            }
            current -= 1
        }
        return nil
    }
}
