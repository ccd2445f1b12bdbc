/// An expression that differs from another by one step, as a slip of the pen would make it.
public struct Mutant: Sendable {
    /// What was changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// Whether a boundary is included: `>` and `>=`, `[` and `(`.
        case boundary
        /// A number, by one.
        case number
        /// A day, by one.
        case date
        /// A duration, by its smallest unit: a month or a day.
        case duration
        /// `and` and `or`.
        case connective
        /// A part that says yes or no, negated; `=` and `!=`.
        case negation
    }

    /// What was changed.
    public let kind: Kind
    /// The part that was changed, in canonical form.
    public let before: String
    /// What it became.
    public let after: String
    /// The whole expression, changed.
    public let expression: Expression
}

extension Expression {
    /// Every expression that one step makes of this one, read as a condition; each once, in the order of the source.
    public func mutants() -> [Mutant] {
        let printer = Printer(vocabulary: vocabulary)
        // Names that FEEL lets be unknown stay so; the text is known to be an expression.
        let parser = ExpressionParser(vocabulary: vocabulary, allowsUnknownNames: true)
        var seen: Set<String> = [printed]
        return MutantMaker().steps(root, .condition).compactMap { step in
            let text = printer.text(step.whole)
            guard seen.insert(text).inserted, let expression = try? parser.parse(text) else { return nil }
            return Mutant(
                kind: step.kind, before: printer.text(step.before), after: printer.text(step.after),
                expression: expression)
        }
    }
}
