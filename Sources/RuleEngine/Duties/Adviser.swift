import CalendarDates
import Expressions
import RuleModel
import Territories

/// Computes the duties of every authority of a territory.
struct Adviser {
    let library: RuleLibrary
    let territory: Territory
    let date: CalendarDate
    /// The day whose rules are in force; that of the question, save where causes of change are told apart.
    let lawDate: CalendarDate

    init(library: RuleLibrary, territory: Territory, date: CalendarDate, lawDate: CalendarDate? = nil) {
        self.library = library
        self.territory = territory
        self.date = date
        self.lawDate = lawDate ?? date
    }

    /// The answers for the authorities of the territory that are wanted; `hypothesis` says what its transfers are.
    func advice(
        hypothesis: Hypothesis, isWanted: (Authority) -> Bool = { _ in true }
    ) -> [AuthorityAdvice] {
        let variants = PopulationVariants(territory: territory, date: date).all.map { variant in
            (variant.reading, Adviser(library: library, territory: variant.territory, date: date))
        }
        let other = hypothesis.other.map {
            Adviser(library: library, territory: territory.supposing($0), date: date)
        }
        return territory.authorities(on: date).filter(isWanted).map { authority in
            let items = items(for: authority)
            func changes(_ adviser: Adviser) -> [PopulationAlternative.Change] {
                AnswerComparison(items, adviser.items(forNamesakeOf: authority)).changes
            }
            // A count that nobody published says nothing: it would only make answers unknown.
            let alternatives = variants.filter { !isCounted(authority) || $0.1.isCounted(authority) }
                .map { PopulationAlternative(reading: $0.0, changes: changes($0.1)) }
            return AuthorityAdvice(
                authority: authority, items: items, hypothesis: hypothesis,
                dependents: other.map { changes($0).map(\.rule) } ?? [],
                alternatives: alternatives.filter { !$0.changes.isEmpty })
        }
    }

    /// What `rule` says of `authority`; `nil` when it does not concern it.
    func item(_ rule: Rule, for authority: Authority) -> AuthorityAdvice.Item? {
        let facts = TerritorialFacts(territory: territory, date: date)
        guard case .duty(let duty) = rule.kind, rule.subject.isTerritorial,
            let sheet = facts.sheet(of: authority, as: rule.subject, counting: rule.population),
            let answer = evaluator.answer(rule, sheet: sheet)
        else { return nil }
        let result = RuleResult(
            rule: rule, subject: Subject(name: authority.holder.name), outcome: answer.outcome,
            explanation: answer.explanation
        )
        return item(result, holds: answer.holds, duty: duty, authority: authority, sheet: sheet)
    }

    /// Whether the population of the authority of that name is known here, for each competence that it holds.
    private func isCounted(_ authority: Authority) -> Bool {
        let namesake = territory.authorities(on: date).first { $0.holder.name == authority.holder.name }
        return (namesake?.competences ?? []).allSatisfy { !$0.isHeld || $0.population?.total != nil }
    }

    /// The answers for the authority of that name here; none when it holds nothing.
    private func items(forNamesakeOf authority: Authority) -> [AuthorityAdvice.Item] {
        territory.authorities(on: date).first { $0.holder.name == authority.holder.name }.map { items(for: $0) } ?? []
    }

    /// The answers for one authority, in the order of the rules.
    private func items(for authority: Authority) -> [AuthorityAdvice.Item] {
        library.rules.compactMap { item($0, for: authority) }
    }

    private var evaluator: DutyEvaluator { DutyEvaluator(library: library, date: lawDate) }

    private func item(
        _ result: RuleResult, holds: Bool?, duty: Duty, authority: Authority, sheet: FactSheet
    ) -> AuthorityAdvice.Item {
        let names = Set(duty.readings.flatMap(\.condition.factNames))
        let population = ["titulaire.population", "commune.population"].first(where: names.contains)
        let parameters = library.packs.first { $0.id == result.rule.id.pack }?.parameters ?? []
        let effective = evaluator.effectiveDate(result.rule)
        let threshold = parameters.first { names.contains($0.name) }?.value(on: effective)?.value
        return AuthorityAdvice.Item(
            result: result, modality: duty.modality, holdsUnlessExcepted: holds,
            since: since(result, authority: authority),
            term: evaluator.term(of: result.rule, sheet: sheet),
            population: population.flatMap { sheet.values[$0]?.wholeNumber }, threshold: threshold?.wholeNumber
        )
    }

    /// The later of the day the rule came into force and the day the competence was transferred.
    private func since(_ result: RuleResult, authority: Authority) -> CalendarDate? {
        switch result.outcome {
        case .due, .waived: break
        case .upcoming(let since): return since
        case .pass, .fail, .notApplicable, .open, .review: return nil
        }
        guard case .holder(let numbers) = result.rule.subject else { return result.rule.inForceFrom }
        let transfers = authority.competences
            .filter { numbers.contains($0.competence.number) && $0.isHeld }
            .compactMap(\.transferSince)
        return ([result.rule.inForceFrom].compactMap(\.self) + transfers).max()
    }
}
