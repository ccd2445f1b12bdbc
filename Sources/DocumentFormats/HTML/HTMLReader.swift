import DocumentModel

/// Reads whole HTML pages.
struct HTMLReader {
    let limits: ReadingLimits

    /// The document that a page holds; `bytes` are those of the file.
    func read(_ decoded: TextDecoding, _ bytes: [UInt8], path: String) throws(ReadingError) -> Document {
        let text = HTMLScanner.scan(decoded)
        guard text.hasWords else { throw .empty(path: path) }
        let blocks = HTMLBlockBuilder.blocks(
            of: text, EmphasisMap(text.emphasis), in: TextRange(0, text.utf8.count), marks: text.marks.indices,
            depthLimit: limits.depth)
        let count = BlockCount(blocks)
        var unread = text.images.map { Reading.Unread(what: "image", range: $0) }
        if let notice = decoded.notice, !HTMLPage.declaresWindows1252(decoded) {
            unread.append(Reading.Unread(what: notice, range: nil))
        }
        return Document(
            path: path, format: "html", sha256: SHA256.hexadecimal(of: bytes), byteCount: bytes.count,
            text: TextView(utf8: text.utf8, anchors: text.anchors), blocks: blocks,
            reading: Reading(paragraphs: count.paragraphs, tables: count.tables, unread: unread))
    }
}
