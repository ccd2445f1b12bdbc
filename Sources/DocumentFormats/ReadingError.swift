/// Why a document could not be read.
public enum ReadingError: Error, Hashable, Sendable {
    /// No file bears that name.
    case missing(path: String)
    /// The path leads to a folder.
    case isDirectory(path: String)
    /// The file may not be opened.
    case unreadable(path: String)
    /// The file changed while it was read.
    case changed(path: String)
    /// The file holds nothing, or only white space.
    case empty(path: String)
    /// The file is larger than `limit` bytes.
    case tooLarge(path: String, limit: Int)
    /// The text is longer than `limit` bytes.
    case textTooLong(path: String, limit: Int)
    /// The document has more pages than `limit`.
    case tooManyPages(path: String, limit: Int)
    /// The bytes are no text.
    case binary(path: String, what: String)
    /// The file is a document in an archive, and something in it is at fault.
    case package(path: String, fault: PackageFault)
    /// An older format, which LibreOffice would convert; it is not installed.
    case needsConverter(path: String, format: String)
    /// LibreOffice is installed but could not convert the file, or took too long.
    case conversionFailed(path: String, format: String)
    /// The format is known, but this version does not read it.
    case notYetRead(path: String, format: String)
    /// A password is needed to open the file.
    case locked(path: String)
    /// The file is broken, or cut off.
    case damaged(path: String, format: String)
    /// Reading took more than `seconds`, and was stopped.
    case outOfTime(path: String, seconds: Int)
    /// Reading needed more than `limit` bytes of memory, and was stopped.
    case outOfMemory(path: String, limit: Int)
    /// The program `tool` is missing; `packages` of Debian bring it.
    case missingTool(path: String, tool: String, packages: String)
    /// A program that reads the format could not do its work.
    case toolFailed(path: String, tool: String)
    /// All pages are images, and their words were not recognised.
    case onlyImages(path: String)
}
