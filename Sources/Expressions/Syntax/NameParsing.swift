extension SyntaxParser {
    private static let keywords: Set<String> = [
        "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "or", "and", "if", "instance",
        "external",
    ]

    /// What starts with a letter: the longest declared name, otherwise a keyword, a function or an unknown name.
    mutating func parseWord(_ start: Int) throws(ExpressionError) -> Node {
        let word = scanner.word(at: scanner.position)
        guard !word.isEmpty, let first = word.unicodeScalars.first, NameCharacter.isStart(first) else {
            if let declared = declaredName() { return try resolve(declared, start) }
            throw missingOperand()
        }
        if let declared = declaredName() { return try resolve(declared, start) }
        switch word {
        case "true", "false":
            scanner.position += word.unicodeScalars.count
            return try node(.literal(.boolean(word == "true")), start: start)
        case "null":
            scanner.position += 4
            return try node(.literal(.null), start: start)
        case "if": return try parseConditional(start)
        case "for": return try parseLoop(start)
        case "some", "every": return try parseQuantified(start, every: word == "every")
        case "function": return try parseLambda(start)
        default: break
        }
        guard !Self.keywords.contains(word) else { throw missingOperand() }
        return try parseUndeclared(word, start)
    }

    /// A name in scope.
    private enum Declared {
        case local(index: Int, end: Int)
        case fact(slot: Int, end: Int)
        case key(String, end: Int)
        case function(String, end: Int)

        var end: Int {
            switch self {
            case .local(_, let end), .fact(_, let end), .key(_, let end), .function(_, let end): end
            }
        }
    }

    /// The longest name in scope that stands here; at equal length, the innermost local, then a function
    /// that is invoked, then a fact.
    private mutating func declaredName() -> Declared? {
        var best: Declared?
        func keep(_ candidate: Declared) {
            if candidate.end > best?.end ?? -1 { best = candidate }
        }
        if let (name, end) = BuiltInLibrary.names.longest(in: scanner) {
            var ahead = scanner
            ahead.position = end
            if ahead.sees("(") { keep(.function(name, end: end)) }
        }
        if let (slot, end) = facts.longest(in: scanner) { keep(.fact(slot: slot, end: end)) }
        if !items.isEmpty, let (key, end) = keys.longest(in: scanner) { keep(.key(key, end: end)) }
        if let local = longestLocal(), local.end >= best?.end ?? -1 { best = local }
        return best
    }

    private func longestLocal() -> Declared? {
        var best: Declared?
        for (index, local) in scope.enumerated().reversed() {
            guard let end = scanner.end(of: local.scalars, at: scanner.position), end > best?.end ?? -1 else {
                continue
            }
            best = .local(index: index, end: end)
        }
        return best
    }

    private mutating func resolve(_ declared: Declared, _ start: Int) throws(ExpressionError) -> Node {
        let first = scanner.position
        scanner.position = declared.end
        let name = scanner.text(first..<declared.end)
        switch declared {
        case .local(let index, _):
            let local = scope[index].name
            if local == "?" { readsInput = true }
            let reading = try node(.local(index: index, name: local), start: start)
            return try entryNode(local, start, otherwise: reading, shadowedFrom: index)
        case .fact(let slot, _):
            if !usedSlots.contains(slot) { usedSlots.append(slot) }
            let fact = try node(.fact(slot: slot), start: start)
            return try entryNode(vocabulary.names[slot].rawValue, start, otherwise: fact, shadowedFrom: -1)
        case .key(let key, _):
            if let entry = try entryNode(key, start, otherwise: nil, shadowedFrom: -1) { return entry }
            return try unknown(name, start)
        case .function(let function, _):
            guard scanner.skip("(") else { throw missing("(") }
            let arguments = try parseArguments()
            guard allowsUnknownNames || BuiltInLibrary.accepts(function, arguments) else {
                throw error(SyntaxMessage.wrongArguments(function), from: start)
            }
            return try node(.builtInCall(function, arguments), start: start)
        }
    }

    /// A word that no declaration explains.
    private mutating func parseUndeclared(_ word: String, _ start: Int) throws(ExpressionError) -> Node {
        if let (function, end) = BuiltInLibrary.names.longest(in: scanner) {
            scanner.position = end
            return try node(.builtIn(function), start: start)
        }
        let first = scanner.position
        scanner.position += word.unicodeScalars.count
        if let entry = try entryNode(word, start, otherwise: nil, shadowedFrom: -1) { return entry }
        guard !allowsUnknownNames else { return try unknown(word, start) }
        while scanner.peek() == ".", let next = scanner.peek(1), NameCharacter.isStart(next) {
            scanner.position += 1
            scanner.position += scanner.word(at: scanner.position).unicodeScalars.count
        }
        let name = scanner.text(first..<scanner.position)
        let end = scanner.position
        let message = scanner.sees("(") ? SyntaxMessage.unknownFunction(name) : SyntaxMessage.unknownName(name)
        scanner.position = end
        throw error(message, from: start, unknownName: name)
    }

    private mutating func unknown(_ name: String, _ start: Int) throws(ExpressionError) -> Node {
        try node(.unknownName(name), start: start)
    }

    /// The name as an entry of the elements of the enclosing filters, the innermost first.
    /// A local declared inside a filter hides that filter's entries.
    private mutating func entryNode(
        _ name: String, _ start: Int, otherwise: Node?, shadowedFrom index: Int
    ) throws(ExpressionError) -> Node? {
        var result = otherwise
        for item in items where item > index {
            result = try node(.itemEntry(name: name, item: item, fallback: result), start: start)
        }
        return result
    }

    private mutating func entryNode(
        _ name: String, _ start: Int, otherwise: Node, shadowedFrom index: Int
    ) throws(ExpressionError) -> Node {
        let optional: Node? = otherwise
        return try entryNode(name, start, otherwise: optional, shadowedFrom: index) ?? otherwise
    }
}
