/// The facts that expressions may name, each with its slot.
public struct Vocabulary: Sendable {
    /// The names, each once, in the order of their slots.
    public let names: [FactName]
    private let slots: [FactName: Int]

    /// A vocabulary; a name that comes twice counts once.
    public init(_ names: some Sequence<FactName>) {
        var slots: [FactName: Int] = [:]
        var kept: [FactName] = []
        for name in names where slots[name] == nil {
            slots[name] = kept.count
            kept.append(name)
        }
        self.names = kept
        self.slots = slots
    }

    /// The place of a fact in ``Facts``, or `nil` when it is not declared.
    public func slot(of name: FactName) -> Int? { slots[name] }
}
