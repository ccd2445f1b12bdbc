import DocumentModel

/// Finds the annexes: those attached, those with a title only, those merely cited.
struct AnnexRecognizer {
    /// An annex heading before its body is known.
    struct Heading {
        let unit: Int
        let label: HeadingParser.Numbered.Label
        let title: String
        let range: TextRange
    }

    let material: Material
    let extent: TextRange
    let contents: ContentsRecognizer.Found

    /// The headings of annexes among the units from `start` on.
    func headings(from start: Int) -> [Heading] {
        var headings: [Heading] = []
        var seen: Set<Key> = []
        for candidate in candidates(from: start) where !candidate.isAnnouncement {
            let heading = heading(candidate.unit, candidate.parsed)
            let isRepeated =
                heading.label != .none
                && (seen.contains(Key(heading))
                    || (heading.title.isEmpty && seen.contains { $0.label == heading.label }))
            seen.insert(Key(heading))
            if !isRepeated { headings.append(heading) }
        }
        return headings
    }

    /// The annexes that a list in the text announces, with the titles that it gives them.
    func announcements() -> [ContentsEntry] {
        candidates(from: 0).compactMap { candidate in
            guard candidate.isAnnouncement, candidate.parsed.label != .none, let title = candidate.parsed.title else {
                return nil
            }
            return ContentsEntry(
                target: .annex(candidate.parsed.label.text), title: material.flattened(title),
                range: material.units[candidate.unit].range)
        }
    }

    /// A line that begins as the heading of an annex does.
    private struct Candidate {
        let unit: Int
        let parsed: HeadingParser.Numbered
        let isAnnouncement: Bool
    }

    private func candidates(from start: Int) -> [Candidate] {
        let parser = HeadingParser(material: material)
        let lines = ContentsRecognizer(material: material)
        var candidates: [Candidate] = []
        var runStart = -2
        var last = -2
        for number in max(0, start)..<max(start, material.units.count) where !contents.units.contains(number) {
            let unit = material.units[number]
            guard extent.contains(unit.range), let parsed = parser.annex(unit), parsed.label != .preliminary,
                !lines.isLeader(unit)
            else { continue }
            if last != number - 1 || isListItem(last) && !isListItem(number) { runStart = number }
            last = number
            let isAnnouncement = isAnnouncement(number, runStart: runStart)
            candidates.append(Candidate(unit: number, parsed: parsed, isAnnouncement: isAnnouncement))
        }
        return candidates
    }

    /// What makes a heading the repetition of another: a running header, a title page.
    private struct Key: Hashable {
        let label: HeadingParser.Numbered.Label
        let title: String

        init(_ heading: Heading) {
            label = heading.label
            title = Folding.folded(heading.title)
        }
    }

    private func heading(_ number: Int, _ parsed: HeadingParser.Numbered) -> Heading {
        let unit = material.units[number]
        if let title = parsed.title {
            return Heading(
                unit: number, label: parsed.label, title: material.flattened(title),
                range: TextRange(unit.range.lowerBound, min(parsed.end, unit.range.upperBound)))
        }
        guard parsed.end == unit.range.upperBound, number + 1 < material.units.count else {
            return Heading(unit: number, label: parsed.label, title: "", range: parsed.labelRange)
        }
        let next = material.units[number + 1]
        let isTitle =
            !next.words.isEmpty && next.words.count <= 25 && next.kind != .row
            && (material.isHeadingLike(next) || isPlainTitle(number + 1))
            && HeadingParser(material: material).annex(next) == nil
        let range = isTitle ? TextRange(unit.range.lowerBound, next.range.upperBound) : unit.range
        return Heading(
            unit: number, label: parsed.label, title: isTitle ? material.flattened(next.range) : "", range: range)
    }

    /// Whether a few words without punctuation, with a text below them, are the title of the annex above.
    private func isPlainTitle(_ number: Int) -> Bool {
        let unit = material.units[number]
        guard unit.kind == .paragraph, unit.words.count <= 12, number + 1 < material.units.count,
            let first = unit.words.first, material.isCapitalized(first),
            AnnexCatalogue.promise.firstMatch(in: material.index, within: unit.range) == nil,
            HeadingParser(material: material).annex(material.units[number + 1]) == nil
        else { return false }
        return ![0x2E, 0x3B, 0x3A, 0x2C].contains(material.text.utf8[unit.range.upperBound - 1])
    }

    private func isListItem(_ number: Int) -> Bool {
        guard material.units.indices.contains(number), case .listItem = material.units[number].kind else {
            return false
        }
        return true
    }

    /// Whether the line only lists an annex: an item, or one of several lines after « Liste des annexes : ».
    private func isAnnouncement(_ number: Int, runStart: Int) -> Bool {
        if isListItem(number) { return true }
        guard runStart > 0 else { return false }
        let before = material.units[runStart - 1]
        guard !before.words.isEmpty, before.words.count <= 60 else { return false }
        let words = material.words(before)
        let isListTitle =
            words.count <= 8 && words.contains("annexes") && (words.first == "liste" || words.first == "annexes")
        return isListTitle || (words.contains("annexes") && material.text.utf8[before.range.upperBound - 1] == 0x3A)
    }
}
