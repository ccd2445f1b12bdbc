import DocumentModel

/// Articles that are headed by a bare number: « 3. Durée », « III – Durée ».
struct NumberedSections {
    private struct Candidate {
        let unit: Int
        let number: Int
        let isRoman: Bool
        let title: TextRange
        let isStrong: Bool
    }

    /// A chain shorter than this is a list, not the articles of a convention.
    private static let shortest = 3

    let material: Material
    let units: Range<Int>
    let contents: Set<Int>

    /// The headings of the longest chain 1, 2, 3…; Roman numerals and marked headings come first.
    func headings() -> [ArticleRecognizer.Heading] {
        let candidates = units.filter { !contents.contains($0) }.compactMap(candidate)
        let roman = chain(candidates.filter(\.isRoman))
        let strong = chain(candidates.filter { !$0.isRoman && $0.isStrong })
        let plain = chain(candidates.filter { !$0.isRoman })
        let best = [roman, strong, plain].first { $0.count >= Self.shortest } ?? []
        return best.map { candidate in
            let range = material.units[candidate.unit].range
            return ArticleRecognizer.Heading(
                unit: candidate.unit, lastUnit: candidate.unit, number: candidate.number, title: candidate.title,
                range: range, isPreliminary: false)
        }
    }

    private func candidate(_ number: Int) -> Candidate? {
        let unit = material.units[number]
        guard unit.words.count >= 2, unit.words.count <= 25, let first = unit.words.first, unit.kind != .row,
            material.range(first).lowerBound - unit.range.lowerBound <= 2
        else { return nil }
        let word = material.word(first)
        let gap = material.gap(after: first)
        let isMarked = gap.contains { [0x2E, 0x29, 0x2D, 0x93, 0x94, 0x3A, 0x2F].contains($0) }
        let isSpaced = gap.contains(0x20) || gap.contains(0x09) || gap.contains(0xA0)
        guard isSpaced, material.isCapitalized(first + 1) || material.word(first + 1).utf8.count <= 2 else {
            return nil
        }
        let isStrong = material.isHeadingLike(unit)
        guard isMarked || isStrong else { return nil }
        let last = material.text.utf8[unit.range.upperBound - 1]
        guard isStrong || ![0x2E, 0x3B, 0x2C].contains(last) else { return nil }
        let roman = material.isCapitalized(first) ? Numbers.roman(word) : nil
        guard let value = roman ?? Numbers.figures(word), value < 60 else { return nil }
        let title = TextRange(material.range(first + 1).lowerBound, unit.range.upperBound)
        let trimmed = material.trimmed(title) { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E } ?? title
        return Candidate(unit: number, number: value, isRoman: roman != nil, title: trimmed, isStrong: isStrong)
    }

    /// The candidates that count up from 1, a number or two missing being forgiven.
    private func chain(_ candidates: [Candidate]) -> [Candidate] {
        var chain: [Candidate] = []
        for candidate in candidates {
            let expected = (chain.last?.number ?? 0) + 1
            if candidate.number == expected || (!chain.isEmpty && (expected...expected + 1).contains(candidate.number))
            {
                chain.append(candidate)
            }
        }
        return chain
    }
}
