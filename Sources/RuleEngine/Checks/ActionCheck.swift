import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// Each action of the plan has what an action needs, within the period of the convention.
struct ActionCheck {
    /// An action with the file where it stands.
    private struct Located {
        let file: Int
        let action: ActionPlan.Action
    }

    /// How many actions a finding names.
    private static let named = 3

    let specification: ActionSpecification
    let context: CheckContext

    func outcome() -> Outcome {
        let plans = context.dossier.sections(of: .body, subject: nil).map { section in
            (
                file: section.place.file,
                plan: ActionPlan(
                    specification, context.phrases, context.dossier.files[section.place.file], section.place.range)
            )
        }
        let actions = plans.flatMap { entry in entry.plan.actions().map { Located(file: entry.file, action: $0) } }
        guard !actions.isEmpty else { return unseen }
        switch specification.demand {
        case .complete:
            return complete(actions, named: plans.reduce(into: []) { $0.formUnion($1.plan.namedElements()) })
        case .withinPeriod: return withinPeriod(actions)
        }
    }

    private var unseen: Outcome {
        let missing = context.dossier.annexes.filter { $0.state == .citedOnly }.map(\.name)
        return missing.isEmpty
            ? .notApplicable("aucune action n'est décrite une par une")
            : .open(missing: [], reason: "pièces citées et non jointes : \(missing.joined(separator: ", "))")
    }

    private func complete(_ actions: [Located], named: Set<Int>) -> Outcome {
        let findings = specification.elements.indices.compactMap { element -> Finding? in
            let label = specification.elements[element].label
            let offering = actions.filter { $0.action.offered.contains(element) }
            // An element given elsewhere for the plan as a whole is not asked of each action.
            if offering.isEmpty, named.contains(element) { return nil }
            let lacking = (offering.isEmpty ? actions : offering).filter { $0.action.values[element] == nil }
            guard let first = lacking.first else { return nil }
            let place = Place(file: first.file, range: first.action.name)
            let others = lacking.dropFirst().prefix(Self.named).map {
                Evidence(place: Place(file: $0.file, range: $0.action.name), note: "de même")
            }
            return context.finding(
                ["élément": label, "nombre": "\(lacking.count)", "actions": "\(actions.count)"], at: place,
                evidence: others)
        }
        let evidence = actions.prefix(Self.named).map { Evidence(place: Place(file: $0.file, range: $0.action.name)) }
        return context.outcome(findings, evidence: evidence)
    }

    private func withinPeriod(_ actions: [Located]) -> Outcome {
        let periods = context.outline.periods
        let period =
            periods.first { $0.origin == .durationClause && $0.end != nil }
            ?? periods.first { $0.origin == .title && $0.end != nil }
        guard let end = period?.end else { return .open(missing: ["convention.fin"], reason: "") }
        let start = period?.start ?? periods.first { $0.origin == .title }?.start
        // A period that ends before it begins holds no year: that is another rule's finding.
        if let start, end < start { return .notApplicable("la période de la convention n'est pas lisible") }
        let findings = actions.flatMap { located -> [Finding] in
            specification.elements.indices.compactMap { element in
                located.action.values[element].flatMap { year(in: $0, file: located.file, outside: start, end) }
            }.map { late(Place(file: located.file, range: $0), located) }
        }
        return context.outcome(findings, evidence: period.map { [Evidence(place: context.place($0.range))] } ?? [])
    }

    private func late(_ year: Place, _ located: Located) -> Finding {
        let action = Evidence(place: Place(file: located.file, range: located.action.name), note: "action")
        return context.finding(["échéance": context.dossier.words(at: year)], at: year, evidence: [action])
    }

    /// The first year in `range` that is not one of the convention's.
    private func year(
        in range: TextRange, file: Int, outside start: CalendarDate?, _ end: CalendarDate
    ) -> TextRange? {
        let file = context.dossier.files[file]
        return file.words(in: range).first { word in
            let text = file.index.text(of: word)
            guard text.utf8.count == 4, text.hasPrefix("20"), let year = Int(text) else { return false }
            return year > end.year || start.map { year < $0.year } ?? false
        }?.range
    }
}
