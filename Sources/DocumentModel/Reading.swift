/// An account of a reading: conclusions never exceed what was read.
public struct Reading: Hashable, Sendable {
    /// Something of the file that could not be turned into words.
    public struct Unread: Hashable, Sendable {
        /// What it is, in French: « image », « page numérisée », « octets non valides ».
        public let what: String
        /// Where it stood in the text view, when that is known.
        public let range: TextRange?

        /// A part left unread.
        public init(what: String, range: TextRange?) {
            self.what = what
            self.range = range
        }
    }

    /// Number of pages; `nil` where the format has none.
    public let pages: Int?
    /// Number of paragraphs, headings and list items.
    public let paragraphs: Int
    /// Number of tables.
    public let tables: Int
    /// Number of tracked changes.
    public let revisions: Int
    /// What could not be read.
    public let unread: [Unread]
    /// Pages whose words were recognised in an image (OCR), from 1, in order.
    public let recognisedPages: [Int]
    /// Debian packages without which something could not be read.
    public let missingPackages: [String]
    /// Why nothing at all could be read, in French; `nil` when something was.
    public let failure: String?

    /// An account of a reading.
    public init(
        pages: Int? = nil, paragraphs: Int, tables: Int, revisions: Int = 0, unread: [Unread] = [],
        recognisedPages: [Int] = [], missingPackages: [String] = [], failure: String? = nil
    ) {
        self.pages = pages
        self.paragraphs = paragraphs
        self.tables = tables
        self.revisions = revisions
        self.unread = unread + (failure.map { [Unread(what: $0, range: nil)] } ?? [])
        self.failure = failure
        self.recognisedPages = recognisedPages
        self.missingPackages = missingPackages
    }
}
