/// Compiles the text of an expression against a vocabulary.
public struct ExpressionParser: Sendable {
    /// Longest source, in bytes of UTF-8.
    public static let greatestLength = 65_536

    private let vocabulary: Vocabulary
    private let allowsUnknownNames: Bool
    private let facts: NameIndex<Int>
    private let keys: [String]

    /// A parser for expressions over the facts of a vocabulary.
    ///
    /// - Parameters:
    ///   - vocabulary: The facts that an expression may name.
    ///   - allowsUnknownNames: Whether an unknown name, a date that does not exist and a wrong number of arguments
    ///     evaluate to null, as in FEEL, instead of being errors.
    ///   - entryNames: Names of context entries that hold spaces or signs, so that paths and filters recognise them.
    public init(vocabulary: Vocabulary, allowsUnknownNames: Bool = false, entryNames: [String] = []) {
        self.vocabulary = vocabulary
        self.allowsUnknownNames = allowsUnknownNames
        var facts = NameIndex<Int>()
        for (slot, name) in vocabulary.names.enumerated() { facts.insert(name.rawValue, slot) }
        self.facts = facts
        keys = entryNames
    }

    /// The compiled expression.
    ///
    /// - Throws: ``ExpressionError`` at the first place that is not an expression.
    public func parse(_ source: String) throws(ExpressionError) -> Expression {
        let length = source.utf8.count
        guard length <= Self.greatestLength else {
            throw ExpressionError(range: 0..<length, message: SyntaxMessage.tooLong)
        }
        var parser = SyntaxParser(
            source, facts: facts, vocabulary: vocabulary, allowsUnknownNames: allowsUnknownNames, keys: keys)
        guard !parser.scanner.isAtEnd() else {
            throw ExpressionError(range: 0..<length, message: SyntaxMessage.empty)
        }
        let root = try parser.parseExpression()
        guard parser.scanner.isAtEnd() else { throw parser.unexpected() }
        return Expression(
            source: source, root: root, vocabulary: vocabulary, slots: parser.usedSlots, localCount: parser.localCount)
    }
}
