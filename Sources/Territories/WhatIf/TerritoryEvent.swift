import CalendarDates

/// Something dated in a territory, that may change who owes what from its day on.
public enum TerritoryEvent: Hashable, Sendable {
    /// A newer vintage of the populations comes into force, in place of another or of none.
    case populations(from: Int?, to: Int)
    /// A transfer takes effect.
    case transferBegins(Transfer, grouping: String)
    /// A transfer has ended the day before.
    case transferEnds(Transfer, grouping: String)
    /// A convention takes effect.
    case conventionBegins(Convention)
    /// A convention has ended the day before.
    case conventionEnds(Convention)

    /// The first day on which it counts; `nil` past the end of the calendar.
    public var day: CalendarDate? {
        switch self {
        case .populations(_, let vintage):
            CalendarDate(year: vintage + Population.yearsBeforeForce, month: 1, day: 1)
        case .transferBegins(let transfer, _): transfer.since
        case .transferEnds(let transfer, _): transfer.until?.adding(days: 1)
        case .conventionBegins(let convention): convention.start
        case .conventionEnds(let convention): convention.end?.adding(days: 1)
        }
    }
}

extension Territory {
    /// What happened after `since` and no later than `date`, in the order of the territory.
    ///
    /// What began and ended in between is left out: on neither day does it count.
    public func events(after since: CalendarDate, until date: CalendarDate) -> [TerritoryEvent] {
        populationEvents(after: since, until: date)
            + groupings.flatMap { grouping in
                grouping.transfers.compactMap { transfer in
                    switch (transfer.isInForce(on: since), transfer.isInForce(on: date)) {
                    case (false, true): .transferBegins(transfer, grouping: grouping.name)
                    case (true, false): .transferEnds(transfer, grouping: grouping.name)
                    case (true, true), (false, false): nil
                    }
                }
            }
            + conventions.compactMap { convention in
                switch (convention.isInForce(on: since), convention.isInForce(on: date)) {
                case (false, true): .conventionBegins(convention)
                case (true, false): .conventionEnds(convention)
                case (true, true), (false, false): nil
                }
            }
    }

    /// One event for the whole territory: the vintages of its communes come into force together.
    private func populationEvents(after since: CalendarDate, until date: CalendarDate) -> [TerritoryEvent] {
        let moves = communes.compactMap { commune -> (before: Int?, after: Int)? in
            let before = commune.population?.value(on: since)?.vintage
            guard let after = commune.population?.value(on: date)?.vintage, before != after else { return nil }
            return (before, after)
        }
        guard let newest = moves.map(\.after).max() else { return [] }
        return [.populations(from: moves.compactMap(\.before).max(), to: newest)]
    }

    /// A territory that answers on the day of the question as if `events`, all later than `since`, had not happened.
    public func undoing(_ events: some Sequence<TerritoryEvent>, since: CalendarDate) -> Territory {
        events.reduce(self) { $0.undoing($1, since: since) }
    }

    private func undoing(_ event: TerritoryEvent, since: CalendarDate) -> Territory {
        switch event {
        case .populations:
            replacing(communes: communes.map { $0.replacing(population: $0.population?.known(on: since)) })
        case .transferBegins(let transfer, let name):
            replacing(transfersOf: name) { $0.filter { $0 != transfer } }
        case .transferEnds(let transfer, let name):
            replacing(transfersOf: name) { $0.map { $0 == transfer ? $0.replacing(until: nil) : $0 } }
        case .conventionBegins(let convention):
            replacing(conventions: conventions.filter { $0 != convention })
        case .conventionEnds(let convention):
            replacing(conventions: conventions.map { $0 == convention ? $0.replacing(end: nil) : $0 })
        }
    }
}
