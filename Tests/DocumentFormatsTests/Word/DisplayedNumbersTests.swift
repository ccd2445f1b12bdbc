import Foundation
import Testing

@testable import DocumentFormats

/// Numbers computed here are those that LibreOffice shows.
@Suite struct DisplayedNumbersTests {
    private static let numbering =
        list(1, level(0, "decimal", "Article %1 –"), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))
        + list(2, level(0, "upperRoman", "%1.", start: 3), level(1, "upperLetter", "%1-%2", start: 25))
        + concrete(3, of: 1)
        + concrete(4, of: 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>")
        + list(5, level(0, "none", "Préambule"), level(1, "decimalZero", "%2."))
    private static let paragraphs = [
        ("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 0), ("1", 1), ("2", 1), ("2", 1), ("2", 1), ("2", 0), ("2", 1),
        ("3", 0), ("4", 0), ("4", 0), ("4", 1), ("1", 0), ("9", 0), ("5", 0), ("5", 1), ("2", 0), ("1", 2),
    ]

    @Test(.enabled(if: OfficeConverter(ReadingOptions().toolbox) != nil, "LibreOffice n'est pas installé"))
    func areThoseOfLibreOffice() throws {
        let body = Self.paragraphs.enumerated().map { paragraph("p\($0)", list: $1.0, level: $1.1) }.joined()
        let file = WordFile(body, numbering: Self.numbering)
        let converter = try #require(OfficeConverter(ReadingOptions().toolbox))
        let folder = try #require(ScratchFolder(in: "/tmp"))
        let source = try #require(folder.file("a.docx", file.bytes))
        #expect(converter.convert(source, to: "txt:Text", in: folder))
        let shown = try String(contentsOfFile: "\(folder.path)/a.txt", encoding: .utf8)
        let lines = shown.split(separator: "\n").map { line in
            line.drop { $0 == " " || $0 == "\u{FEFF}" }.split(separator: " ").joined(separator: " ")
        }
        #expect(try file.lines() == lines)
    }
}
