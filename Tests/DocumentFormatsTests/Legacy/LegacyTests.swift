import Foundation
import Testing

@testable import DocumentFormats

@Suite struct LegacyTests {
    /// A compound file whose directory names `entry`.
    private func compound(_ entry: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1024 - 8)
        for unit in entry.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
        return bytes + [UInt8](repeating: 0, count: 600)
    }

    @Test func formatsAreToldByTheirDirectory() {
        #expect(LegacyFormat(compound("WordDocument")) == .word)
        #expect(LegacyFormat(compound("Workbook")) == .excel)
        #expect(LegacyFormat(compound("EncryptedPackage")) == .locked)
        #expect(LegacyFormat(compound("PowerPoint Document")) == nil)
        #expect(LegacyFormat(Array("{\\rtf1 x}".utf8)) == .rtf)
        #expect(LegacyFormat(Array("texte".utf8)) == nil)
    }

    @Test func aPasswordIsTold() {
        #expect(throws: ReadingError.package(path: "c.docx", fault: .locked)) {
            try DocumentReader().read(bytes: compound("EncryptedPackage"), path: "c.docx")
        }
    }

    @Test(.enabled(if: OfficeConverter(ReadingOptions().toolbox) != nil, "LibreOffice n'est pas installé"))
    func richTextIsReadThroughLibreOffice() throws {
        let text =
            "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\b Article 1 Objet\\b0\\par La convention fixe les actions.\\par}"
        let document = try DocumentReader().read(bytes: Array(text.utf8), path: "c.rtf")
        #expect(document.format == "rtf")
        #expect(document.lines == ["Article 1 Objet", "La convention fixe les actions."])
    }
}
