/// A built-in function of FEEL, in one of its forms.
struct BuiltIn: Sendable {
    typealias Body = @Sendable ([Value], inout Evaluator) -> Value
    typealias PartialBody = @Sendable ([Answer]) -> Answer?

    let name: String
    let parameters: [BuiltInParameter]
    /// The result for arguments of the right types; an absent optional argument is null.
    let body: Body
    /// The result where some arguments are not wholly known, if it can be told all the same.
    let partial: PartialBody?

    /// A function from its signature, such as `substring(string: string, start position: number, length: number?)`.
    /// `?` marks an optional parameter, `...` one that takes a list or many arguments, `*` one that takes many.
    init(_ signature: String, partial: PartialBody? = nil, body: @escaping Body) {
        let parts = signature.dropLast().split(separator: "(", maxSplits: 1)
        name = parts.first.map(String.init) ?? ""
        parameters = parts.count < 2 ? [] : parts[1].split(separator: ",").map { BuiltInParameter(String($0)) }
        self.partial = partial
        self.body = body
    }

    private var required: Int { parameters.count { !$0.isOptional } }
    private var isOpen: Bool { parameters.last.map { $0.arity != .one } ?? false }

    /// Whether so many arguments may be given in order.
    func accepts(count: Int) -> Bool { count >= required && (isOpen || count <= parameters.count) }

    /// Whether arguments may be given under these names.
    func accepts(names: [String]) -> Bool {
        names.allSatisfy { name in parameters.contains { $0.name == name } }
            && parameters.allSatisfy { $0.isOptional || names.contains($0.name) }
    }

    /// One answer for each parameter, from arguments in order.
    func arranged(positional answers: [Answer]) -> [Answer] {
        guard let last = parameters.last, last.arity != .one else {
            return answers + Array(repeating: .null, count: max(0, parameters.count - answers.count))
        }
        let fixed = parameters.count - 1
        let rest = Array(answers.dropFirst(fixed))
        if last.arity == .listOrMany, rest.count == 1 { return answers }
        return answers.prefix(fixed) + [Answer(list: rest)]
    }

    /// One answer for each parameter, from arguments by name.
    func arranged(named answers: [(name: String, answer: Answer)]) -> [Answer] {
        parameters.map { parameter in answers.first { $0.name == parameter.name }?.answer ?? .null }
    }
}

/// A parameter of a built-in function: its name and what it takes.
struct BuiltInParameter: Sendable {
    enum Arity: Sendable {
        case one
        case listOrMany
        case many
    }

    let name: String
    let type: TypeExpression
    let isOptional: Bool
    let arity: Arity

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map { part in
            String(part.drop { $0 == " " })
        }
        name = parts.first ?? ""
        var kind = parts.count == 2 ? parts[1] : "Any"
        isOptional = kind.hasSuffix("?")
        arity = kind.hasSuffix("...") ? .listOrMany : (kind.hasSuffix("*") ? .many : .one)
        kind.removeAll { "?.*".contains($0) }
        type = TypeExpression.simple.first { $0.name == kind }?.type ?? .any
    }

    /// The value as the parameter takes it, or `nil` when it does not.
    func coerced(_ value: Value) -> Value? {
        if type == .any { return value }
        if value.isNull { return isOptional ? value : nil }
        return type.coerced(value)
    }
}
