import DocumentModel

/// Words in one of the documents of a dossier.
public struct Place: Hashable, Comparable, Sendable {
    /// Index in `Dossier.files`.
    public let file: Int
    /// Where the words stand in its text view.
    public let range: TextRange

    /// Words of a document.
    public init(file: Int, range: TextRange) {
        self.file = file
        self.range = range
    }

    /// By document, then by position.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.range) < (right.file, right.range)
    }
}
