import DocumentModel

/// A document of plain paragraphs, one for each string, separated by blank lines.
func document(_ paragraphs: String...) -> Document {
    var text = ""
    var blocks: [Block] = []
    for paragraph in paragraphs {
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += paragraph
        blocks.append(Block(kind: .paragraph, range: TextRange(start, text.utf8.count)))
    }
    return Document(
        path: "essai.txt", format: "text", sha256: "", byteCount: text.utf8.count, text: TextView(text), blocks: blocks,
        reading: Reading(paragraphs: blocks.count, tables: 0))
}
