/// Whether the words of images are recognised (OCR).
public enum OCRPolicy: String, CaseIterable, Hashable, Sendable {
    /// When a page has no text.
    case auto
    /// Never: a page without text is a part left unread.
    case never
    /// As `auto`, and also on scanned pages that already bear words, stamped or recognised by another program.
    case always
}

/// How far the recognition of a document is.
public struct RecognitionProgress: Hashable, Sendable {
    /// The document, as the user named it.
    public let path: String
    /// Number of pages recognised.
    public let done: Int
    /// Number of pages to recognise.
    public let total: Int
    /// Whether nothing more is to come.
    public let isFinished: Bool

    /// So many pages of `path` are recognised.
    public init(path: String, done: Int, total: Int, isFinished: Bool) {
        self.path = path
        self.done = done
        self.total = total
        self.isFinished = isFinished
    }
}

/// How documents are read: which text of tracked changes, recognition, and where the programs that help are found.
public struct ReadingOptions: Sendable {
    /// Which of the two texts of a document with tracked changes is read.
    public let revisions: RevisionsView
    /// Whether the words of images are recognised.
    public let ocr: OCRPolicy
    /// Folders where `pdftotext`, `ocrmypdf` and the like are looked for, in order.
    public let toolFolders: [String]
    /// Where temporary files go.
    public let temporaryFolder: String
    /// Is told several times a second how far recognition is.
    public let progress: (@Sendable (RecognitionProgress) -> Void)?

    /// Where Debian puts programs.
    public static let usualFolders = ["/usr/local/bin", "/usr/bin", "/bin"]

    /// Options for a reading.
    public init(
        revisions: RevisionsView = .accepted, ocr: OCRPolicy = .auto,
        toolFolders: [String] = Self.usualFolders, temporaryFolder: String = "/tmp",
        progress: (@Sendable (RecognitionProgress) -> Void)? = nil
    ) {
        self.revisions = revisions
        self.ocr = ocr
        self.toolFolders = toolFolders
        self.temporaryFolder = temporaryFolder
        self.progress = progress
    }

    /// The programs that help, as these options find them.
    var toolbox: Toolbox { Toolbox(folders: toolFolders, temporary: temporaryFolder) }
}
