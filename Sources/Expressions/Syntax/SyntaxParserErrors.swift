extension SyntaxParser {
    /// An error here.
    func error(_ message: String, from start: Int? = nil, unknownName: String? = nil) -> ExpressionError {
        let here = scanner.offset(scanner.position)
        let lower = min(start ?? here, here)
        let upper = max(here, start == nil ? scanner.offset(scanner.position + 1) : here)
        return ExpressionError(range: lower..<upper, message: message, unknownName: unknownName)
    }

    /// The error for something that cannot stand here.
    mutating func unexpected() -> ExpressionError {
        scanner.skipSpace()
        let word = nextWord
        return error(word.isEmpty ? SyntaxMessage.missingOperand("") : SyntaxMessage.unexpected(word))
    }

    /// The error for a symbol that should stand here.
    mutating func missing(_ symbol: String) -> ExpressionError {
        scanner.skipSpace()
        return error(SyntaxMessage.expected(symbol))
    }

    /// The error for an operand that should stand here.
    mutating func missingOperand() -> ExpressionError {
        scanner.skipSpace()
        return error(SyntaxMessage.missingOperand(nextWord))
    }

    /// The word or the sign that comes next.
    private var nextWord: String {
        let word = scanner.word(at: scanner.position)
        return word.isEmpty ? scanner.peek().map { String(Character($0)) } ?? "" : word
    }

    /// Passes over a symbol, which must be there.
    mutating func expect(_ symbol: String) throws(ExpressionError) {
        guard scanner.skip(symbol) else { throw missing(symbol) }
    }

    /// Passes over a keyword, which must be there.
    mutating func expect(keyword: String) throws(ExpressionError) {
        guard scanner.skip(keyword: keyword) else { throw missing(keyword) }
    }
}
