/// Named values, in the order in which they were written. The order does not count in comparisons.
public struct Context: Sendable {
    /// The names and their values; each name once.
    public private(set) var entries: [(key: String, value: Value)]
    private var places: [String: Int]

    /// A context; where a name comes twice, the last value wins.
    public init(_ entries: [(String, Value)]) {
        self.entries = []
        places = [:]
        for (key, value) in entries { self[key] = value }
    }

    /// The value under a name. Setting `nil` changes nothing.
    public subscript(key: String) -> Value? {
        get { places[key].map { entries[$0].value } }
        set {
            guard let newValue else { return }
            if let place = places[key] {
                entries[place].value = newValue
            } else {
                places[key] = entries.count
                entries.append((key, newValue))
            }
        }
    }
}

extension Context: Hashable {
    /// Same names, same values.
    public static func == (left: Context, right: Context) -> Bool {
        left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.key] == $0.value }
    }

    /// Hashes without regard to order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for entry in entries {
            var own = Hasher()
            own.combine(entry.key)
            own.combine(entry.value)
            sum &+= own.finalize()
        }
        hasher.combine(sum)
    }
}
