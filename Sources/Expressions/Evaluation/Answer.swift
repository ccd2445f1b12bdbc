/// What is known of the value of a node: all of it, nothing for want of some facts, or some of its parts.
enum Answer: Sendable {
    case known(Value)
    /// Not known; the slots are those of the facts that would settle it, in ascending order.
    case unknown([Int])
    /// A list of which at least one element is not wholly known.
    case list([Answer])
    /// A context of which at least one entry is not wholly known.
    case context([(key: String, value: Answer)])

    static let null = Answer.known(.null)

    /// A list, wholly known if its elements are.
    init(list elements: [Answer]) {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements {
            guard case .known(let value) = element else {
                self = .list(elements)
                return
            }
            values.append(value)
        }
        self = .known(.list(values))
    }

    /// A context, wholly known if its entries are.
    init(context entries: [(key: String, value: Answer)]) {
        var values: [(String, Value)] = []
        for entry in entries {
            guard let value = entry.value.value else {
                self = .context(entries)
                return
            }
            values.append((entry.key, value))
        }
        self = .known(.context(Context(values)))
    }

    init(_ boolean: Bool?) {
        self = .known(boolean.map(Value.boolean) ?? .null)
    }

    /// The value when it is wholly known.
    var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }

    /// The missing facts of every part, in ascending order.
    var missing: [Int] {
        switch self {
        case .known: []
        case .unknown(let slots): slots
        case .list(let elements): elements.reduce(into: []) { $0.formUnion($1.missing) }
        case .context(let entries): entries.reduce(into: []) { $0.formUnion($1.value.missing) }
        }
    }

    /// The elements of a list whose length is known; a single value counts as a list of one, null as none.
    var elements: [Answer]? {
        switch self {
        case .known(.list(let list)): list.map(Answer.known)
        case .list(let elements): elements
        case .known(.null), .unknown: nil
        case .known, .context: [self]
        }
    }

    /// Whether FEEL's `=` holds; unknown when that rests on missing facts.
    static func equal(_ left: Answer, _ right: Answer) -> Answer {
        switch (left, right) {
        case (.known(let left), .known(let right)): return Answer(ValueOrder.equal(left, right))
        case (.unknown, _), (_, .unknown): return .unknown(left.missing.union(right.missing))
        case (.context, _), (_, .context): return equalContexts(left, right)
        case (.list, _), (_, .list):
            guard let left = left.listElements, let right = right.listElements else {
                return left.value?.isNull == true || right.value?.isNull == true ? Answer(false) : .null
            }
            guard left.count == right.count else { return Answer(false) }
            return conjunction(zip(left, right).map { equal($0, $1) })
        }
    }

    private static func equalContexts(_ left: Answer, _ right: Answer) -> Answer {
        guard let left = left.entries, let right = right.entries else {
            return left.value?.isNull == true || right.value?.isNull == true ? Answer(false) : .null
        }
        guard left.count == right.count else { return Answer(false) }
        return conjunction(
            left.map { entry in
                right.first { $0.key == entry.key }.map { equal(entry.value, $0.value) } ?? Answer(false)
            })
    }

    /// All must hold; null counts as not holding, as inside FEEL's equality of lists.
    private static func conjunction(_ parts: [Answer]) -> Answer {
        if parts.contains(where: { $0.value.map { $0.boolean != true } ?? false }) { return Answer(false) }
        let missing = parts.reduce(into: [Int]()) { $0.formUnion($1.missing) }
        return missing.isEmpty ? Answer(true) : .unknown(missing)
    }

    private var listElements: [Answer]? {
        switch self {
        case .known(.list(let list)): list.map(Answer.known)
        case .list(let elements): elements
        case .known, .unknown, .context: nil
        }
    }

    /// The entries of a context.
    var entries: [(key: String, value: Answer)]? {
        switch self {
        case .known(.context(let context)): context.entries.map { ($0.key, .known($0.value)) }
        case .context(let entries): entries
        case .known, .unknown, .list: nil
        }
    }
}

extension [Int] {
    /// The union of two ascending lists.
    func union(_ other: [Int]) -> [Int] {
        if isEmpty { return other }
        if other.isEmpty || self == other { return self }
        return Set(self).union(other).sorted()
    }

    /// Adds the slots of another ascending list.
    mutating func formUnion(_ other: [Int]) { self = union(other) }
}
