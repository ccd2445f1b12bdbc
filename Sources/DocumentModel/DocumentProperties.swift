/// What a file says about itself: title, author, dates as it writes them.
public struct DocumentProperties: Hashable, Sendable {
    /// The title; `nil` when the file gives none.
    public let title: String?
    /// Who wrote it first.
    public let author: String?
    /// Who saved it last.
    public let lastAuthor: String?
    /// When it was made, in ISO 8601 as the file writes it.
    public let created: String?
    /// When it was last saved, in ISO 8601 as the file writes it.
    public let modified: String?

    /// Properties; an empty text counts for none.
    public init(title: String?, author: String?, lastAuthor: String?, created: String?, modified: String?) {
        func worded(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        self.title = worded(title)
        self.author = worded(author)
        self.lastAuthor = worded(lastAuthor)
        self.created = worded(created)
        self.modified = worded(modified)
    }
}
