import CalendarDates
import Territories

extension Engine {
    /// What the law says on `date` of `authorities` of the published files, and what changed since `since`: each under the
    /// supposition that is made of it.
    public func advice(
        about authorities: [OfficialAuthority], in data: OfficialData, on date: CalendarDate, since: CalendarDate
    ) -> Advice {
        let histories = authorities.map { authority in
            let territory = data.territory(of: authority).supposing(authority.hypothesis)
            return history(of: territory, since: since, until: date).limited { $0.isOf(authority) }
        }
        var seen: Set<ChangeEvent> = []
        var advice = self.advice(about: authorities, in: data, on: date)
        advice.history = History(
            since: since, events: histories.flatMap(\.events).filter { seen.insert($0).inserted },
            changes: Changes(
                holdings: histories.flatMap(\.changes.holdings), duties: histories.flatMap(\.changes.duties)))
        return advice
    }
}

extension History {
    /// The same history, of the authorities that are wanted.
    fileprivate func limited(to isWanted: (Holder) -> Bool) -> History {
        let own = Changes(
            holdings: changes.holdings.filter { isWanted($0.holder) },
            duties: changes.duties.filter { isWanted($0.holder) })
        return History(since: since, events: events, changes: own)
    }
}
