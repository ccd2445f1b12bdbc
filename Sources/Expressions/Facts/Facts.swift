/// What is known of a situation: a value, or nothing yet, for each name of a vocabulary.
public struct Facts: Sendable {
    /// The names that may have a value.
    public let vocabulary: Vocabulary
    private var values: [Value?]

    /// No fact is known yet.
    public init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        values = Array(repeating: nil, count: vocabulary.names.count)
    }

    /// The value of a fact; `nil` when it is missing, which is not null. A name outside the vocabulary is not kept.
    public subscript(name: FactName) -> Value? {
        get { vocabulary.slot(of: name).flatMap { self[slot: $0] } }
        set {
            guard let slot = vocabulary.slot(of: name) else { return }
            self[slot: slot] = newValue
        }
    }

    /// The value in a slot of the vocabulary; quicker than by name in runs over many situations.
    public subscript(slot slot: Int) -> Value? {
        get { values.indices.contains(slot) ? values[slot] : nil }
        set { if values.indices.contains(slot) { values[slot] = newValue } }
    }
}
