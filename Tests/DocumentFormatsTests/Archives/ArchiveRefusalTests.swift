import TestSupport
import Testing

@testable import DocumentFormats

@Suite struct ArchiveRefusalTests {
    private func fault(_ bytes: [UInt8]) -> PackageFault? {
        do throws(PackageFault) {
            let archive = try ZipArchive(bytes)
            for entry in archive.entries { _ = try archive.contents(of: entry.name) }
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ names: String..., lie: (inout ZipWriter.Lies) -> Void = { _ in }) -> PackageFault? {
        var zip = ZipWriter()
        for (number, name) in names.enumerated() {
            var lies = ZipWriter.Lies()
            if number == names.count - 1 { lie(&lies) }
            zip.add(name, Array("contenu de la partie".utf8), isDeflated: true, lies)
        }
        return fault(zip.bytes)
    }

    @Test func honestArchivesPass() { #expect(fault("a", "b") == nil) }

    @Test func everyTruncationIsRefused() {
        var zip = ZipWriter()
        zip.add("a", "un")
        zip.add("b", "deux", isDeflated: true)
        let bytes = zip.bytes
        for count in 0..<bytes.count { #expect(fault(Array(bytes[..<count])) != nil) }
    }

    @Test(arguments: ["../a", "/a", "a/../../b", "..\\a", "C:a", "a\u{0}", "a\nb", ""])
    func namesThatLeadOutAreRefused(name: String) {
        if case .unsafeName = fault(name) { return }
        Issue.record("« \(name) » a été accepté")
    }

    @Test func namesStandOnce() {
        #expect(fault("word/a.xml", "WORD/A.xml") == .duplicate(part: "WORD/A.xml"))
    }

    @Test func bombsAreRefusedBeforeTheyAreInflated() {
        #expect(fault("a") { $0.size = 2 << 30 } == .bomb(part: "a", limit: 200))
        #expect(fault("a", "b") { $0.size = 9 << 20 } == .bomb(part: "b", limit: 200))
        #expect(fault("a") { $0.size = 1000 } == .damaged(part: "a"))
        #expect(fault("a") { $0.size = 3 } == .damaged(part: "a"))
        #expect(fault("a", "b") { $0.offset = 0 } == .inconsistent(part: "b"))
        #expect(
            fault("a") {
                $0.size = 4
                $0.method = 0
            } == .inconsistent(part: "a"))
    }

    @Test func partsThatShareBytesAreRefused() {
        var zip = ZipWriter()
        zip.add("a", "un")
        var lies = ZipWriter.Lies()
        lies.offset = 0
        lies.localName = "a"
        zip.add("a", Array("un".utf8), lies)
        #expect(fault(zip.bytes) == .overlapping(part: "a"))
    }

    @Test func manyPartsAreRefused() {
        var zip = ZipWriter()
        for number in 0...5000 { zip.add("p\(number)", [UInt8]()) }
        #expect(fault(zip.bytes) == .tooManyParts(limit: 5000))
    }

    @Test func liesAboutAPartAreRefused() {
        #expect(fault("a") { $0.checksum = 7 } == .damaged(part: "a"))
        #expect(fault("a") { $0.method = 12 } == .unsupported(part: "a"))
        #expect(fault("a") { $0.isEncrypted = true } == .locked)
        #expect(fault("a") { $0.localName = "b" } == .inconsistent(part: "a"))
        #expect(fault("a") { $0.compressedSize = 1 << 20 } == .inconsistent(part: "a"))
        #expect(fault("a") { $0.offset = 1 << 20 } == .inconsistent(part: "a"))
    }

    @Test func everyFlippedByteGivesAnAnswer() {
        var zip = ZipWriter()
        zip.add("a", "un mot")
        zip.add("b", "deux mots", isDeflated: true)
        let bytes = zip.bytes
        for position in bytes.indices {
            for flip: UInt8 in [0xFF, 0x01, 0x80] {
                var copy = bytes
                copy[position] ^= flip
                _ = fault(copy)
            }
        }
    }

    @Test func faultsAreWordedInFrench() {
        let faults: [PackageFault] = [
            .truncated, .inconsistent(part: "p"), .overlapping(part: "p"), .duplicate(part: "p"), .unsafeName("p"),
            .tooManyParts(limit: 3), .tooLarge(part: "p", limit: 64 << 20), .bomb(part: "p", limit: 200),
            .damaged(part: "p"),
            .unsupported(part: "p"), .locked, .missing(part: "p"), .wrongType(part: "p", type: "t"),
            .doctype(part: "p"), .malformed(part: "p", line: 3), .tooDeep(part: "p", limit: 256),
            .tooManyElements(part: "p", limit: 4),
        ]
        for fault in faults {
            let sentence = ReadingError.package(path: "c.docx", fault: fault).description
            #expect(sentence.hasPrefix("c.docx : "))
            #expect(sentence.hasSuffix("."))
        }
        #expect(ReadingError.needsConverter(path: "c", format: "RTF").description.contains("LibreOffice"))
        #expect(ReadingError.conversionFailed(path: "c", format: "RTF").description.hasSuffix("."))
    }
}
