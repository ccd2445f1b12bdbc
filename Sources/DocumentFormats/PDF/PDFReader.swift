import DocumentModel

/// Reads a PDF by way of `pdftotext`, and of `ocrmypdf` for the pages that are images.
struct PDFReader {
    let limits: ReadingLimits
    let options: ReadingOptions

    /// The document that `bytes` hold; they lie at `file` when they come from the disk.
    func read(_ bytes: [UInt8], path: String, file: String?) throws(ReadingError) -> Document {
        let contents = try contents(bytes, path: path, file: file)
        guard contents.text.utf8.contains(where: { $0 > 0x20 }) else {
            throw contents.unread.isEmpty ? .empty(path: path) : .damaged(path: path, format: "PDF")
        }
        let count = BlockCount(contents.blocks)
        return Document(
            path: path, format: "pdf", sha256: SHA256.hexadecimal(of: bytes), byteCount: bytes.count,
            text: contents.text, blocks: contents.blocks,
            reading: Reading(
                pages: contents.pageCount, paragraphs: count.paragraphs, tables: count.tables,
                unread: contents.unread, recognisedPages: contents.recognisedPages,
                missingPackages: contents.missingPackages,
                failure: contents.hasWords ? nil : ReadingError.onlyImages(path: path).description))
    }

    /// What a PDF holds, ready to become a document.
    struct Contents {
        let text: TextView
        let blocks: [Block]
        let pageCount: Int
        let unread: [Reading.Unread]
        let recognisedPages: [Int]
        let missingPackages: [String]
        /// Whether a word could be read on any page.
        let hasWords: Bool
    }

    /// The contents of the PDF made of `bytes`, which lies at `file` when it comes from the disk.
    func contents(_ bytes: [UInt8], path: String, file: String?) throws(ReadingError) -> Contents {
        guard let file else {
            guard let scratch = ScratchFolder(in: options.temporaryFolder),
                let copy = scratch.file("document.pdf", bytes)
            else { throw .toolFailed(path: path, tool: "pdftotext") }
            return try contents(bytes, tools(path: path, file: copy))
        }
        // A name that begins with a hyphen would pass for an option.
        return try contents(bytes, tools(path: path, file: file.hasPrefix("/") ? file : "./\(file)"))
    }

    private func tools(path: String, file: String) -> PDFTools {
        let toolbox = options.toolbox
        return PDFTools(
            path: path, file: file, toolbox: toolbox, limits: limits, deadline: .now + .seconds(limits.seconds))
    }

    private func contents(_ bytes: [UInt8], _ tools: PDFTools) throws(ReadingError) -> Contents {
        var extract = try tools.pages(claimed: PageCount(bytes).value)
        var account = PDFAccount()
        guard extract.pages.count <= limits.pages else {
            throw .tooManyPages(path: tools.path, limit: limits.pages)
        }
        if extract.isDamaged || Self.isCutOff(bytes) { account.noteDamage() }
        let scans = ScannedPages(tools: tools, policy: options.ocr).numbers(among: extract.pages, bytes)
        if !scans.isEmpty { try recognise(scans, &extract.pages, &account, tools) }
        return composed(extract.pages, account)
    }

    private func recognise(
        _ scans: [Int], _ pages: inout [PDFPage], _ account: inout PDFAccount, _ tools: PDFTools
    ) throws(ReadingError) {
        guard options.ocr != .never else {
            for page in scans { account.noteImage(page, reason: "reconnaissance désactivée (--ocr never)") }
            return
        }
        switch try PageRecognition(tools: tools, options: options).recognise(scans) {
        case .pages(let recognised):
            for page in recognised where pages.indices.contains(page.number - 1) {
                guard page.letterCount > 0 else {
                    account.noteImage(page.number, reason: "aucun mot n'y a été reconnu")
                    continue
                }
                pages[page.number - 1] = page
                account.recognisedPages.append(page.number)
            }
        case .missing(let packages):
            account.missingPackages.append(packages)
            for page in scans { account.noteImage(page, reason: "pour la lire, installer : apt install \(packages)") }
        case .failed(let reason):
            for page in scans { account.noteImage(page, reason: reason) }
        }
    }

    private func composed(_ pages: [PDFPage], _ account: PDFAccount) -> Contents {
        let text = PDFText(pages, notices: account.images)
        return Contents(
            text: text.view, blocks: text.blocks, pageCount: pages.count, unread: account.general + text.unread,
            recognisedPages: account.recognisedPages, missingPackages: account.missingPackages,
            hasWords: pages.contains { !$0.words.isEmpty })
    }

    /// Whether the mark that ends a PDF is not there.
    private static func isCutOff(_ bytes: [UInt8]) -> Bool { !Array(bytes.suffix(2_048)).holds("%%EOF") }
}

/// What was noted while a PDF was read.
private struct PDFAccount {
    var general: [Reading.Unread] = []
    /// Why the words of a page could not be read, by page.
    var images: [Int: String] = [:]
    var recognisedPages: [Int] = []
    var missingPackages: [String] = []

    mutating func noteDamage() {
        let what = "fichier PDF endommagé ou incomplet : des pages ou des passages peuvent manquer"
        general.append(Reading.Unread(what: what, range: nil))
    }

    mutating func noteImage(_ page: Int, reason: String) { images[page] = reason }
}
