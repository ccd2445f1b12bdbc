/// A passage that the word processor computed and stored: a cross-reference, a page number, a table of contents.
/// What is read is the stored result, which nothing guarantees to be up to date.
public struct CachedField: Hashable, Sendable {
    /// The field's own name, in capitals: `REF`, `PAGEREF`, `SEQ`, `TOC`…
    public let name: String
    /// Its result in the text view.
    public let range: TextRange

    /// The stored result of the field `name`.
    public init(name: String, range: TextRange) {
        self.name = name
        self.range = range
    }
}
