import DocumentModel

/// What a document of Word or Excel says about itself (`docProps/core.xml`).
enum OfficeProperties {
    /// The properties in `package`; `nil` when it has none.
    static func read(_ package: OfficePackage) -> DocumentProperties? {
        guard let root = package.packageRoot(ofKind: "core-properties") else { return nil }
        return DocumentProperties(
            title: root.child("dc:title")?.text, author: root.child("dc:creator")?.text,
            lastAuthor: root.child("cp:lastModifiedBy")?.text, created: root.child("dcterms:created")?.text,
            modified: root.child("dcterms:modified")?.text)
    }
}
