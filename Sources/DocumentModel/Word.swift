/// A word of a document: a maximal run of letters and digits.
public struct Word: Hashable, Sendable {
    private let storedID: Int32
    private let storedLeaf: Int32
    /// Where it stands in the text view.
    public let range: TextRange

    /// A word of the index.
    init(id: Int32, range: TextRange, leaf: Int32) {
        storedID = id
        storedLeaf = leaf
        self.range = range
    }

    /// Identity: equal for two words that fold to the same letters, and in alphabetical order.
    public var id: Int { Int(storedID) }

    /// Index of the leaf block that holds it, in ``DocumentWalker/leaves``.
    public var leaf: Int { Int(storedLeaf) }
}
