import DocumentModel

/// Reads a file into a document: text, Markdown, HTML, PDF, Word, OpenDocument, Excel, told apart by content.
public struct DocumentReader: Sendable {
    private let limits: ReadingLimits
    private let options: ReadingOptions

    /// A reader that accepts what `limits` allows.
    public init(limits: ReadingLimits = .standard, options: ReadingOptions = ReadingOptions()) {
        self.limits = limits
        self.options = options
    }

    /// The document in the file at `path`.
    ///
    /// - Throws: ``ReadingError``; a file over the limit is refused before it is read, and one that changes meanwhile after.
    public func read(path: String) throws(ReadingError) -> Document {
        let stamp = FileStamp(path)
        let bytes = try FileContents.bytes(ofFileAt: path, limit: limits.bytes, seconds: limits.seconds)
        let result = Result { () throws(ReadingError) in try read(bytes, path: path, file: path) }
        if FileStamp(path) != stamp { throw .changed(path: path) }
        return try result.get()
    }

    /// The document that `bytes` hold; `path` is only the name it is given.
    public func read(bytes: [UInt8], path: String) throws(ReadingError) -> Document {
        try read(bytes, path: path, file: nil)
    }

    /// The document on standard input, named `-`.
    public func readStandardInput() throws(ReadingError) -> Document {
        try read(FileContents.bytesOfStandardInput(limit: limits.bytes), path: "-", file: nil)
    }

    private func read(_ bytes: [UInt8], path: String, file: String?) throws(ReadingError) -> Document {
        if bytes.count > limits.bytes { throw .tooLarge(path: path, limit: limits.bytes) }
        if let document = try ArchivedDocument.read(bytes, path: path, limits: limits, view: options.revisions) {
            return document
        }
        if let document = try LegacyDocument.read(bytes, path: path, limits: limits, options: options) {
            return document
        }
        let format = BinarySignature.format(of: bytes)
        if format == "PDF" {
            return try PDFReader(limits: limits, options: options).read(bytes, path: path, file: file)
        }
        if let format { throw .notYetRead(path: path, format: format) }
        if bytes.count > limits.text { throw .textTooLong(path: path, limit: limits.text) }
        let decoded = try TextDecoding(bytes, path: path)
        if HTMLPage.isOne(decoded) { return try HTMLReader(limits: limits).read(decoded, bytes, path: path) }
        let text = MarkupScanner.scan(decoded)
        guard text.hasWords else { throw .empty(path: path) }
        let blocks = BlockAssembler.blocks(of: text, limits: limits)
        let count = BlockCount(blocks)
        var unread = text.images.map { Reading.Unread(what: "image", range: $0) }
        if let notice = decoded.notice { unread.append(Reading.Unread(what: notice, range: nil)) }
        return Document(
            path: path, format: text.hasMarkup ? "markdown" : "text", sha256: SHA256.hexadecimal(of: bytes),
            byteCount: bytes.count, text: TextView(utf8: text.utf8, anchors: text.anchors), blocks: blocks,
            reading: Reading(
                pages: text.pageCount, paragraphs: count.paragraphs, tables: count.tables, unread: unread))
    }
}

extension ScannedText {
    /// Whether there is anything to read.
    var hasWords: Bool { utf8.contains { $0 > 0x20 && $0 != 0x7F } }

    /// Number of pages, where form feeds separate them.
    var pageCount: Int? {
        let breaks = utf8.count { $0 == 0x0C }
        guard breaks > 0 else { return nil }
        return utf8.last == 0x0C || utf8.suffix(2).elementsEqual([0x0C, 0x0A]) ? breaks : breaks + 1
    }
}

/// Counts the blocks that a reading reports.
struct BlockCount {
    var paragraphs = 0
    var tables = 0

    init(_ blocks: [Block]) { add(blocks, depth: 0) }

    private mutating func add(_ blocks: [Block], depth: Int) {
        guard depth < 200 else { return }
        for block in blocks {
            switch block.kind {
            case .paragraph, .heading, .listItem, .note: paragraphs += 1
            case .table: tables += 1
            case .row, .cell, .furniture: break
            }
            add(block.children, depth: depth + 1)
        }
    }
}
