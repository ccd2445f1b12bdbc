import DocumentModel
import DocumentStructure
import RuleModel

/// Something must be there; when it is not, says where it was looked for and what the nearest passage lacks.
struct PresenceCheck {
    let specification: PresenceSpecification
    let context: CheckContext

    func outcome() -> Outcome {
        let sections = context.dossier.sections(of: specification.zone, subject: context.subject.place)
        var attempts: [PresenceAttempt] = []
        var numbers: [Int] = []
        for section in sections where !numbers.contains(section.place.file) { numbers.append(section.place.file) }
        for number in numbers {
            let own = sections.filter { $0.place.file == number }
            let scan = PresenceScan(specification, context, file: number, sections: own)
            for section in own {
                let made = scan.attempts(in: section)
                if let whole = made.first(where: { $0.lacking.isEmpty }) { return .pass(whole.found) }
                attempts += made
            }
        }
        if let evidence = spread(over: attempts) { return .pass(evidence) }
        if let reason = missingAnnexes { return .open(missing: [], reason: reason) }
        return .fail([absence(attempts)])
    }

    /// Evidence from several passages, where the rule lets it be spread: over the zone, or over parts that announce it.
    private func spread(over attempts: [PresenceAttempt]) -> [Evidence]? {
        switch specification.unit {
        case .zone: PresenceAttempt.gathered(attempts, for: specification.groups)
        case .part: PresenceAttempt.gathered(attempts.filter(\.isAnnounced), for: specification.groups)
        case .sentence, .block, .section: nil
        }
    }

    /// Why absence is not proved: annexes that are cited and not there.
    private var missingAnnexes: String? {
        switch specification.zone {
        case .annexes, .body, .everything: break
        case .convention, .articles, .preamble, .visas, .parties, .title, .acts, .subject: return nil
        }
        let missing = context.dossier.annexes.filter { $0.state == .citedOnly }.map(\.name)
        return missing.isEmpty ? nil : "pièces citées et non jointes : \(missing.joined(separator: ", "))"
    }

    private func absence(_ attempts: [PresenceAttempt]) -> Finding {
        let nearest = attempts.filter { !$0.found.isEmpty || $0.isAnnounced }.max { $0.score < $1.score }
        var notes = ["Cherché dans : \(searched(attempts))."]
        let lacking = nearest?.lacking ?? specification.groups.map(\.label)
        if let nearest {
            notes.append("Passage le plus proche : \(nearest.section.name). Il y manque : \(Self.list(lacking)).")
        }
        let demanded = max(specification.groups.count, 1)
        var finding = context.finding(
            [
                "quoi": specification.what, "manque": Self.list(lacking.isEmpty ? [specification.what] : lacking),
                "présents": "\(demanded - min(lacking.count, demanded))", "demandés": "\(demanded)",
            ],
            at: nearest?.found.first?.place ?? nearest?.section.heading ?? insertion, notes: notes,
            evidence: nearest?.found ?? []
        )
        finding.lacking = lacking.count
        return finding
    }

    /// Where the missing part would go: after what the zone already holds.
    private var insertion: Place? {
        switch specification.zone {
        case .visas: context.place(of: .visas)
        case .preamble: context.place(of: .preamble)
        case .parties: context.place(of: .parties)
        case .title, .acts, .subject: context.place(of: .subject)
        case .convention, .articles, .annexes, .body, .everything:
            context.outline.articles.last.map { context.place($0.heading) } ?? context.opening
        }
    }

    private func searched(_ attempts: [PresenceAttempt]) -> String {
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
