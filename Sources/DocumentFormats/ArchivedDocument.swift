import DocumentModel

/// Documents that are archives of XML parts, told apart by what is inside.
enum ArchivedDocument {
    private static let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]

    /// The document that `bytes` hold; `nil` when they are no archive.
    static func read(
        _ bytes: [UInt8], path: String, limits: ReadingLimits, view: RevisionsView
    ) throws(ReadingError) -> Document? {
        guard signatures.contains(where: bytes.starts) else { return nil }
        do {
            guard let text = try text(bytes, limits: limits, view: view) else {
                throw ReadingError.notYetRead(path: path, format: "archive ZIP")
            }
            if text.draft.isFull {
                throw PackageFault.tooLarge(part: "texte", limit: DocumentDraft.mostBytes)
            }
            guard text.hasWords else { throw ReadingError.empty(path: path) }
            return text.document(path: path, bytes: bytes, view: view)
        } catch let fault as PackageFault {
            throw .package(path: path, fault: fault)
        } catch let error as ReadingError {
            throw error
        } catch {
            throw .unreadable(path: path)
        }
    }

    private static func text(
        _ bytes: [UInt8], limits: ReadingLimits, view: RevisionsView
    ) throws(PackageFault) -> FileText? {
        let archive = try ZipArchive(bytes, limits: ZipLimits(limits))
        if let type = try WriterParts.type(of: archive) {
            return try WriterReader.contents(archive, type: type, limits: limits, view: view)
        }
        guard let package = try OfficePackage(archive) else { return nil }
        if WordReader.accepts(package) { return try WordReader.contents(package, limits: limits, view: view) }
        if SpreadsheetReader.accepts(package) { return try SpreadsheetReader.contents(package) }
        throw .wrongType(part: package.main, type: package.mainType)
    }
}
