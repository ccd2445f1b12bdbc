import Testing

@testable import DocumentFormats

@Suite struct BoundingBoxParserTests {
    private static let sample = """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <title>  <page width="1" height="1"></title>
        </head>
        <body>
        <doc>
          <page width="595.280000" height="841.890000">
            <flow>
              <block xMin="72.1" yMin="80.9" xMax="180.2" yMax="96.5">
                <line xMin="72.100000" yMin="80.900000" xMax="180.200000" yMax="96.500000">
                  <word xMin="72.100000" yMin="80.900000" xMax="120.000000" yMax="96.500000">l&apos;été</word>
                  <word xMin="124.000000" yMin="80.900000" xMax="180.200000" yMax="96.500000">R&amp;D&lt;3&quot;</word>
                </line>
              </block>
            </flow>
          </page>
          <page width="595.280000" height="841.890000">
          </page>
        </doc>
        </body>
        </html>

        """

    private func parsed(_ bytes: [UInt8], step: Int = .max, wordLimit: Int = 100) -> (pages: [PDFPage], isWhole: Bool) {
        var parser = BoundingBoxParser(wordLimit: wordLimit)
        var start = 0
        while start < bytes.count {
            let end = step < bytes.count - start ? start + step : bytes.count
            guard bytes[start..<end].withUnsafeBytes({ parser.feed($0) }) else { return (parser.pages, false) }
            start = end
        }
        return (parser.pages, true)
    }

    @Test func pagesLinesAndWordsHaveTheirPlaces() throws {
        let pages = parsed(Array(Self.sample.utf8)).pages
        #expect(pages.map(\.number) == [1, 2])
        let page = try #require(pages.first)
        #expect(page.width == 595.28)
        #expect(page.lines.map(\.words) == [0..<2])
        #expect(page.words.map { String(decoding: page.utf8[$0.text], as: UTF8.self) } == ["l'été", "R&D<3\""])
        #expect(page.words[1].box == Box(xMin: 124, yMin: 80.9, xMax: 180.2, yMax: 96.5))
    }

    @Test(arguments: [1, 2, 7, 64]) func piecesMayBeCutAnywhere(step: Int) {
        #expect(parsed(Array(Self.sample.utf8), step: step).pages == parsed(Array(Self.sample.utf8)).pages)
    }

    @Test func moreWordsThanAllowedStopTheReading() {
        #expect(!parsed(Array(Self.sample.utf8), step: 40, wordLimit: 1).isWhole)
    }

    @Test func aLineThatNeverEndsStopsTheReading() {
        #expect(!parsed([UInt8](repeating: 0x41, count: 3 << 20), step: 65_536).isWhole)
    }

    @Test func bytesThatAreNotUTF8AreReplaced() throws {
        let place = "xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\""
        let start = "<doc>\n<page width=\"1\" height=\"1\">\n<line \(place)>\n<word \(place)>caf"
        let bytes = Array(start.utf8) + [0xE9] + Array("</word>\n</line>\n</page>\n".utf8)
        let page = try #require(parsed(bytes).pages.first)
        #expect(String(decoding: page.utf8, as: UTF8.self) == "caf\u{FFFD}")
    }

    @Test func nonsenseGivesNoPage() {
        #expect(parsed(Array("<doc>\n<word\n<word>\n<line\n</line>\n</page>\n<page\n".utf8)).pages.isEmpty)
    }
}
