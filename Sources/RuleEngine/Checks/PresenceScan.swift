import DocumentModel
import DocumentStructure
import RuleModel

/// Looks for what is demanded in one file: its words are found once, then weighed passage by passage.
struct PresenceScan {
    private let specification: PresenceSpecification
    private let context: CheckContext
    private let number: Int
    private let file: Dossier.File
    /// Where the words of each group stand.
    private let groups: [SortedMatches]
    /// Where words stand that make their sentence void.
    private let voids: SortedMatches
    private let sufficient: SortedMatches

    /// Finds the words of `specification` between the first and the last of `sections`, all of them in file `number`.
    init(_ specification: PresenceSpecification, _ context: CheckContext, file number: Int, sections: [ZoneSection]) {
        self.specification = specification
        self.context = context
        self.number = number
        let file = context.dossier.files[number]
        let ranges = sections.map(\.place.range)
        let extent = TextRange(ranges.map(\.lowerBound).min() ?? 0, ranges.map(\.upperBound).max() ?? 0)
        func matches(_ phrases: [String]) -> SortedMatches {
            SortedMatches(context.phrases.matches(of: phrases, in: file, extent))
        }
        self.file = file
        groups = specification.groups.map { matches($0.phrases) }
        voids = matches(specification.voidedBy)
        sufficient = matches(specification.sufficient)
    }

    /// What each passage of `section` brings.
    func attempts(in section: ZoneSection) -> [PresenceAttempt] {
        let heading = section.heading.flatMap(announcement)
        if specification.headingSuffices, let heading {
            let promise = voids.first(in: section.place.range)
            let lacking = promise.map { ["un contenu (« \(words($0)) » n'en est pas un)"] } ?? []
            return [PresenceAttempt(section: section, found: [heading], lacking: lacking, isAnnounced: true)]
        }
        if let statement = sufficient.all(in: section.place.range).first(where: { promise(around: $0) == nil }) {
            let evidence = Evidence(place: Place(file: number, range: statement), note: specification.what)
            return [PresenceAttempt(section: section, found: [evidence], lacking: [], isAnnounced: heading != nil)]
        }
        guard !groups.isEmpty else {
            return [
                PresenceAttempt(section: section, found: [], lacking: [specification.what], isAnnounced: false)
            ]
        }
        let made = units(of: section, isAnnounced: heading != nil).map { unit in
            attempt(in: section, unit.range, unit.isAnnounced)
        }
        // A section that holds nothing was looked at all the same: the proof of absence names it.
        let nothing = PresenceAttempt(
            section: section, found: [], lacking: specification.groups.map(\.label), isAnnounced: false)
        return made.isEmpty ? [nothing] : made
    }

    /// The words of the heading at `place` that announce what is demanded; the first matter that it names decides.
    private func announcement(_ place: Place) -> Evidence? {
        guard let match = firstMatch(of: specification.headings, at: place) else { return nil }
        if let other = firstMatch(of: specification.excluded, at: place), other < match { return nil }
        return Evidence(place: Place(file: place.file, range: match))
    }

    /// Whether the heading at `place` announces another matter, and not this one.
    private func isElsewhere(_ place: Place) -> Bool {
        announcement(place) == nil && firstMatch(of: specification.excluded, at: place) != nil
    }

    private func firstMatch(of phrases: [String], at place: Place) -> TextRange? {
        context.phrases.firstMatch(of: phrases, in: context.dossier.files[place.file], place.range)
    }

    /// A passage in which all the words must stand together, and whether a heading above it announces them.
    private typealias Unit = (range: TextRange, isAnnounced: Bool)

    private func units(of section: ZoneSection, isAnnounced: Bool) -> [Unit] {
        if !specification.excluded.isEmpty, let heading = section.heading, isElsewhere(heading) { return [] }
        let whole = section.place.range
        switch specification.unit {
        case .section, .zone: return [(whole, isAnnounced)]
        case .part:
            // A section that announces the content may spread it over its parts.
            return isAnnounced ? [(whole, true)] + parts(of: whole) : parts(of: whole)
        case .block:
            // What a heading announces may take more than one paragraph to say.
            let announced = isAnnounced ? [Unit(whole, true)] : parts(of: whole).filter(\.isAnnounced)
            return announced + file.passages(in: whole).map { ($0, false) }
        case .sentence:
            // No sentence without a word of the first group can hold one of each.
            return groups[0].all(in: whole).map { (file.sentence(around: $0.lowerBound), isAnnounced) }
        }
    }

    /// What each heading inside `range` governs, unless it or one above it speaks of another matter.
    private func parts(of range: TextRange) -> [Unit] {
        let parts = file.parts(of: range).map {
            (place: $0.heading.map { Place(file: number, range: $0) }, range: $0.range)
        }
        let elsewhere = parts.filter { $0.place.map(isElsewhere) ?? false }.map(\.range)
        return parts.filter { part in !elsewhere.contains { $0.contains(part.range) } }.map { part in
            (part.range, part.place.flatMap(announcement) != nil)
        }
    }

    private func attempt(in section: ZoneSection, _ unit: TextRange, _ isAnnounced: Bool) -> PresenceAttempt {
        var found: [Evidence] = []
        var lacking: [String] = []
        for (group, matches) in zip(specification.groups, groups) {
            let (evidence, lack) = weigh(matches.all(in: unit), group: group, within: section.place.range)
            if let evidence { found.append(evidence) }
            if let lack { lacking.append(lack) }
        }
        if lacking.isEmpty, !specification.substance.isEmpty, !isAnnounced {
            if let proof = Substance(file: file, range: unit).first(of: specification.substance) {
                found.append(Evidence(place: Place(file: number, range: proof), note: "élément concret"))
            } else {
                lacking.append(Substance.absence(of: specification.substance))
            }
        }
        return PresenceAttempt(section: section, found: found, lacking: lacking, isAnnounced: isAnnounced)
    }

    /// The first of `matches` that brings what the group demands, or what the nearest one lacks.
    private func weigh(
        _ matches: ArraySlice<TextRange>, group: PresenceSpecification.TermGroup, within bounds: TextRange
    ) -> (Evidence?, lack: String?) {
        let solid = matches.filter { promise(around: $0) == nil }
        if let match = solid.first(where: { isConcrete($0, group: group, within: bounds) }) {
            return (Evidence(place: Place(file: number, range: match), note: group.label), nil)
        }
        if let match = solid.first {
            let evidence = Evidence(place: Place(file: number, range: match), note: "sans précision")
            return (evidence, "\(group.label) (\(Substance.absence(of: group.substance)))")
        }
        guard let promise = matches.first.flatMap(promise) else { return (nil, group.label) }
        let evidence = Evidence(place: Place(file: number, range: promise), note: "promesse")
        return (evidence, "\(group.label) (« \(words(promise)) » n'est pas un contenu)")
    }

    /// Whether what the group demands beside its words stands in the passage that they open or belong to.
    private func isConcrete(
        _ match: TextRange, group: PresenceSpecification.TermGroup, within bounds: TextRange
    ) -> Bool {
        guard !group.substance.isEmpty else { return true }
        let passage = file.passage(around: match.lowerBound, within: bounds)
        return Substance(file: file, range: passage).first(of: group.substance) != nil
    }

    /// Words beside `match` that make it void: a promise, a blank, a row that only says where to look.
    private func promise(around match: TextRange) -> TextRange? {
        guard !specification.voidedBy.isEmpty else { return nil }
        return voids.first(in: file.sentence(around: match.lowerBound)) ?? file.pointer(beside: match.lowerBound)
    }

    private func words(_ range: TextRange) -> String {
        context.dossier.words(at: Place(file: number, range: range))
    }
}

/// Places in document order, of which those in a stretch are found fast.
private struct SortedMatches {
    private let ranges: [TextRange]

    init(_ ranges: [TextRange]) { self.ranges = ranges }

    func all(in stretch: TextRange) -> ArraySlice<TextRange> {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < stretch.lowerBound { low = middle + 1 } else { high = middle }
        }
        let following = ranges[low...].prefix { $0.lowerBound < stretch.upperBound }
        return following.allSatisfy { $0.upperBound <= stretch.upperBound }
            ? following : ArraySlice(following.filter { $0.upperBound <= stretch.upperBound })
    }

    func first(in stretch: TextRange) -> TextRange? { all(in: stretch).first }
}
