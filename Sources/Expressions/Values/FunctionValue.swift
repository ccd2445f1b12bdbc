/// A function: one of FEEL's own, or one that the expression defines.
public enum FunctionValue: Sendable {
    /// A built-in function, by name.
    case builtIn(String)
    /// A function written in the expression.
    case closure(Closure)

    /// As FEEL text: `function(x, y)`.
    public var description: String {
        switch self {
        case .builtIn(let name): name
        case .closure(let closure): "function(" + closure.parameters.map(\.name).joined(separator: ", ") + ")"
        }
    }
}

extension FunctionValue: Hashable {
    /// Same built-in, or the very same closure.
    public static func == (left: FunctionValue, right: FunctionValue) -> Bool {
        switch (left, right) {
        case (.builtIn(let one), .builtIn(let other)): one == other
        case (.closure(let one), .closure(let other)): one === other
        case (.builtIn, .closure), (.closure, .builtIn): false
        }
    }

    /// Hashes the name or the identity.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .builtIn(let name): hasher.combine(name)
        case .closure(let closure): hasher.combine(ObjectIdentifier(closure))
        }
    }
}

/// A function written in an expression, with the locals that it saw there.
public final class Closure: Sendable {
    let parameters: [LambdaParameter]
    let body: Node
    let captured: [Answer]
    /// Place of the first parameter among the locals.
    let base: Int

    init(parameters: [LambdaParameter], body: Node, captured: [Answer], base: Int) {
        self.parameters = parameters
        self.body = body
        self.captured = captured
        self.base = base
    }
}
