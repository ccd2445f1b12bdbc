/// Answers FEEL expressions one line at a time, as `conforme feel` does.
public struct FEELService: Sendable {
    private let clock: EvaluationClock?

    /// A service whose `now()` and `today()` are those of the clock, or null without one.
    public init(clock: EvaluationClock? = nil) {
        self.clock = clock
    }

    /// The answer to a line `{"expression": …, "context": {…}}`: `{"value": …, "type": …}` or `{"error": …}`.
    public func answer(line: String) -> String {
        guard let (request, names) = JSONReader.read(line), case .context(let request) = request else {
            return error("La ligne n'est pas un objet JSON.")
        }
        guard let expression = request["expression"]?.string else {
            return error("Il manque le texte « expression ».")
        }
        var context = Context([])
        switch request["context"] {
        case .context(let given)?: context = given
        case .null?, nil: break
        default: return error("« context » n'est pas un objet JSON.")
        }
        do throws(ServiceError) {
            let value = try value(of: expression, context: context, names: names)
            return "{\"value\":\(value.json),\"type\":\(JSONText.quoted(value.typeName))}"
        } catch {
            return self.error(error.message)
        }
    }

    /// The value of an expression as FEEL's `string()` writes it, or the French sentence that says why there is none.
    public func answer(expression: String) -> String {
        do throws(ServiceError) {
            return try value(of: expression, context: Context([]), names: []).text
        } catch {
            return "erreur : \(error.message)"
        }
    }

    /// The value of an expression over a context.
    ///
    /// - Throws: ``ServiceError`` when the text is not an expression or its evaluation was stopped.
    public func value(of expression: String, context: Context = Context([])) throws(ServiceError) -> Value {
        try value(of: expression, context: context, names: [])
    }

    private func value(
        of expression: String, context: Context, names: Set<String>
    ) throws(ServiceError) -> Value {
        let vocabulary = Vocabulary(context.entries.map { FactName($0.key) })
        let parser = ExpressionParser(
            vocabulary: vocabulary, allowsUnknownNames: true, entryNames: names.sorted())
        let compiled: Expression
        do throws(ExpressionError) {
            compiled = try parser.parse(expression)
        } catch {
            throw ServiceError(message: error.message)
        }
        var facts = Facts(vocabulary)
        for (slot, entry) in context.entries.enumerated() { facts[slot: slot] = entry.value }
        let evaluation = compiled.evaluateWithoutTrace(facts, clock: clock)
        if let problem = evaluation.problem { throw ServiceError(message: problem) }
        return evaluation.value
    }

    private func error(_ message: String) -> String { "{\"error\":\(JSONText.quoted(message))}" }
}

/// Why a line has no value.
public struct ServiceError: Error, Hashable, Sendable {
    /// A French sentence.
    public let message: String
}
