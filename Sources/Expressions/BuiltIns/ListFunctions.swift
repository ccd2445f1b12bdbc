extension BuiltInLibrary {
    static let lists: [BuiltIn] = [
        BuiltIn("list contains(list: list, element: Any)", partial: containsPartly) { arguments, _ in
            .boolean(elements(arguments[0]).contains { ValueOrder.equal($0, arguments[1]) == true })
        },
        BuiltIn("count(list: list...)", partial: countPartly) { arguments, _ in
            .integer(elements(arguments[0]).count)
        },
        BuiltIn("all(list: list...)", partial: { logicPartly($0, decisive: false) }) { arguments, _ in
            logic(arguments[0], decisive: false)
        },
        BuiltIn("any(list: list...)", partial: { logicPartly($0, decisive: true) }) { arguments, _ in
            logic(arguments[0], decisive: true)
        },
        BuiltIn("sublist(list: list, start position: number, length: number?)") { arguments, _ in
            sublist(elements(arguments[0]), arguments[1], arguments[2])
        },
        BuiltIn("append(list: list, items: Any*)", partial: appendPartly) { arguments, _ in
            .list(elements(arguments[0]) + elements(arguments[1]))
        },
        BuiltIn("concatenate(lists: list*)", partial: concatenatePartly) { arguments, _ in
            joined(elements(arguments[0]))
        },
        BuiltIn("insert before(list: list, position: number, newItem: Any)") { arguments, _ in
            var list = elements(arguments[0])
            guard let place = place(arguments[1], in: list) else { return .null }
            list.insert(arguments[2], at: place)
            return .list(list)
        },
        BuiltIn("remove(list: list, position: number)") { arguments, _ in
            var list = elements(arguments[0])
            guard let place = place(arguments[1], in: list) else { return .null }
            list.remove(at: place)
            return .list(list)
        },
        BuiltIn("reverse(list: list)", partial: reversePartly) { arguments, _ in
            .list(elements(arguments[0]).reversed())
        },
        BuiltIn("index of(list: list, match: Any)") { arguments, _ in
            let places = elements(arguments[0]).enumerated().filter {
                ValueOrder.equal($0.element, arguments[1]) == true
            }
            return .list(places.map { .integer($0.offset + 1) })
        },
        BuiltIn("union(lists: list*)") { arguments, evaluator in
            guard let list = joined(elements(arguments[0])).list else { return .null }
            return .list(distinct(list, &evaluator))
        },
        BuiltIn("distinct values(list: list)") { arguments, evaluator in
            .list(distinct(elements(arguments[0]), &evaluator))
        },
        BuiltIn("duplicate values(list: list)") { arguments, evaluator in
            let list = elements(arguments[0])
            return .list(distinct(list, &evaluator).filter { value in list.count { $0 == value } > 1 })
        },
        BuiltIn("flatten(list: list)") { arguments, _ in .list(flattened(elements(arguments[0]))) },
        BuiltIn("list replace(list: list, position: Any, newItem: Any)") { arguments, evaluator in
            replacing(arguments, &evaluator)
        },
        BuiltIn("list replace(list: list, match: function, newItem: Any)") { arguments, evaluator in
            replacing(arguments, &evaluator)
        },
        BuiltIn("sort(list: list, precedes: function)") { arguments, evaluator in
            guard case .function(let precedes) = arguments[1] else { return .null }
            return ListSort.sorted(elements(arguments[0]), precedes, &evaluator)
        },
    ]

    static func elements(_ value: Value) -> [Value] { value.list ?? [] }

    private static func joined(_ lists: [Value]) -> Value {
        guard !lists.contains(where: \.isNull) else { return .null }
        return .list(lists.flatMap { $0.list ?? [$0] })
    }

    private static func flattened(_ list: [Value]) -> [Value] {
        list.flatMap { $0.list.map(flattened) ?? [$0] }
    }

    private static func logic(_ list: Value, decisive: Bool) -> Value {
        var logic = Logic(decisive: decisive)
        for element in elements(list) { logic.add(.known(element)) }
        return logic.result.value ?? .null
    }

    /// A place that counts from 1, or from the end when negative, as an index.
    static func place(_ position: Value, in list: [Value]) -> Int? {
        guard let place = position.number?.integer, place != 0, place.magnitude <= UInt(list.count) else { return nil }
        return place > 0 ? place - 1 : list.count + place
    }

    private static func sublist(_ list: [Value], _ start: Value, _ length: Value) -> Value {
        guard let first = place(start, in: list) else { return .null }
        guard let length = length.number else { return .list(Array(list[first...])) }
        guard let count = length.integer, count >= 1, count <= list.count - first else { return .null }
        return .list(Array(list[first..<(first + count)]))
    }

    /// The first of each group of equal values.
    private static func distinct(_ list: [Value], _ evaluator: inout Evaluator) -> [Value] {
        evaluator.spend(list.count)
        var seen: Set<Value> = []
        var kept: [Value] = []
        for value in list where seen.insert(value).inserted {
            // Zoned times may be equal without being the same.
            if case .time = value, kept.contains(where: { ValueOrder.equal($0, value) == true }) { continue }
            if case .dateTime = value, kept.contains(where: { ValueOrder.equal($0, value) == true }) { continue }
            kept.append(value)
        }
        return kept
    }

    private static func replacing(_ arguments: [Value], _ evaluator: inout Evaluator) -> Value {
        var list = elements(arguments[0])
        guard case .function(let match) = arguments[1] else {
            guard let place = place(arguments[1], in: list) else { return .null }
            list[place] = arguments[2]
            return .list(list)
        }
        for index in list.indices {
            guard evaluator.spend() else { return .null }
            let answer = evaluator.call(match, [.known(list[index]), .known(arguments[2])])
            evaluator.pendingMissing.formUnion(answer.missing)
            guard let matches = answer.value?.boolean else {
                if answer.value != nil { return .null }
                continue
            }
            if matches { list[index] = arguments[2] }
        }
        return .list(list)
    }
}
