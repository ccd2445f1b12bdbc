/// A compiled expression.
public struct Expression: Sendable {
    /// The text from which it was compiled.
    public let source: String
    /// The facts that it may read, in order of first use.
    public let factNames: [FactName]
    /// The facts that it could have named: ``evaluate(_:clock:)`` takes facts of this vocabulary.
    public let vocabulary: Vocabulary

    let root: Node
    private let slots: [Int]
    private let localCount: Int

    init(source: String, root: Node, vocabulary: Vocabulary, slots: [Int], localCount: Int) {
        self.source = source
        self.root = root
        self.vocabulary = vocabulary
        self.slots = slots
        self.localCount = localCount
        factNames = slots.map { vocabulary.names[$0] }
    }

    /// The value, the missing facts and the explanation. `facts` must be of ``vocabulary``.
    ///
    /// - Parameter clock: The instant of `now()` and `today()`; without it they are null.
    public func evaluate(_ facts: Facts, clock: EvaluationClock? = nil) -> Evaluation {
        var evaluator = Evaluator(
            facts: facts, clock: clock, localCount: localCount, recorder: TraceRecorder(source))
        let answer = evaluator.evaluate(root)
        let trace = evaluator.recorder?.root
        return evaluation(answer, evaluator.problem, trace)
    }

    /// The same outcome, its trace reduced to the root, for runs over many situations.
    public func evaluateWithoutTrace(_ facts: Facts, clock: EvaluationClock? = nil) -> Evaluation {
        var evaluator = Evaluator(facts: facts, clock: clock, localCount: localCount, recorder: nil)
        let answer = evaluator.evaluate(root)
        return evaluation(answer, evaluator.problem, nil)
    }

    /// The value alone; null when facts are missing.
    public func value(_ facts: Facts, clock: EvaluationClock? = nil) -> Value {
        var evaluator = Evaluator(facts: facts, clock: clock, localCount: localCount, recorder: nil)
        let answer = evaluator.evaluate(root)
        return evaluator.problem == nil ? answer.value ?? .null : .null
    }

    private func evaluation(_ answer: Answer, _ problem: String?, _ trace: Trace?) -> Evaluation {
        let value = problem == nil ? answer.value ?? .null : .null
        let missing = problem == nil ? answer.missing : []
        let root = Trace(
            expression: source, range: 0..<source.utf8.count, value: value, isUnknown: !missing.isEmpty, children: [])
        return Evaluation(
            value: value,
            missing: missing.isEmpty ? [] : slots.filter(missing.contains).map { vocabulary.names[$0] },
            trace: trace ?? root, problem: problem)
    }

    /// The expression in canonical form: one spacing, brackets where they matter. Parsing it gives the same expression.
    public var printed: String { Printer(vocabulary: vocabulary).text(root) }
}

extension Expression: Equatable {
    /// Same canonical form.
    public static func == (left: Expression, right: Expression) -> Bool { left.printed == right.printed }
}
