import CalendarDates
import RuleModel
import Territories

/// Tells why an answer changed between two days, by asking again with some of what happened undone.
///
/// A set of events explains a change when, alone, it gives the new answer, and no part of it does.
struct CauseFinder {
    let library: RuleLibrary
    let territory: Territory
    let since: CalendarDate
    let date: CalendarDate

    /// Beyond this many events, not every set is tried: single events and pairs, then one set from which nothing more
    /// can be taken.
    private static let mostEvents = 8

    /// The sets of events that explain the change, each enough by itself.
    func causes(of difference: AdviceComparison.Difference) -> [[ChangeEvent]] {
        let question = question(difference)
        let events = question.events
        guard question.answer(applying: []) == difference.before.answer else { return [] }
        let isSmall = events.count <= Self.mostEvents
        var found: [Set<ChangeEvent>] = []
        for size in 1...max(1, isSmall ? events.count : 2) {
            for events in events.combinations(of: size) where !found.contains(where: { $0.isSubset(of: events) }) {
                if question.answer(applying: Set(events)) == difference.after.answer { found.append(Set(events)) }
            }
        }
        if found.isEmpty, !isSmall { found = [reduced(question, to: difference.after.answer)] }
        return found.map { set in events.filter(set.contains) }
    }

    /// All the events but those without which the answer is the same.
    private func reduced(_ question: ChangeQuestion, to answer: Outcome?) -> Set<ChangeEvent> {
        question.events.reduce(into: Set(question.events)) { kept, event in
            if question.answer(applying: kept.subtracting([event])) == answer { kept.remove(event) }
        }
    }

    /// The first day from which the answer has always been the new one.
    func day(of difference: AdviceComparison.Difference) -> CalendarDate? {
        let question = question(difference)
        var first: CalendarDate?
        for day in Set(question.events.compactMap(\.day)).sorted(by: >) where since < day && day <= date {
            guard question.answer(on: day) == difference.after.answer else { break }
            first = day
        }
        return first
    }

    private func question(_ difference: AdviceComparison.Difference) -> ChangeQuestion {
        ChangeQuestion(
            rule: difference.rule, holder: difference.holder, library: library,
            territory: territory.neighbourhood(of: difference.holder), since: since, date: date
        )
    }
}

extension Array {
    /// The ways of choosing `size` elements, in the order of the array.
    fileprivate func combinations(of size: Int) -> [[Element]] {
        guard size > 0 else { return [[]] }
        return indices.flatMap { index in
            Array(self[(index + 1)...]).combinations(of: size - 1).map { [self[index]] + $0 }
        }
    }
}
