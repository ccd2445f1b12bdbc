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

    /// Words of substance below which fragments are no text.
    private static let handful = 12
    static let promise = Lexicon(
        "à compléter", "à venir", "à joindre", "à définir", "à insérer", "à annexer",
        "sera jointe|joint|annexé|annexée|complété|complétée|transmis|transmise",
        "seront joints|jointes|annexés|annexées|complétés|complétées", "en cours d'élaboration|de", "ultérieurement",
        "à renseigner", "à produire")

    let material: Material
    let extent: TextRange
    let contents: ContentsRecognizer.Found

    /// The headings of annexes among the units from `start` on.
    func headings(from start: Int) -> [Heading] {
        let parser = HeadingParser(material: material)
        let lines = ContentsRecognizer(material: material)
        var headings: [Heading] = []
        var seen: Set<Key> = []
        var runStart = -2
        var last = -2
        for number in max(0, start)..<max(start, material.units.count) where !contents.units.contains(number) {
            let unit = material.units[number]
            guard extent.contains(unit.range), let parsed = parser.annex(unit), parsed.label != .preliminary,
                !lines.isLeader(unit)
            else { continue }
            if last != number - 1 { runStart = number }
            last = number
            guard !isAnnouncement(number, runStart: runStart) else { continue }
            let heading = heading(number, parsed)
            let isRepeated =
                heading.label != .none
                && (seen.contains(Key(heading))
                    || (heading.title.isEmpty && seen.contains { $0.label == heading.label }))
            seen.insert(Key(heading))
            if !isRepeated { headings.append(heading) }
        }
        return headings
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
            !next.words.isEmpty && next.words.count <= 25 && next.kind != .row && material.isHeadingLike(next)
            && HeadingParser(material: material).annex(next) == nil
        let range = isTitle ? TextRange(unit.range.lowerBound, next.range.upperBound) : unit.range
        return Heading(
            unit: number, label: parsed.label, title: isTitle ? material.flattened(next.range) : "", range: range)
    }

    /// Whether the line only lists an annex: an item, or one of several lines after « Liste des annexes : ».
    private func isAnnouncement(_ number: Int, runStart: Int) -> Bool {
        if case .listItem = material.units[number].kind { return true }
        guard runStart > 0 else { return false }
        let before = material.units[runStart - 1]
        guard !before.words.isEmpty, before.words.count <= 60 else { return false }
        let words = material.words(before)
        let isListTitle =
            words.count <= 8 && words.contains("annexes") && (words.first == "liste" || words.first == "annexes")
        return isListTitle || (words.contains("annexes") && material.text.utf8[before.range.upperBound - 1] == 0x3A)
    }

    /// All annexes, from headings, references and table of contents, ordered by number, then place.
    func annexes(_ headings: [Heading], references: [CrossReference]) -> [Annex] {
        var annexes: [Annex] = []
        for (number, heading) in headings.enumerated() {
            let end = number + 1 < headings.count ? headings[number + 1].range.lowerBound : extent.upperBound
            let body = TextRange(heading.range.upperBound, end)
            let label = heading.label.text
            annexes.append(
                Annex(
                    number: label, title: heading.title.isEmpty ? announcedTitle(label, references) : heading.title,
                    state: isAttached(body) ? .attached : .titleOnly, heading: heading.range, body: body,
                    citations: citations(of: label, references)))
        }
        var known = Set(annexes.map(\.number))
        let listed = contents.entries.compactMap { entry -> String? in
            if case .annex(let label) = entry.target { return label }
            return nil
        }
        let cited = references.compactMap { reference -> String? in
            if case .annex(let label) = reference.target { return label }
            return nil
        }
        for label in listed + cited where !label.isEmpty && known.insert(label).inserted {
            annexes.append(
                Annex(
                    number: label, title: announcedTitle(label, references), state: .citedOnly, heading: nil, body: nil,
                    citations: citations(of: label, references)))
        }
        return annexes.enumerated().sorted { left, right in
            let (first, second) = (rank(left.element.number), rank(right.element.number))
            return first != second ? first < second : left.offset < right.offset
        }.map(\.element)
    }

    private func rank(_ label: String) -> Int {
        Int(label) ?? label.utf8.first.map { 1_000 + Int($0) } ?? 10_000
    }

    private func citations(of label: String, _ references: [CrossReference]) -> [TextRange] {
        references.compactMap { $0.target == .annex(label) && !label.isEmpty ? $0.range : nil }
    }

    private func announcedTitle(_ label: String, _ references: [CrossReference]) -> String {
        let entry = contents.entries.first { $0.target == .annex(label) && !$0.title.isEmpty }
        if let entry { return entry.title }
        let announcements = references.compactMap { $0.target == .annex(label) ? $0.announced?.text : nil }
        // A noun phrase names a content; among those, the shortest is no part of a longer sentence.
        let named = announcements.filter { text in
            ["le", "la", "les", "l", "un", "une"].contains(Folding.words(of: String(text.prefix(12))).first ?? "")
        }
        return (named.isEmpty ? announcements : named).min { $0.utf8.count < $1.utf8.count } ?? ""
    }

    /// Whether a body is more than a promise or a few fragments: one whole sentence, or a dozen words of substance.
    private func isAttached(_ body: TextRange) -> Bool {
        var substance = 0
        var number = material.unitNumber(at: body.lowerBound) ?? 0
        while number < material.units.count, material.units[number].range.lowerBound < body.upperBound {
            defer { number += 1 }
            let unit = material.units[number]
            guard body.contains(unit.range), !unit.words.isEmpty else { continue }
            let isPromise =
                unit.words.count <= 25 && Self.promise.firstMatch(in: material.index, within: unit.range) != nil
            if isPromise { continue }
            if unit.words.count >= 5, unit.kind != .row, material.text.utf8[unit.range.upperBound - 1] == 0x2E {
                return true
            }
            substance += unit.words.count { material.word($0).utf8.count >= 4 && !Numbers.isDigits(material.word($0)) }
            if substance > Self.handful { return true }
        }
        return false
    }
}
