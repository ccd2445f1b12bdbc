import DocumentFormats
import DocumentModel

/// The document that `text` makes.
func reading(_ text: String) throws -> Document {
    try DocumentReader().read(bytes: Array(text.utf8), path: "essai.md")
}

/// The blocks of `text` as « kind: words », children left out.
func shape(_ text: String) throws -> [String] {
    let document = try reading(text)
    return document.blocks.map { "\($0.kind)\($0.isEmphasized ? "*" : ""): \(document.text.flattened($0.range))" }
}
