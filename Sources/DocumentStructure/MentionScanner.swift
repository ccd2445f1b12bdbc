import DocumentModel

/// Finds « annexe 2 », « annexes 2 et 3 », « article 9 » in running text, without judging yet what they refer to.
struct MentionScanner {
    /// One number of a mention.
    struct Mention {
        let label: HeadingParser.Numbered.Label
        /// The words of the reference; for the second number of a list, that number.
        let range: TextRange
        /// Positions of the whole mention, all its numbers included.
        let words: Range<Int>
    }

    /// The longest range that is expanded: « annexes 1 à 12 ».
    private static let longestRange = 40

    let material: Material

    /// Mentions that begin with one of `keywords`; letters count as labels only when `isLetterAllowed`.
    func mentions(of keywords: Set<String>, isLetterAllowed: Bool) -> [Mention] {
        var mentions: [Mention] = []
        var free = 0
        for position in material.index.positions(of: keywords) where position >= free {
            let found = mention(at: position, isLetterAllowed: isLetterAllowed)
            mentions += found
            free = found.first?.words.upperBound ?? position + 1
        }
        return mentions
    }

    private func mention(at start: Int, isLetterAllowed: Bool) -> [Mention] {
        var position = start + 1
        if ["no", "nos", "n"].contains(material.word(position)), isSameLeaf(start, position) {
            position += material.word(position) == "no" && material.word(position + 1) == "s" ? 2 : 1
        }
        guard isSameLeaf(start, position), isClose(after: position - 1),
            let first = label(at: position, isLetterAllowed: isLetterAllowed)
        else { return [] }
        var labels: [(label: HeadingParser.Numbered.Label, first: Int, last: Int)] = [(first, start, position)]
        var last = position
        while let next = continuation(after: last, start, isLetterAllowed: isLetterAllowed) {
            if next.isRange, case .number(let low) = labels[labels.count - 1].label,
                case .number(let high) = next.label,
                low < high, high - low <= Self.longestRange
            {
                for value in low + 1..<high { labels.append((.number(value), next.position, next.position)) }
            }
            labels.append((next.label, next.position, next.position))
            last = next.position
        }
        return labels.map {
            Mention(label: $0.label, range: material.range($0.first..<$0.last + 1), words: start..<last + 1)
        }
    }

    /// The next number of a list: « , 3 », « et 3 », « à 3 ».
    private func continuation(
        after position: Int, _ start: Int, isLetterAllowed: Bool
    ) -> (label: HeadingParser.Numbered.Label, position: Int, isRange: Bool)? {
        var next = position + 1
        let gap = material.gap(after: position)
        let hasComma = gap.contains(0x2C) && !gap.contains(0x28)
        var isRange = false
        if ["et", "ou", "a", "au"].contains(material.word(next)), material.isSpaceOnly(after: position) || hasComma {
            isRange = material.word(next) == "a"
            next += 1
        } else if !hasComma {
            return nil
        }
        guard isSameLeaf(start, next), material.isSpaceOnly(after: next - 1) || hasComma,
            let label = label(at: next, isLetterAllowed: isLetterAllowed)
        else { return nil }
        // « annexe 2 et 10 communes » counts communes.
        if case .number(let value) = label, value > 40 { return nil }
        return (label, next, isRange)
    }

    private func label(at position: Int, isLetterAllowed: Bool) -> HeadingParser.Numbered.Label? {
        let word = material.word(position)
        let first = ["1er", "premier", "unique"].contains(word) ? 1 : material.scannedNumber(position)
        if let value = Numbers.figures(word) ?? first, value < 1000 {
            return .number(value)
        }
        guard material.isInAllCapitals(position), material.isCapitalized(position) else { return nil }
        if isLetterAllowed, word.utf8.count == 1, let byte = word.utf8.first, (0x61...0x7A).contains(byte),
            material.range(position).count == 1, ![0x69, 0x76, 0x78].contains(byte), !startsWord(position)
        {
            return .letter(word.uppercased())
        }
        return Numbers.roman(word).map { .number($0) }
    }

    /// Whether a capital begins a word cut by an apostrophe: « L'annexe D'origine ».
    private func startsWord(_ position: Int) -> Bool {
        let gap = material.gap(after: position)
        return gap.count == 1 && gap.first == 0x27 || gap.elementsEqual("’".utf8)
    }

    private func isClose(after position: Int) -> Bool {
        material.gap(after: position).allSatisfy {
            [0x20, 0x09, 0x0A, 0xC2, 0xA0, 0x28, 0xE2, 0x80, 0xAF].contains($0)
        }
    }

    private func isSameLeaf(_ first: Int, _ last: Int) -> Bool {
        last < material.wordCount && material.index.words[first].leaf == material.index.words[last].leaf
    }
}
