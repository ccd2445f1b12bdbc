import Expressions
import YAMLReading

/// Parses the conditions of a rule with the facts of its subject and the parameters of its pack.
struct ExpressionReader {
    let vocabulary: Vocabulary
    private let parser: ExpressionParser

    init(subject: SubjectKind, parameters: [Parameter]) {
        vocabulary = Vocabulary(FactCatalog.definitions(for: subject).map(\.name) + parameters.map(\.name))
        parser = ExpressionParser(vocabulary: vocabulary)
    }

    /// The condition written in `value`.
    func expression(_ value: YAMLValue) throws(YAMLProblem) -> Expression {
        let source = try value.string()
        do {
            return try parser.parse(source)
        } catch {
            guard let unknown = error.unknownName else {
                throw value.problem("Condition illisible : \(error.message)", cure: "Condition : \(source)")
            }
            let names = vocabulary.names.map(\.rawValue)
            let near = Spelling.suggestion(for: unknown, in: names)
            throw value.problem(
                "Fait ou paramètre inconnu : « \(unknown) ».",
                cure: near.isEmpty ? "Faits admis : \(names.joined(separator: ", "))." : near
            )
        }
    }

    /// A fact's name, checked against the vocabulary.
    func factName(_ value: YAMLValue) throws(YAMLProblem) -> FactName {
        let name = FactName(try value.string())
        guard vocabulary.slot(of: name) != nil else {
            throw value.problem(
                "Fait inconnu : « \(name) ».",
                cure: Spelling.suggestion(for: name.rawValue, in: vocabulary.names.map(\.rawValue))
            )
        }
        return name
    }

    /// A fact's value as YAML writes it: a number, a date, yes or no, a text.
    func factValue(_ value: YAMLValue) throws(YAMLProblem) -> Value {
        if let number = try? value.integer() { return .integer(number) }
        if let date = try? value.date() { return .date(date) }
        if let boolean = try? value.boolean() { return .boolean(boolean) }
        return .string(try value.string())
    }
}

/// The readers of a pack, one for each subject that its rules bear on: a vocabulary is indexed once, not at each rule.
struct ExpressionReaders {
    let parameters: [Parameter]
    private var made: [SubjectKind: ExpressionReader] = [:]

    init(parameters: [Parameter]) {
        self.parameters = parameters
    }

    /// The reader for conditions on `subject`.
    mutating func reader(for subject: SubjectKind) -> ExpressionReader {
        if let known = made[subject] { return known }
        let reader = ExpressionReader(subject: subject, parameters: parameters)
        made[subject] = reader
        return reader
    }
}
