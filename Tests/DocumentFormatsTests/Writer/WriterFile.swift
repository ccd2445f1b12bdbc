import DocumentFormats
import DocumentModel
import TestSupport

/// An OpenDocument file made in memory.
struct WriterFile {
    static let names =
        ["office", "text", "table", "style", "meta", "manifest"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
        + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

    var body: String
    /// Styles of the body.
    var automatic = ""
    /// Styles of the document.
    var common = ""
    /// Pages, with headers and footers.
    var masters = ""
    var kind = "text"
    var type = "application/vnd.oasis.opendocument.text"
    var manifest = ""
    var meta = ""

    init(_ body: String, automatic: String = "", common: String = "", masters: String = "") {
        self.body = body
        self.automatic = automatic
        self.common = common
        self.masters = masters
    }

    var bytes: [UInt8] {
        var zip = ZipWriter()
        zip.add("mimetype", type)
        zip.add(
            "content.xml",
            "<office:document-content \(Self.names)><office:automatic-styles>\(automatic)</office:automatic-styles>"
                + "<office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>",
            isDeflated: true)
        zip.add(
            "styles.xml",
            "<office:document-styles \(Self.names)><office:styles>\(common)</office:styles>"
                + "<office:master-styles>\(masters)</office:master-styles></office:document-styles>")
        zip.add("META-INF/manifest.xml", "<manifest:manifest \(Self.names)>\(manifest)</manifest:manifest>")
        zip.add(
            "meta.xml", "<office:document-meta \(Self.names)><office:meta>\(meta)</office:meta></office:document-meta>")
        return zip.bytes
    }

    func read(_ revisions: RevisionsView = .accepted) throws -> Document {
        try DocumentReader(options: ReadingOptions(revisions: revisions)).read(bytes: bytes, path: "c.odt")
    }

    /// The lines of the text view that are not blank.
    func lines(_ revisions: RevisionsView = .accepted) throws -> [String] { try read(revisions).lines }
}

/// A level of a list style.
func listLevel(_ number: Int, _ format: String, prefix: String = "", suffix: String = "", _ more: String = "") -> String
{
    "<text:list-level-style-number text:level=\"\(number)\" style:num-format=\"\(format)\" style:num-prefix=\"\(prefix)\" "
        + "style:num-suffix=\"\(suffix)\" \(more)/>"
}

/// A list style.
func listStyle(_ name: String, _ levels: String...) -> String {
    "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
}

/// An item of a list with a paragraph, and more after it.
func item(_ text: String, _ more: String = "", _ attributes: String = "") -> String {
    "<text:list-item \(attributes)><text:p>\(text)</text:p>\(more)</text:list-item>"
}

/// The refusals of OpenDocument files.
enum ReadingErrors {
    static let locked = ReadingError.package(path: "c.odt", fault: .locked)

    static func foreign(_ type: String) -> ReadingError {
        .package(path: "c.odt", fault: .wrongType(part: "mimetype", type: type))
    }
}
