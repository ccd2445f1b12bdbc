/// Why a document made of an archive of XML parts could not be read; `part` names the part at fault.
public enum PackageFault: Error, Hashable, Sendable {
    /// The archive ends too early or has no directory.
    case truncated
    /// The directory and a part contradict each other.
    case inconsistent(part: String)
    /// Two parts share the same bytes, as bombs do.
    case overlapping(part: String)
    /// Two parts bear the same name.
    case duplicate(part: String)
    /// A name that leads out of the archive.
    case unsafeName(String)
    /// More parts than `limit`.
    case tooManyParts(limit: Int)
    /// A part, or all of them, would take more than `limit` bytes.
    case tooLarge(part: String, limit: Int)
    /// A part swells to more than `limit` times its size.
    case bomb(part: String, limit: Int)
    /// A part whose bytes do not give what the directory announces.
    case damaged(part: String)
    /// A part compressed in a way that documents do not use.
    case unsupported(part: String)
    /// The document is protected by a password.
    case locked
    /// A part without which there is no document.
    case missing(part: String)
    /// A part of another type than the document needs.
    case wrongType(part: String, type: String)
    /// XML with a document type declaration, which documents never have.
    case doctype(part: String)
    /// XML that is not well formed.
    case malformed(part: String, line: Int)
    /// Elements nested deeper than `limit`.
    case tooDeep(part: String, limit: Int)
    /// More elements than `limit`.
    case tooManyElements(part: String, limit: Int)
}
