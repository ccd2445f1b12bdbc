extension Answer {
    /// The number of values inside, counted up to a limit.
    func weight(limit: Int) -> Int {
        switch self {
        case .known(let value): value.weight(limit: limit)
        case .unknown: 1
        case .list(let elements): Self.sum(elements, limit) { $0.weight(limit: $1) }
        case .context(let entries): Self.sum(entries, limit) { $0.value.weight(limit: $1) }
        }
    }

    fileprivate static func sum<Part>(_ parts: [Part], _ limit: Int, _ weight: (Part, Int) -> Int) -> Int {
        var total = 1
        for part in parts {
            guard total < limit else { return total }
            total += weight(part, limit - total)
        }
        return total
    }
}

extension Value {
    /// The number of values inside, counted up to a limit; sixteen bytes of text count as one.
    func weight(limit: Int) -> Int {
        switch self {
        case .string(let string): 1 + string.utf8.count / 16
        case .list(let list): Answer.sum(list, limit) { $0.weight(limit: $1) }
        case .context(let context): Answer.sum(context.entries, limit) { $0.value.weight(limit: $1) }
        case .range(let range): Answer.sum([range.start, range.end], limit) { ($0 ?? .null).weight(limit: $1) }
        case .null, .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .function: 1
        }
    }
}
