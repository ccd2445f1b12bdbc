import Testing

@testable import Territories

/// A published file that cannot be relied on is refused with a sentence that says what to do.
@Suite struct OfficialFileRefusalTests {
    private func refusal(_ text: String) -> String? { refusal(Array(text.utf8)) }

    private func refusal(_ bytes: [UInt8]) -> String? {
        do throws(OfficialFileError) {
            _ = try OfficialExtract.data(populations: [(2023, bytes)])
            return nil
        } catch {
            return error.description
        }
    }

    private func groupingRefusal(_ lines: [String], header: String = OfficialExtract.groupingHeader) -> String? {
        do throws(OfficialFileError) {
            _ = try OfficialExtract.data(populations: [], groupings: OfficialExtract.text(header, lines))
            return nil
        } catch {
            return error.description
        }
    }

    @Test func otherColumnsAreNamed() {
        #expect(
            refusal("COM;Commune;population\n29147;Mellac;3501\n")
                == "insee.csv : il manque les colonnes « PMUN », « PCAP », « PTOT ». Ce fichier a « COM », « Commune », "
                + "« population » ; il faut les populations de référence de l'Insee (CODCOM ou COM, PMUN, PCAP, PTOT).")
        #expect(groupingRefusal([], header: OfficialExtract.header)?.contains("« siren »") == true)
    }

    @Test func aFileCutShortIsNoticedWhereverItIsCut() throws {
        let whole = OfficialExtract.text(OfficialExtract.header, OfficialExtract.populations2023)
        #expect(refusal(whole) == nil)
        let lastLine = try #require(OfficialExtract.populations2023.last?.utf8.count) + 2
        // At the end of a line nothing shows; anywhere inside, a cell or a figure is missing.
        for cut in 3..<lastLine {
            #expect(refusal(Array(whole.dropLast(cut))) != nil, "coupé de \(cut) octets")
        }
        #expect(groupingRefusal(Array(OfficialExtract.groupings.dropLast()))?.contains("tronqué") == true)
    }

    @Test func anotherEncodingIsNamed() {
        var bytes = OfficialExtract.text(OfficialExtract.header, OfficialExtract.populations2023)
        bytes.append(contentsOf: [0x4D, 0xE9, 0x74, 0x7A])
        #expect(refusal(bytes)?.contains("n'est pas en UTF-8") == true)
    }

    @Test func whatIsNoNumberNoCodeOrNoSirenIsShownWithItsLine() {
        let header = OfficialExtract.header
        #expect(refusal("\(header)\n53;;29;4;25;147;29147;Mellac;3404;97;beaucoup\n")?.contains("ligne 2") == true)
        #expect(refusal("\(header)\n53;;29;4;25;147;2914;Mellac;3404;97;3501\n")?.contains("« 2914 »") == true)
        let wrong = OfficialExtract.groupings.map { $0.replacing("246800395", with: "246800396") }
        #expect(groupingRefusal(wrong)?.contains("« 246800396 »") == true)
    }

    @Test func aCommuneStandsOnce() {
        let line = OfficialExtract.populations2023[2]
        #expect(refusal([OfficialExtract.header, line, line].joined(separator: "\n"))?.contains("deux fois") == true)
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", ";;;\n"])
    func anEmptyFileIsSaidToBeEmpty(text: String) {
        #expect(refusal(text) != nil)
    }

    @Test func hostileBytesNeverEndTheProgram() {
        var bytes = OfficialExtract.text(OfficialExtract.header, OfficialExtract.populations2023)
        var state: UInt64 = 7
        for _ in 0..<300 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % bytes.count
            bytes[place] = [0x22, 0x3B, 0x0A, 0x30, 0x0D, 0xC3][Int(state >> 20) % 6]
            _ = refusal(bytes)
        }
    }
}
