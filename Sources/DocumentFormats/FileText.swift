import DocumentModel

/// What the reader of one format found in a file, before it becomes a document.
struct FileText {
    /// The name of the format: `docx`, `odt`, `xlsx`.
    let format: String
    let draft: DocumentDraft
    let blocks: [Block]
    let pages: Int?
    /// Number of tracked changes; when there are any, the two views of the text may differ.
    let revisions: Int
    let properties: DocumentProperties?

    /// Whether there is anything to read.
    var hasWords: Bool { draft.utf8.contains { $0 > 0x20 && $0 != 0x7F } }

    /// The document in the file called `path`, whose own bytes are `bytes`, read in the `view` of tracked changes.
    func document(path: String, bytes: [UInt8], view: RevisionsView) -> Document {
        Document(
            path: path, format: format, sha256: SHA256.hexadecimal(of: bytes), byteCount: bytes.count,
            text: TextView(utf8: draft.utf8 + [0x0A]), blocks: blocks,
            reading: Reading(
                pages: pages, paragraphs: draft.paragraphs, tables: draft.tables, revisions: revisions,
                unread: otherVersion(view) + draft.unread),
            fields: draft.fields.sorted { $0.range < $1.range }, properties: properties)
    }

    /// Tracked changes make two texts of one document, of which only one is read.
    private func otherVersion(_ view: RevisionsView) -> [Reading.Unread] {
        guard revisions > 0 else { return [] }
        let count = revisions > 1 ? "\(revisions) modifications suivies" : "une modification suivie"
        let read = revisions > 1 ? "lues" : "lue"
        let choice = view == .accepted ? "acceptée" : "refusée"
        let what = "autre version du texte (\(count), \(read) comme \(choice)\(revisions > 1 ? "s" : ""))"
        return [Reading.Unread(what: what, range: nil)]
    }
}
