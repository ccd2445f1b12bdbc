import DocumentFormats
import DocumentModel
import Testing

@Suite struct EncodingTests {
    private func text(_ bytes: [UInt8]) throws -> String {
        let document = try DocumentReader().read(bytes: bytes, path: "-")
        return document.text.string(in: document.text.fullRange)
    }

    @Test func byteOrderMarksAreRead() throws {
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("Été".utf8)) == "Été")
        #expect(try text([0xFF, 0xFE, 0xC9, 0x00, 0x74, 0x00, 0xE9, 0x00]) == "Été")
        #expect(try text([0xFE, 0xFF, 0x00, 0xC9, 0x00, 0x74, 0x00, 0xE9]) == "Été")
    }

    @Test(arguments: [false, true]) func utf16WithoutMarkIsReadAndSaid(isBigEndian: Bool) throws {
        let source = "L'évaluation de la convention incombe à la Caf."
        let bytes = source.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        let document = try DocumentReader().read(bytes: bytes, path: "-")
        #expect(document.text.string(in: document.text.fullRange) == source)
        #expect(document.reading.unread.map(\.what) == ["encodage UTF-16 supposé"])
    }

    @Test func invalidUTF8IsReadAsWindows1252AndSaid() throws {
        let document = try DocumentReader().read(bytes: [0x63, 0x9C, 0x75, 0x72, 0x20, 0x92, 0xE9], path: "-")
        #expect(document.text.string(in: document.text.fullRange) == "cœur ’é")
        #expect(document.reading.unread.map(\.what) == ["encodage Windows-1252 supposé"])
    }

    @Test func loneSurrogatesDoNotTrap() throws {
        #expect(try text([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]).contains("B"))
        #expect(try text([0x41, 0xED, 0xA0, 0x80, 0x42]).hasSuffix("B"))
    }

    @Test(arguments: ["un\r\ndeux\r\n\r\ntrois", "un\rdeux\r\rtrois", "un\ndeux\n\ntrois"])
    func lineEndsAreOne(source: String) throws {
        let document = try DocumentReader().read(bytes: Array(source.utf8), path: "-")
        #expect(document.text.string(in: document.text.fullRange) == "un\ndeux\n\ntrois")
        #expect(document.text.position(of: 9).line == 4)
    }

    @Test func offsetsLeadBackToTheSource() throws {
        let source = "**Gras** et <b>fort</b>\r\nn^o 3 &amp; suite"
        let document = try DocumentReader().read(bytes: Array(source.utf8), path: "-")
        let view = document.text.string(in: document.text.fullRange)
        #expect(view == "Gras et fort\nno 3 & suite")
        let bytes = Array(source.utf8)
        for (word, first) in [("Gras", "G"), ("fort", "f"), ("suite", "s")] {
            let range = try #require(view.range(of: word))
            let offset = view.utf8.distance(from: view.startIndex, to: range.lowerBound)
            #expect(bytes[document.text.sourceOffset(of: offset)] == first.utf8.first)
        }
    }
}

extension String {
    /// Where `other` first stands, without Foundation.
    fileprivate func range(of other: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
    }
}
