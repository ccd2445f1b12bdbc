import DocumentFormats
import DocumentModel
import TestSupport

/// A document of Word made in memory.
struct WordFile {
    static let names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    static let mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var body: String
    var styles = ""
    var numbering = ""
    /// Other parts by name: `footnotes`, `header1`… each the inside of its outermost element.
    var parts: [String: String] = [:]
    var names = Self.names
    var type = Self.mainType
    /// Parts written as they are, under their full names.
    var raw: [String: String] = [:]

    init(_ body: String, styles: String = "", numbering: String = "", parts: [String: String] = [:]) {
        self.body = body
        self.styles = styles
        self.numbering = numbering
        self.parts = parts
    }

    private static let roots = [
        "footnotes": "w:footnotes", "endnotes": "w:endnotes", "comments": "w:comments", "settings": "w:settings",
        "styles": "w:styles", "numbering": "w:numbering",
    ]

    var bytes: [UInt8] {
        var zip = ZipWriter()
        zip.add(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>")
        zip.add("_rels/.rels", Self.relations([("rMain", "officeDocument", "word/document.xml")]))
        var relations: [(String, String, String)] = []
        var all = parts
        all["styles"] = styles
        all["numbering"] = numbering
        for (name, inside) in all.sorted(by: { $0.key < $1.key }) {
            let kind = name.hasPrefix("header") ? "header" : name.hasPrefix("footer") ? "footer" : name
            let root = Self.roots[name] ?? (kind == "header" ? "w:hdr" : "w:ftr")
            relations.append(("r-\(name)", kind, "\(name).xml"))
            zip.add("word/\(name).xml", "<\(root) \(names)>\(inside)</\(root)>")
        }
        zip.add("word/_rels/document.xml.rels", Self.relations(relations))
        zip.add("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>", isDeflated: true)
        for (name, contents) in raw.sorted(by: { $0.key < $1.key }) { zip.add(name, contents) }
        return zip.bytes
    }

    private static func relations(_ list: [(String, String, String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + list.map { "<Relationship Id=\"\($0)\" Type=\"\(types)/\($1)\" Target=\"\($2)\"/>" }.joined()
            + "</Relationships>"
    }

    func read(_ revisions: RevisionsView = .accepted) throws -> Document {
        try DocumentReader(options: ReadingOptions(revisions: revisions)).read(bytes: bytes, path: "c.docx")
    }

    /// The lines of the text view that are not blank.
    func lines(_ revisions: RevisionsView = .accepted) throws -> [String] { try read(revisions).lines }
}

extension Document {
    /// The lines of the text view that are not blank.
    var lines: [String] { text.string(in: text.fullRange).split(separator: "\n").map(String.init) }

    /// What could not be read.
    var unread: [String] { reading.unread.map(\.what) }

    /// The top-level blocks as « kind: words ».
    var shape: [String] { blocks.map { "\($0.kind)\($0.isEmphasized ? "*" : ""): \(text.flattened($0.range))" } }
}

/// A paragraph of Word with `text` in one run.
func paragraph(
    _ text: String, style: String? = nil, list: String? = nil, level: Int? = nil, properties: String = "",
    run: String = ""
) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let number = (level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? "") + (list.map { "<w:numId w:val=\"\($0)\"/>" } ?? "")
    let list = number.isEmpty ? "" : "<w:numPr>\(number)</w:numPr>"
    return "<w:p><w:pPr>\(style)\(list)\(properties)</w:pPr>\(wordRun(text, run))</w:p>"
}

/// A run of Word.
func wordRun(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A level of a list of Word.
func level(_ number: Int, _ format: String, _ text: String, start: Int = 1, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

/// An abstract list of Word, and a concrete one of the same number.
func list(_ id: Int, _ levels: String..., more: String = "") -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(more)\(levels.joined())</w:abstractNum>" + concrete(id, of: id)
}

/// A concrete list of Word.
func concrete(_ id: Int, of abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
}
