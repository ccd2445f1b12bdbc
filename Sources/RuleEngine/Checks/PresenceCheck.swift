import DocumentModel
import DocumentStructure
import RuleModel

/// Something must be there; when it is not, says where it was looked for and what the nearest passage lacks.
struct PresenceCheck {
    /// How far one passage goes towards what is demanded.
    private struct Attempt {
        let section: ZoneSection
        let found: [Evidence]
        let lacking: [String]
        let hasHeading: Bool

        var score: Int { found.count * 2 + (hasHeading ? 3 : 0) }
    }

    let specification: PresenceSpecification
    let context: CheckContext

    func outcome() -> Outcome {
        let sections = context.dossier.sections(of: specification.zone, subject: context.subject.place)
        var attempts: [Attempt] = []
        for section in sections {
            let attempt = self.attempt(in: section)
            if attempt.lacking.isEmpty { return .pass(attempt.found) }
            attempts.append(attempt)
        }
        if specification.unit == .zone, let whole = gathered(attempts) { return .pass(whole) }
        if let reason = missingAnnexes { return .open(missing: [], reason: reason) }
        return .fail([absence(attempts)])
    }

    private func attempt(in section: ZoneSection) -> Attempt {
        let file = context.dossier.files[section.place.file]
        let heading = section.heading.flatMap { heading in
            context.phrases.firstMatch(
                of: specification.headings, in: context.dossier.files[heading.file], heading.range
            )
            .map { Evidence(place: Place(file: heading.file, range: $0)) }
        }
        if specification.headingSuffices, let heading {
            let promise = context.phrases.firstMatch(of: specification.voidedBy, in: file, section.place.range)
            let lacking = promise.map { ["un contenu (« \(words($0, in: section)) » n'en est pas un)"] } ?? []
            return Attempt(section: section, found: [heading], lacking: lacking, hasHeading: true)
        }
        guard !specification.groups.isEmpty else {
            return Attempt(section: section, found: [], lacking: [specification.what], hasHeading: false)
        }
        return bestUnit(in: section, file: file, hasHeading: heading != nil)
    }

    private func bestUnit(in section: ZoneSection, file: Dossier.File, hasHeading: Bool) -> Attempt {
        let units: [TextRange] =
            switch specification.unit {
            case .section, .zone: [section.place.range]
            case .part: file.parts(of: section.place.range)
            case .block: file.leaves(in: section.place.range).map(\.range)
            case .sentence: sentences(of: section, file: file)
            }
        let attempts = units.map { attempt(in: section, unit: $0, file: file, hasHeading: hasHeading) }
        return attempts.first { $0.lacking.isEmpty }
            ?? attempts.max { $0.score < $1.score }
            ?? Attempt(
                section: section, found: [], lacking: specification.groups.map(\.label), hasHeading: hasHeading
            )
    }

    /// The sentences that hold a word of the first group: no other can hold one of each.
    private func sentences(of section: ZoneSection, file: Dossier.File) -> [TextRange] {
        let first = specification.groups.first?.phrases ?? []
        return context.phrases.matches(of: first, in: file, section.place.range)
            .map { file.sentence(around: $0.lowerBound) }
    }

    private func attempt(
        in section: ZoneSection, unit: TextRange, file: Dossier.File, hasHeading: Bool
    ) -> Attempt {
        var found: [Evidence] = []
        var lacking: [String] = []
        for group in specification.groups {
            let matches = context.phrases.matches(of: group.phrases, in: file, unit)
            let solid = matches.filter { promise(around: $0, in: file) == nil }
            if let match = solid.first(where: { isConcrete($0, group: group, in: file, section) }) {
                found.append(Evidence(place: Place(file: section.place.file, range: match), note: group.label))
            } else if let match = solid.first {
                found.append(Evidence(place: Place(file: section.place.file, range: match), note: "sans précision"))
                lacking.append("\(group.label) (\(Substance.absence(of: group.substance)))")
            } else if let promise = matches.first.flatMap({ promise(around: $0, in: file) }) {
                found.append(Evidence(place: Place(file: section.place.file, range: promise), note: "promesse"))
                lacking.append("\(group.label) (« \(words(promise, in: section)) » n'est pas un contenu)")
            } else {
                lacking.append(group.label)
            }
        }
        if lacking.isEmpty, !specification.substance.isEmpty {
            let substance = Substance(file: file, range: unit)
            if let proof = substance.first(of: specification.substance) {
                found.append(Evidence(place: Place(file: section.place.file, range: proof), note: "élément concret"))
            } else {
                lacking.append(Substance.absence(of: specification.substance))
            }
        }
        return Attempt(section: section, found: found, lacking: lacking, hasHeading: hasHeading)
    }

    /// Whether what the group demands beside its words stands in the passage that they open or belong to.
    private func isConcrete(
        _ match: TextRange, group: PresenceSpecification.TermGroup, in file: Dossier.File, _ section: ZoneSection
    ) -> Bool {
        guard !group.substance.isEmpty else { return true }
        let passage = file.passage(around: match.lowerBound, within: section.place.range)
        return Substance(file: file, range: passage).first(of: group.substance) != nil
    }

    /// Words in the sentence around `match` that make it void: a promise, a blank.
    private func promise(around match: TextRange, in file: Dossier.File) -> TextRange? {
        guard !specification.voidedBy.isEmpty else { return nil }
        return context.phrases.firstMatch(
            of: specification.voidedBy, in: file, file.sentence(around: match.lowerBound))
    }

    private func words(_ range: TextRange, in section: ZoneSection) -> String {
        context.dossier.words(at: Place(file: section.place.file, range: range))
    }

    /// One piece of evidence for each group, wherever it stands in the zone; `nil` when a group has none.
    private func gathered(_ attempts: [Attempt]) -> [Evidence]? {
        let found = attempts.flatMap(\.found)
        let first = specification.groups.map { group in found.first { $0.note == group.label } }
        return first.contains(nil) ? nil : first.compactMap(\.self)
    }

    /// Why absence is not proved: annexes that are cited and not there.
    private var missingAnnexes: String? {
        switch specification.zone {
        case .annexes, .body: break
        case .convention, .articles, .preamble, .visas, .parties, .title, .subject: return nil
        }
        let missing = context.dossier.annexes.filter { $0.state == .citedOnly }.map(\.name)
        return missing.isEmpty ? nil : "pièces citées et non jointes : \(missing.joined(separator: ", "))"
    }

    private func absence(_ attempts: [Attempt]) -> Finding {
        let nearest = attempts.filter { !$0.found.isEmpty || $0.hasHeading }.max { $0.score < $1.score }
        var notes = ["Cherché dans : \(searched(attempts))."]
        let lacking = nearest?.lacking ?? specification.groups.map(\.label)
        if let nearest {
            notes.append("Passage le plus proche : \(nearest.section.name). Il y manque : \(Self.list(lacking)).")
        }
        return context.finding(
            ["quoi": specification.what, "manque": Self.list(lacking.isEmpty ? [specification.what] : lacking)],
            at: nearest?.found.first?.place ?? nearest?.section.heading ?? insertion, notes: notes,
            evidence: nearest?.found ?? []
        )
    }

    /// Where the missing part would go: after what the zone already holds.
    private var insertion: Place? {
        switch specification.zone {
        case .visas: context.place(of: .visas)
        case .preamble: context.place(of: .preamble)
        case .parties: context.place(of: .parties)
        case .title, .subject: context.place(of: .subject)
        case .convention, .articles, .annexes, .body:
            context.outline.articles.last.map { context.place($0.heading) } ?? context.opening
        }
    }

    private func searched(_ attempts: [Attempt]) -> String {
        var names: [String] = []
        for attempt in attempts where !names.contains(attempt.section.name) { names.append(attempt.section.name) }
        guard !names.isEmpty else { return "\(specification.zone.rawValue) (cette partie est absente)" }
        guard names.count > 6 else { return names.joined(separator: ", ") }
        return "\(names.prefix(3).joined(separator: ", ")) … \(names.last ?? "") (\(names.count) parties)"
    }

    static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) et \(last)"
    }
}
