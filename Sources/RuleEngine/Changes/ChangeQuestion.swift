import CalendarDates
import RuleModel
import Territories

/// One rule asked of one authority, in a world where only some of what happened did.
struct ChangeQuestion {
    let rule: Rule
    let holder: Holder
    let library: RuleLibrary
    let territory: Territory
    let since: CalendarDate
    let date: CalendarDate
    /// What happened that may bear on the answer.
    let events: [ChangeEvent]
    private let lawEvent: ChangeEvent?
    private let parameterEvents: [(parameter: Parameter, event: ChangeEvent)]
    private let territoryEvents: [TerritoryEvent]

    init(
        rule: Rule, holder: Holder, library: RuleLibrary, territory: Territory, since: CalendarDate, date: CalendarDate
    ) {
        (self.rule, self.holder, self.library, self.territory) = (rule, holder, library, territory)
        (self.since, self.date) = (since, date)
        let rules = [rule] + (rule.duty?.exceptions.compactMap(library.rule) ?? [])
        // A rule and its exceptions come from one text: the first of them to change stands for all.
        lawEvent = rules.lazy.compactMap { $0.event(after: since, until: date) }.first
        let names = Set(rules.flatMap { $0.duty?.readings.flatMap(\.condition.factNames) ?? [] })
        let parameters = library.packs.first { $0.id == rule.id.pack }?.parameters ?? []
        parameterEvents = parameters.filter { names.contains($0.name) }.compactMap { parameter in
            parameter.event(after: since, until: date, start: rule.inForceFrom).map { (parameter, $0) }
        }
        territoryEvents = territory.events(after: since, until: date)
        events =
            [lawEvent].compactMap(\.self) + parameterEvents.map(\.event)
            + territoryEvents.map(ChangeEvent.territory)
    }

    /// The answer on the day of the question if only `events` had happened.
    func answer(applying events: Set<ChangeEvent>) -> Outcome? {
        let undone = territoryEvents.filter { !events.contains(.territory($0)) }
        let isLawApplied = lawEvent.map(events.contains) ?? true
        var library = library
        for (parameter, event) in parameterEvents {
            let moment = events.contains(event) ? date : since
            let value = parameter.value(on: max(moment, rule.inForceFrom ?? moment))
            library = library.replacing(parameter.holding(value), in: rule.id.pack)
        }
        return answer(
            Adviser(
                library: library, territory: territory.undoing(undone, since: since), date: date,
                lawDate: isLawApplied ? date : since
            )
        )
    }

    /// The answer as it really was on `day`.
    func answer(on day: CalendarDate) -> Outcome? {
        answer(Adviser(library: library, territory: territory, date: day))
    }

    private func answer(_ adviser: Adviser) -> Outcome? {
        let authority = adviser.territory.authorities(on: adviser.date).first { $0.holder.name == holder.name }
        return authority.flatMap { adviser.item(rule, for: $0) }.answer
    }
}

extension Rule {
    /// What the rule says of an authority; `nil` when it examines documents.
    fileprivate var duty: Duty? {
        guard case .duty(let duty) = kind else { return nil }
        return duty
    }
}
