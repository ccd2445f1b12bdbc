import DocumentFormats
import DocumentModel
import Foundation
import TestSupport
import Testing

/// Whole PDFs, made by the tests, read through poppler.
@Suite(.enabled(if: InstalledTool.isThere("pdftotext"), "il faut pdftotext : apt install poppler-utils"))
struct PDFReaderTests {
    private func read(_ file: PDFFile, ocr: OCRPolicy = .never) throws -> Document {
        try DocumentReader(options: ReadingOptions(ocr: ocr)).read(bytes: file.bytes, path: "essai.pdf")
    }

    private func error(_ bytes: [UInt8]) -> ReadingError? {
        do throws(ReadingError) {
            _ = try DocumentReader().read(bytes: bytes, path: "f.pdf")
            return nil
        } catch {
            return error
        }
    }

    @Test func paragraphsAreReadWithTheirPages() throws {
        let first =
            "Article 1 – Objet\n\nLa présente convention vise à définir le projet stratégique global du territoire à l’égard des familles, ainsi que ses modalités de mise en œuvre."
        let second = "Article 2 – Durée\n\nElle est conclue du 1er janvier 2026 au 31 décembre 2030."
        let document = try read(PDFFile([PDFFile.page(of: first), PDFFile.page(of: second)]))
        #expect(document.format == "pdf")
        #expect(document.reading.pages == 2)
        #expect(
            document.text.string(in: document.text.fullRange).split(separator: "\n")
                == (first + "\n\n" + second).split(separator: "\n"))
        let place = try #require(WordIndex(document).firstMatch(of: try Phrase("31 décembre 2030")))
        #expect(document.page(of: place.lowerBound) == 2)
        #expect(document.page(of: 0) == 1)
    }

    @Test func anImageWithoutTextIsAPartLeftUnread() throws {
        var scan = PDFFile.Page()
        scan.cover(width: 100, height: 140, gray: (0..<14_000).map { UInt8($0 % 251) })
        let document = try read(PDFFile([PDFFile.page(of: "Une page de texte, avec assez de mots."), scan]))
        let unread = try #require(document.reading.unread.first)
        #expect(unread.what == "page 2 : image sans texte ; reconnaissance désactivée (--ocr never)")
        #expect(unread.range.flatMap { document.page(of: $0.lowerBound) } == 2)
        #expect(document.reading.failure == nil)
        #expect(WordIndex(document).words.count == 8)
    }

    @Test func aPageThatIsBlankIsNotAnImage() throws {
        let document = try read(PDFFile([PDFFile.page(of: "Une page de texte, avec assez de mots."), PDFFile.Page()]))
        #expect(document.reading.unread.isEmpty)
    }

    @Test func aDocumentOfImagesOnlyCouldNotBeRead() throws {
        var scan = PDFFile.Page()
        scan.cover(width: 100, height: 140, gray: (0..<14_000).map { UInt8($0 % 251) })
        #expect(try read(PDFFile([scan])).reading.failure != nil)
    }

    @Test func aPasswordIsTold() throws {
        let locked = try #require(Data(base64Encoded: Self.locked))
        #expect(error([UInt8](locked)) == .locked(path: "f.pdf"))
    }

    @Test func brokenFilesAreTold() {
        let whole = PDFFile([PDFFile.page(of: "Une page de texte.")]).bytes
        #expect(error(Array(whole.prefix(200))) == .damaged(path: "f.pdf", format: "PDF"))
        #expect(error(Array("%PDF-1.7 rien".utf8)) == .damaged(path: "f.pdf", format: "PDF"))
        let loop =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        #expect(error(Array((loop + "trailer<</Root 1 0 R>>\n%%EOF").utf8)) == .empty(path: "f.pdf"))
    }

    @Test func aFileThatWasCutOffIsReadWithAReserve() throws {
        let whole = PDFFile([PDFFile.page(of: "Une page de texte.")]).bytes
        let document = try DocumentReader().read(bytes: Array(whole.dropLast(6)), path: "f.pdf")
        #expect(document.reading.unread.map(\.what).contains { $0.hasPrefix("fichier PDF endommagé ou incomplet") })
    }

    @Test(.enabled(if: InstalledTool.isThere("ocrmypdf") && InstalledTool.isThere("pdftoppm"), "il faut ocrmypdf"))
    func wordsOfAnImageAreRecognised() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var page = PDFFile.Page()
        page.write("Article 1 - Objet de la convention", x: 72, y: 100, size: 16)
        page.write("La convention vise les familles du territoire.", x: 72, y: 140, size: 14)
        try Data(PDFFile([page]).bytes).write(to: folder.appending(path: "texte.pdf"))
        let source = folder.appending(path: "texte.pdf").path
        #expect(try InstalledTool.run("pdftoppm", "-r", "150", "-gray", source, folder.appending(path: "image").path))
        let image = try #require(GrayImage(at: folder.appending(path: "image-1.pgm")))
        var scan = PDFFile.Page()
        scan.cover(width: image.width, height: image.height, gray: image.pixels)
        let document = try read(PDFFile([scan]), ocr: .auto)
        #expect(document.reading.recognisedPages == [1])
        #expect(document.isRecognised(at: 0))
        #expect(document.text.string(in: document.text.fullRange).contains("convention vise les familles"))
    }

    /// A page that nobody can open without the password, made with qpdf.
    private static let locked =
        "JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoK"
        + "PDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMg"
        + "NCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0Yg"
        + "NSAwIFIgPj4gPj4gL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0xlbmd0aCA2MCAvRmlsdGVyIC9GbGF0ZURl"
        + "Y29kZSA+PgpzdHJlYW0KOw9JUkYYmo9i4W3kMLn9fW9dyeaKuHc9ONbfqw9dSiervW7+o/XdqemmE0qjswoWzDsic0NbwVL0"
        + "mPSWZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNlRm9udCAvSGVsdmV0aWNhIC9TdWJ0eXBlIC9UeXBlMSAvVHlw"
        + "ZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDQwIC9PIDxlNWE4ZDI2ODdi"
        + "ZDlkMGNmZjk0NmI3YWM1NWY1MTA4MWRjZjBkMTE2NTU0YzRiZmNiMGE1ZTQ0NmY2OWVhNDhhPiAvUCAtNCAvUiAyIC9VIDw3"
        + "ZGI0NmVjM2U0OTQyOWIzNmQ4YzNiMzJmNjBhYTZiYjEyNjA5MTEwZDI0YjM2M2MzYTQxZTM3Yzk3OGNkNmRkPiAvViAxID4+"
        + "CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAw"
        + "MCBuIAowMDAwMDAwMTIzIDAwMDAwIG4gCjAwMDAwMDAyNTAgMDAwMDAgbiAKMDAwMDAwMDM4MCAwMDAwMCBuIAowMDAwMDAw"
        + "NDUwIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUgNyAvSUQgWzwwZjE1YWYxMjQ1YzdiOTNkNDliODU4"
        + "M2Y4ZjQwNDRjMj48MGYxNWFmMTI0NWM3YjkzZDQ5Yjg1ODNmOGY0MDQ0YzI+XSAvRW5jcnlwdCA2IDAgUiA+PgpzdGFydHhy"
        + "ZWYKNjU2CiUlRU9GCg=="
}

/// A picture as `pdftoppm -gray` writes it.
private struct GrayImage {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init?(at file: URL) {
        guard let bytes = try? [UInt8](Data(contentsOf: file)) else { return nil }
        let head = String(decoding: bytes.prefix(32), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard head.count >= 4, head[0] == "P5", let width = Int(head[1]), let height = Int(head[2]),
            bytes.count >= width * height
        else { return nil }
        (self.width, self.height, pixels) = (width, height, Array(bytes.suffix(width * height)))
    }
}
