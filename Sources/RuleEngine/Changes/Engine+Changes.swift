import CalendarDates
import RuleModel
import Territories

extension Engine {
    /// What the law says on `date` if `requests` took effect that day, and what that changes.
    public func advice(
        for territory: Territory, on date: CalendarDate, supposing requests: [TransferRequest]
    ) throws(TransferProblem) -> Advice {
        let supposed = try territory.supposing(requests, from: date)
        var advice = advice(for: supposed, on: date)
        let comparison = AdviceComparison(before: self.advice(for: territory, on: date), after: advice)
        advice.supposition = Supposition(
            gifts: supposed.groupings.flatMap { grouping in
                grouping.transfers.filter(\.isSupposed).map { .init(transfer: $0, grouping: grouping.name) }
            },
            changes: Changes(
                holdings: comparison.holdings,
                // A duty not yet in force begins later than the transfer; none begins before it.
                duties: comparison.differences.map { $0.change(from: max($0.after?.since ?? date, date)) }
            )
        )
        return advice
    }

    /// What changed between `since` and `date`, each answer with its causes.
    public func history(of territory: Territory, since: CalendarDate, until date: CalendarDate) -> History {
        let comparison = AdviceComparison(
            before: advice(for: territory, on: since), after: advice(for: territory, on: date))
        let finder = CauseFinder(library: library, territory: territory, since: since, date: date)
        return History(
            since: since, events: events(in: territory, after: since, until: date),
            changes: Changes(
                holdings: comparison.holdings,
                duties: comparison.differences.map {
                    $0.change(from: finder.day(of: $0), causes: finder.causes(of: $0))
                }
            )
        )
    }

    private func events(in territory: Territory, after since: CalendarDate, until date: CalendarDate) -> [ChangeEvent] {
        let rules = library.rules.filter(\.subject.isTerritorial).compactMap { $0.event(after: since, until: date) }
        let parameters = library.packs.flatMap(\.parameters)
            .compactMap { $0.event(after: since, until: date, start: nil) }
        let events = rules + parameters + territory.events(after: since, until: date).map(ChangeEvent.territory)
        // A stable sort by day: what has none told comes last.
        return events.enumerated()
            .sorted { left, right in
                switch (left.element.day, right.element.day) {
                case (let first?, let second?) where first != second: first < second
                case (.some, nil): true
                case (nil, .some): false
                case (.some, .some), (nil, nil): left.offset < right.offset
                }
            }
            .map(\.element)
    }
}

extension AdviceComparison.Difference {
    fileprivate func change(from day: CalendarDate?, causes: [[ChangeEvent]] = []) -> DutyChange {
        DutyChange(
            holder: holder, rule: rule, modality: modality, before: before, after: after, day: day, causes: causes)
    }
}
