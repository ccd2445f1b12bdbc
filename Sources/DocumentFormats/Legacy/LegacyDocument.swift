import DocumentModel

/// Reads older documents through LibreOffice, where it is installed.
enum LegacyDocument {
    /// The document that `bytes` hold; `nil` when they are of no older format.
    static func read(
        _ bytes: [UInt8], path: String, limits: ReadingLimits, options: ReadingOptions
    ) throws(ReadingError) -> Document? {
        guard let format = LegacyFormat(bytes) else { return nil }
        guard format != .locked else { throw .package(path: path, fault: .locked) }
        guard let converter = OfficeConverter(options.toolbox, limits: limits) else {
            throw .needsConverter(path: path, format: format.name)
        }
        guard let converted = converter.converted(bytes, from: format),
            let document = try ArchivedDocument.read(converted, path: path, limits: limits, view: options.revisions)
        else { throw .conversionFailed(path: path, format: format.name) }
        return Document(
            path: path, format: format.ending, sha256: SHA256.hexadecimal(of: bytes), byteCount: bytes.count,
            text: document.text, blocks: document.blocks, reading: document.reading, fields: document.fields,
            properties: document.properties)
    }
}
