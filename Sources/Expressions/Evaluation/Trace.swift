/// How a value came about: a part of the expression, its value, and the parts that gave it.
public struct Trace: Hashable, Sendable {
    /// The part, as it is written.
    public let expression: String
    /// Its UTF-8 offsets in the source.
    public let range: Range<Int>
    /// Its value; null when it is not known.
    public let value: Value
    /// Whether facts are missing to know it.
    public let isUnknown: Bool
    /// The parts that were evaluated to know it; those that did not matter are absent.
    public let children: [Trace]

    /// A node of a trace.
    public init(expression: String, range: Range<Int>, value: Value, isUnknown: Bool, children: [Trace]) {
        self.expression = expression
        self.range = range
        self.value = value
        self.isUnknown = isUnknown
        self.children = children
    }
}
