/// List functions on lists that are known in part.
extension BuiltInLibrary {
    /// The elements of a list argument whose length is known.
    private static func parts(_ answer: Answer) -> [Answer]? {
        switch answer {
        case .known(.list(let list)): list.map(Answer.known)
        case .list(let elements): elements
        case .known(.null), .unknown: nil
        case .known, .context: [answer]
        }
    }

    static let countPartly: BuiltIn.PartialBody = { arguments in
        parts(arguments[0]).map { .known(.integer($0.count)) }
    }

    static let containsPartly: BuiltIn.PartialBody = { arguments in
        guard let elements = parts(arguments[0]) else { return nil }
        var logic = Logic(decisive: true)
        for element in elements {
            let equal = Answer.equal(element, arguments[1])
            logic.add(equal.value?.isNull == true ? Answer(false) : equal)
        }
        return logic.result
    }

    static func logicPartly(_ arguments: [Answer], decisive: Bool) -> Answer? {
        guard let elements = parts(arguments[0]) else { return nil }
        var logic = Logic(decisive: decisive)
        for element in elements { logic.add(element) }
        return logic.result
    }

    static let appendPartly: BuiltIn.PartialBody = { arguments in
        guard let list = parts(arguments[0]), let items = parts(arguments[1]) else { return nil }
        return Answer(list: list + items)
    }

    static let concatenatePartly: BuiltIn.PartialBody = { arguments in
        guard let lists = parts(arguments[0]) else { return nil }
        if lists.contains(where: { $0.value?.isNull == true }) { return .null }
        var joined: [Answer] = []
        for list in lists {
            guard let elements = parts(list) else { return nil }
            joined += elements
        }
        return Answer(list: joined)
    }

    static let reversePartly: BuiltIn.PartialBody = { arguments in
        parts(arguments[0]).map { Answer(list: $0.reversed()) }
    }

    /// Null as soon as something that is no number is in the list.
    static let numbersPartly: BuiltIn.PartialBody = { arguments in
        let strays = parts(arguments[0])?.contains { part in part.value.map { $0.number == nil } ?? part.isStructure }
        return strays == true ? .null : nil
    }

    /// Null as soon as something without order is in the list.
    static let extremePartly: BuiltIn.PartialBody = { arguments in
        let strays = parts(arguments[0])?.contains { part in
            part.value.map { ValueOrder.compare($0, $0) == nil } ?? part.isStructure
        }
        return strays == true ? .null : nil
    }
}

extension Answer {
    /// Whether this is a list or a context, of which parts are missing.
    fileprivate var isStructure: Bool {
        switch self {
        case .list, .context: true
        case .known, .unknown: false
        }
    }
}
