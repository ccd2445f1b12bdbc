/// A word of a document: a maximal run of letters and digits.
///
/// A text has millions of words: each keeps four numbers of four bytes, which a text of 4 GiB would not outgrow.
public struct Word: Hashable, Sendable {
    private var storedID: UInt32
    private let start: UInt32
    private let end: UInt32
    private let storedLeaf: UInt32

    /// A word of the index.
    init(id: Int, range: TextRange, leaf: Int) {
        storedID = UInt32(id)
        start = UInt32(range.lowerBound)
        end = UInt32(range.upperBound)
        storedLeaf = UInt32(leaf)
    }

    /// Identity: equal for two words that fold to the same letters, and in alphabetical order.
    public internal(set) var id: Int {
        get { Int(storedID) }
        set { storedID = UInt32(newValue) }
    }

    /// Where it stands in the text view.
    public var range: TextRange { TextRange(Int(start), Int(end)) }

    /// Index of the leaf block that holds it, in ``DocumentWalker/leaves``.
    public var leaf: Int { Int(storedLeaf) }
}
