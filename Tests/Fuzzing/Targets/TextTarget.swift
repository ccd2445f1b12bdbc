import DocumentFormats
import DocumentModel
import RuleEngine

/// Text, Markdown and HTML: what is read is coherent, and the same at every reading.
enum TextTarget {
    /// A reader that starts no other program.
    static let reader = DocumentReader(options: ReadingOptions(ocr: .never, toolFolders: []))

    static func run(_ bytes: [UInt8]) throws {
        guard let document = try? reader.read(bytes: bytes, path: "essai") else { return }
        try examine(document)
        let again = try reader.read(bytes: bytes, path: "essai")
        try BrokenPromise.unless(
            again.text.utf8 == document.text.utf8 && again.blocks == document.blocks, "two readings differ")
    }

    /// Recognises the parts of `document` and looks for words in it.
    static func examine(_ document: Document) throws {
        let file = Dossier.File(document)
        try DocumentPromises(document: document, index: file.index).examine()
        _ = file.index.matches(of: try Phrase("conv* … mot? du|de"))
        try BrokenPromise.unless(
            document.text.fullRange.contains(file.outline.extent), "the act leaves the document")
    }
}
