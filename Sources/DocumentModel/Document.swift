/// What a reader made of one file: its words in one text view, and the blocks that structure them.
public struct Document: Sendable {
    /// The path as the user named it, `-` for standard input.
    public let path: String
    /// The format that was recognised: `text`, `markdown`, later `docx`, `odt`, `pdf`…
    public let format: String
    /// SHA-256 of the file's bytes, in lowercase hexadecimal.
    public let sha256: String
    /// Size of the file, in bytes.
    public let byteCount: Int
    /// The text view: what a person would read, without markup, with `\n` as line end.
    public let text: TextView
    /// Top-level blocks in document order; together they cover every word of the text view.
    public let blocks: [Block]
    /// What was read, and what could not be.
    public let reading: Reading
    /// Passages that a word processor computed, in document order.
    public let fields: [CachedField]
    /// What the file says about itself; `nil` where the format says nothing.
    public let properties: DocumentProperties?

    /// A document as a reader hands it over.
    public init(
        path: String, format: String, sha256: String, byteCount: Int, text: TextView, blocks: [Block],
        reading: Reading, fields: [CachedField] = [], properties: DocumentProperties? = nil
    ) {
        self.path = path
        self.format = format
        self.sha256 = sha256
        self.byteCount = byteCount
        self.text = text
        self.blocks = blocks
        self.reading = reading
        self.fields = fields
        self.properties = properties
    }

    /// The page on which the byte at `offset` of the text view stands, from 1; `nil` where the format has no pages.
    public func page(of offset: Int) -> Int? { text.page(of: offset) }

    /// Whether the words at `offset` were recognised in an image, and may be wrong.
    public func isRecognised(at offset: Int) -> Bool {
        guard !reading.recognisedPages.isEmpty, let page = page(of: offset) else { return false }
        return reading.recognisedPages.contains(page)
    }
}
