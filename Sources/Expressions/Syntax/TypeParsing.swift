extension SyntaxParser {
    private static let names: NameIndex<TypeExpression> = {
        var index = NameIndex<TypeExpression>()
        for (name, type) in TypeExpression.simple { index.insert(name, type) }
        return index
    }()

    /// A type: `number`, `list<number>`, `context<a: number>`, `function<number> -> string`.
    mutating func parseType(level: Int = 0) throws(ExpressionError) -> TypeExpression {
        scanner.skipSpace()
        let start = scanner.offset(scanner.position)
        guard level < 20 else { throw error(SyntaxMessage.tooDeep) }
        guard let (type, end) = Self.names.longest(in: scanner) else {
            let word = scanner.word(at: scanner.position)
            scanner.position += word.unicodeScalars.count
            throw error(SyntaxMessage.unknownType(word), from: start)
        }
        scanner.position = end
        switch type {
        case .list, .range:
            guard scanner.skip("<") else { return type }
            let element = try parseType(level: level + 1)
            try expect(">")
            return type == .list(nil) ? .list(element) : .range(element)
        case .context:
            guard scanner.skip("<") else { return type }
            return try parseContextType(level)
        case .function:
            guard scanner.skip("<") else { return type }
            return try parseFunctionType(level)
        case .any, .null, .number, .string, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime:
            return type
        }
    }

    private mutating func parseContextType(_ level: Int) throws(ExpressionError) -> TypeExpression {
        var entries: [String: TypeExpression] = [:]
        repeat {
            let name = scanner.sees("\"") ? try parseString() : try parseName(until: ":")
            try expect(":")
            entries[name] = try parseType(level: level + 1)
        } while scanner.skip(",")
        try expect(">")
        return .context(entries)
    }

    private mutating func parseFunctionType(_ level: Int) throws(ExpressionError) -> TypeExpression {
        var parameters: [TypeExpression] = []
        if !scanner.skip(">") {
            repeat { parameters.append(try parseType(level: level + 1)) } while scanner.skip(",")
            try expect(">")
        }
        guard scanner.skip("->") else { return .function(parameters, nil) }
        return .function(parameters, try parseType(level: level + 1))
    }
}
