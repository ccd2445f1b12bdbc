import CalendarDates

/// What a variable runs over, without building it.
enum IterationSource {
    case elements([Answer])
    case numbers(from: Int, to: Int)
    case days(from: CalendarDate, to: CalendarDate)

    var count: Int {
        switch self {
        case .elements(let elements): return elements.count
        case .numbers(let from, let to): return Self.distance(from, to)
        case .days(let from, let to): return Self.distance(from.daysSinceEpoch, to.daysSinceEpoch)
        }
    }

    private static func distance(_ from: Int, _ to: Int) -> Int {
        let (difference, overflow) = to.subtractingReportingOverflow(from)
        guard !overflow, difference.magnitude < UInt(Int.max) else { return Int.max }
        return Int(difference.magnitude) + 1
    }

    /// The element at a place under ``count``; ranges run backwards when they end before they start.
    subscript(place: Int) -> Answer {
        switch self {
        case .elements(let elements): return elements[place]
        case .numbers(let from, let to): return .known(.integer(from <= to ? from + place : from - place))
        case .days(let from, let to): return .known(Value(from.adding(days: from <= to ? place : -place), Value.date))
        }
    }
}

/// What an iteration has gathered so far.
private struct Gathering {
    var results: [Answer] = []
    var logic: Logic?
    /// The answer that stops everything: a source that is null, not known, or no list at all.
    private(set) var failure: Answer?

    var isOver: Bool { failure != nil || logic?.isDecided == true }

    /// A source gave nothing to run over. Another may still settle a quantified expression.
    mutating func fail(_ answer: Answer) {
        if logic == nil { failure = answer } else { logic?.add(answer) }
    }
}

extension Evaluator {
    mutating func loop(_ iteration: Iteration) -> Answer {
        var gathering = Gathering()
        run(iteration, from: 0, &gathering)
        return gathering.failure ?? weighed(Answer(list: gathering.results))
    }

    mutating func quantified(_ every: Bool, _ iteration: Iteration) -> Answer {
        var gathering = Gathering(logic: Logic(decisive: !every))
        run(iteration, from: 0, &gathering)
        return gathering.failure ?? gathering.logic?.result ?? .null
    }

    private mutating func run(_ iteration: Iteration, from place: Int, _ gathering: inout Gathering) {
        guard iteration.bindings.indices.contains(place) else {
            if gathering.logic != nil {
                gathering.logic?.add(evaluate(iteration.body))
            } else {
                if iteration.readsPartial {
                    spend(gathering.results.count)
                    locals[iteration.partial] = Answer(list: gathering.results)
                }
                gathering.results.append(evaluate(iteration.body))
            }
            return
        }
        let binding = iteration.bindings[place]
        guard let source = source(of: binding, &gathering) else { return }
        var index = 0
        while index < source.count, !gathering.isOver {
            guard spend() else {
                gathering.fail(.null)
                return
            }
            locals[binding.index] = source[index]
            run(iteration, from: place + 1, &gathering)
            index += 1
        }
    }

    private mutating func source(of binding: Iteration.Binding, _ gathering: inout Gathering) -> IterationSource? {
        let start = evaluate(binding.source)
        if let last = binding.end {
            let end = evaluate(last)
            if let from = start.value, let to = end.value, let source = Self.source(from: from, to: to) {
                return source
            }
            let missing = start.missing.union(end.missing)
            gathering.fail(missing.isEmpty ? .null : .unknown(missing))
            return nil
        }
        if case .known(.range(let range)) = start {
            guard let from = range.start, let to = range.end, let source = Self.source(of: range, from, to) else {
                gathering.fail(.null)
                return nil
            }
            return source
        }
        guard let elements = start.elements else {
            gathering.fail(start)
            return nil
        }
        return .elements(elements)
    }

    private static func source(from start: Value, to end: Value) -> IterationSource? {
        switch (start, end) {
        case (.number(let start), .number(let end)):
            guard let from = start.integer, let to = end.integer else { return nil }
            return .numbers(from: from, to: to)
        case (.date(let start), .date(let end)): return .days(from: start, to: end)
        default: return nil
        }
    }

    /// The integers or the days of a range value, without the bounds that it leaves out.
    private static func source(of range: ValueRange, _ start: Value, _ end: Value) -> IterationSource? {
        guard let whole = source(from: start, to: end) else { return nil }
        let skipFirst = range.startIncluded ? 0 : 1
        let kept = whole.count - skipFirst - (range.endIncluded ? 0 : 1)
        guard ValueOrder.compare(start, end) ?? 1 <= 0, kept > 0 else { return .elements([]) }
        guard case .known(let first) = whole[skipFirst], case .known(let last) = whole[skipFirst + kept - 1] else {
            return nil
        }
        return source(from: first, to: last)
    }
}
