extension Evaluator {
    mutating func context(_ entries: [ContextEntry]) -> Answer {
        guard Set(entries.map(\.key)).count == entries.count else { return .null }
        var answers: [(key: String, value: Answer)] = []
        for entry in entries {
            let answer = evaluate(entry.value)
            locals[entry.index] = answer
            answers.append((entry.key, answer))
        }
        return weighed(Answer(context: answers))
    }

    /// The entry of the filtered element, if it has one by that name.
    mutating func entry(_ name: String, of item: Int, otherwise fallback: Node?) -> Answer {
        switch locals[item] {
        case .known(.context(let context)):
            if let value = context[name] { return .known(value) }
        case .context(let entries):
            if let entry = entries.first(where: { $0.key == name }) { return entry.value }
        case .known, .unknown, .list: break
        }
        return fallback.map { evaluate($0) } ?? .null
    }

    /// An entry of a context, a property of a date or of a duration; over a list, that of each element.
    mutating func path(_ base: Answer, _ name: String) -> Answer {
        switch base {
        case .unknown(let slots): return .unknown(slots)
        case .context(let entries): return entries.first { $0.key == name }?.value ?? .null
        case .list(let elements):
            spend(elements.count)
            return Answer(list: elements.map { path($0, name) })
        case .known(.list(let list)):
            spend(list.count)
            return .known(.list(list.map { Properties.value($0, name) }))
        case .known(let value): return .known(Properties.value(value, name))
        }
    }

    mutating func filter(_ base: Node, _ condition: Node, _ item: Int) -> Answer {
        let answer = evaluate(base)
        if case .unknown(let slots) = answer { return .unknown(slots) }
        guard let elements = answer.elements else { return answer }
        locals[item] = elements.first ?? .null
        let first = evaluate(condition)
        if case .known(.number(let place)) = first { return element(elements, at: place) }
        var kept: [Answer] = []
        var missing: [Int] = []
        for (index, element) in elements.enumerated() {
            guard spend() else { return .null }
            locals[item] = element
            switch index == 0 ? first : evaluate(condition) {
            case .known(.boolean(true)): kept.append(element)
            case .unknown(let slots): missing.formUnion(slots)
            case .known, .list, .context: break
            }
        }
        if elements.isEmpty, case .unknown(let slots) = first, !condition.readsItem { missing = slots }
        return missing.isEmpty ? Answer(list: kept) : .unknown(missing.union(Answer(list: kept).missing))
    }

    private func element(_ elements: [Answer], at place: DecimalNumber) -> Answer {
        guard let place = place.integer, place != 0, place.magnitude <= UInt(elements.count) else { return .null }
        return elements[place > 0 ? place - 1 : elements.count + place]
    }
}

extension Node {
    /// Whether the node reads the element of a filter.
    var readsItem: Bool {
        switch kind {
        case .itemEntry: true
        case .local(_, let name): name == "item"
        case .literal, .fact, .unknownName, .builtIn, .negation, .arithmetic, .comparison, .between, .membership,
            .conjunction, .disjunction, .conditional, .loop, .quantified, .list, .context, .range, .filter, .path,
            .call, .builtInCall, .typeTest, .lambda:
            kind.children.contains(where: \.readsItem)
        }
    }
}
