/// Builds the trace as nodes are evaluated. Literals are not recorded: their text is their value.
struct TraceRecorder {
    /// Nodes that a trace may hold; loops over long lists are cut short.
    static let greatestCount = 5_000

    private let source: String.UTF8View
    private var stack: [[Trace]] = [[]]
    private var count = 0

    init(_ source: String) {
        self.source = source.utf8
    }

    mutating func open() { stack.append([]) }

    mutating func close(_ node: Node, _ answer: Answer) {
        guard let children = stack.popLast(), !stack.isEmpty, count < Self.greatestCount else { return }
        count += 1
        let value = answer.value
        stack[stack.count - 1].append(
            Trace(
                expression: text(node.range), range: node.range, value: value ?? .null, isUnknown: value == nil,
                children: children))
    }

    private func text(_ range: Range<Int>) -> String {
        let slice = source.dropFirst(range.lowerBound).prefix(range.count)
        return String(slice) ?? ""
    }

    /// The trace of the root.
    var root: Trace? { stack.first?.last }
}
