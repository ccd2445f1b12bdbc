import DocumentFormats
import Testing

@Suite struct ReadingErrorTests {
    private func error(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> ReadingError? {
        do throws(ReadingError) {
            _ = try DocumentReader(limits: limits).read(bytes: bytes, path: "f")
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word 97-2003"),
        ([0x89, 0x50, 0x4E, 0x47, 13], "image PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "image JPEG"),
    ])
    func knownFormatsAreNamed(bytes: [UInt8], format: String) {
        #expect(error(bytes) == .notYetRead(path: "f", format: format))
    }

    @Test func aTruncatedArchiveIsTold() {
        #expect(error([0x50, 0x4B, 3, 4, 20]) == .package(path: "f", fault: .truncated))
    }

    @Test func emptyBinaryAndLargeFilesAreRefused() {
        #expect(error([]) == .empty(path: "f"))
        #expect(error(Array(" \n\t\r\n".utf8)) == .empty(path: "f"))
        #expect(error(Array("---\n\n***\n".utf8)) == .empty(path: "f"))
        #expect(error([0x41, 0, 0x42]) == .binary(path: "f", what: "octets nuls"))
        #expect(
            error([UInt8](repeating: 0x61, count: 11), limits: ReadingLimits(bytes: 20, text: 10))
                == .textTooLong(path: "f", limit: 10))
        #expect(
            error([UInt8](repeating: 0x61, count: 11), limits: ReadingLimits(bytes: 10))
                == .tooLarge(path: "f", limit: 10))
    }

    @Test func aDeviceWithoutEndIsNotReadToItsEnd() {
        #expect(throws: ReadingError.tooLarge(path: "/dev/zero", limit: 5 << 20)) {
            try DocumentReader(limits: ReadingLimits(bytes: 5 << 20)).read(path: "/dev/zero")
        }
    }

    @Test func missingFilesAndFoldersAreTold() {
        #expect(throws: ReadingError.missing(path: "/absent/rien.txt")) {
            try DocumentReader().read(path: "/absent/rien.txt")
        }
        #expect(throws: ReadingError.isDirectory(path: "/")) { try DocumentReader().read(path: "/") }
    }

    @Test func messagesAreFrenchAndSayWhatToDo() {
        #expect(
            ReadingError.notYetRead(path: "c.rtf", format: "RTF").description
                == "c.rtf : document RTF ; ce format n'est pas encore lu : enregistrer le document en texte.")
        #expect(ReadingError.tooLarge(path: "c", limit: 64 << 20).description.contains("64 Mio"))
        for error: ReadingError in [
            .missing(path: "c"), .isDirectory(path: "c"), .unreadable(path: "c"), .empty(path: "c"),
            .binary(path: "c", what: "octets nuls"), .locked(path: "c"), .damaged(path: "c", format: "PDF"),
            .outOfTime(path: "c", seconds: 30), .outOfMemory(path: "c", limit: 512 << 20), .onlyImages(path: "c"),
            .missingTool(path: "c", tool: "pdftotext", packages: "poppler-utils"),
            .toolFailed(path: "c", tool: "pdftotext"),
        ] {
            #expect(error.description.hasPrefix("c : "))
            #expect(error.description.hasSuffix("."))
        }
    }
}
