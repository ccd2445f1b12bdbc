import TestSupport

/// A document of Word in which `{--these words--}` were struck out and `{++those++}` put in, and not yet accepted.
struct TrackedFile {
    private static let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    let bytes: [UInt8]

    /// One paragraph for each line of `text`; headings lose their marks.
    init(_ text: String) {
        let body = text.split(separator: "\n").map { line in
            "<w:p>\(Self.runs(line.drop { $0 == "#" || $0 == " " }))</w:p>"
        }.joined()
        var zip = ZipWriter()
        zip.add(
            "[Content_Types].xml",
            "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Self.type)\"/></Types>")
        zip.add(
            "_rels/.rels",
            "<Relationships xmlns=\"\(Self.package)/relationships\">"
                + "<Relationship Id=\"r\" Type=\"\(Self.main)\" Target=\"word/document.xml\"/></Relationships>")
        zip.add("word/document.xml", "<w:document \(Self.names)><w:body>\(body)</w:body></w:document>")
        bytes = zip.bytes
    }

    private static func runs(_ line: Substring) -> String {
        let marked = line.replacing("{--", with: "\u{1}\u{2}").replacing("{++", with: "\u{1}\u{3}")
            .replacing("--}", with: "\u{1}").replacing("++}", with: "\u{1}")
        return marked.split(separator: "\u{1}").map { piece in
            switch piece.first {
            case "\u{2}": "<w:del><w:r><w:delText xml:space=\"preserve\">\(piece.dropFirst())</w:delText></w:r></w:del>"
            case "\u{3}": "<w:ins>\(run(piece.dropFirst()))</w:ins>"
            case _: run(piece)
            }
        }.joined()
    }

    private static func run(_ text: Substring) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
}
