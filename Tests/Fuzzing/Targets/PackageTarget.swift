import DocumentFormats
import DocumentModel

/// Archives of parts: Word, Writer, workbooks.
enum PackageTarget {
    /// The views of tracked changes.
    private static let readers = [RevisionsView.accepted, .rejected].map {
        DocumentReader(
            limits: ReadingLimits(bytes: 1 << 20),
            options: ReadingOptions(revisions: $0, ocr: .never, toolFolders: []))
    }

    static func run(_ bytes: [UInt8]) throws {
        for reader in readers {
            guard let document = try? reader.read(bytes: bytes, path: "essai") else { continue }
            try TextTarget.examine(document)
        }
        _ = try? SheetValues.separated(bytes, path: "essai")
    }
}
