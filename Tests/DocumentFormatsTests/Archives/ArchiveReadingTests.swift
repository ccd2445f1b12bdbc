import TestSupport
import Testing

@testable import DocumentFormats

@Suite struct ArchiveReadingTests {
    @Test func storedAndDeflatedPartsAreRead() throws {
        var zip = ZipWriter(prefix: Array("des octets devant".utf8))
        zip.add("a.xml", "un")
        zip.add("dossier/b.xml", String(repeating: "deux ", count: 30_000), isDeflated: true)
        zip.add("vide", [], isDeflated: true)
        let archive = try ZipArchive(zip.bytes + Array("et derrière".utf8))
        #expect(archive.entries.map(\.name) == ["a.xml", "dossier/b.xml", "vide"])
        #expect(try archive.contents(of: "A.XML") == Array("un".utf8))
        #expect(try archive.contents(of: "dossier/b.xml").count == 150_000)
        #expect(try archive.contents(of: "vide").isEmpty)
        #expect(throws: PackageFault.missing(part: "c")) { try archive.contents(of: "c") }
    }

    @Test func compressedPartsAreInflated() throws {
        // « aaaaaaaaaaaaaaaaaaaa » as zlib compresses it.
        let data: [UInt8] = [0x4B, 0x4C, 0xC4, 0x04, 0x00]
        #expect(try Inflation.bytes(of: data[...], size: 20, part: "a") == [UInt8](repeating: 0x61, count: 20))
        #expect(throws: PackageFault.damaged(part: "a")) { try Inflation.bytes(of: data[...], size: 19, part: "a") }
        #expect(throws: PackageFault.damaged(part: "a")) { try Inflation.bytes(of: data[...], size: 21, part: "a") }
        #expect(throws: PackageFault.damaged(part: "a")) { try Inflation.bytes(of: data[..<2], size: 20, part: "a") }
    }

    @Test func sizesOn64BitsAreRead() throws {
        var zip = ZipWriter(prefix: [1, 2, 3])
        var lies = ZipWriter.Lies()
        lies.isWide = true
        zip.add("a", Array("large".utf8), isDeflated: true, lies)
        zip.add("b", "étroit")
        let archive = try ZipArchive(zip.bytes)
        #expect(try archive.contents(of: "a") == Array("large".utf8))
        #expect(try archive.contents(of: "b") == Array("étroit".utf8))
    }
}
