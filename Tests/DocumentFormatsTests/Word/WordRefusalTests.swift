import DocumentFormats
import TestSupport
import Testing

@Suite struct WordRefusalTests {
    private func error(_ bytes: [UInt8]) -> ReadingError? {
        do throws(ReadingError) {
            _ = try DocumentReader().read(bytes: bytes, path: "c")
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ change: (inout WordFile) -> Void) -> ReadingError? {
        var file = WordFile(paragraph("x"))
        change(&file)
        return error(file.bytes)
    }

    @Test func everyTruncationIsRefused() {
        let bytes = WordFile(paragraph("Article 1")).bytes
        for count in stride(from: 4, to: bytes.count, by: 7) { #expect(error(Array(bytes[..<count])) != nil) }
    }

    @Test func otherTypesAndArchivesAreNamed() {
        #expect(
            fault { $0.type = "application/x" }
                == .package(path: "c", fault: .wrongType(part: "word/document.xml", type: "application/x")))
        var zip = ZipWriter()
        zip.add("notes.txt", "bonjour")
        #expect(error(zip.bytes) == .notYetRead(path: "c", format: "archive ZIP"))
        zip.add("[Content_Types].xml", "<Types/>")
        #expect(error(zip.bytes) == .package(path: "c", fault: .missing(part: "_rels/.rels")))
        #expect(fault { $0.body = "" } == .empty(path: "c"))
    }

    @Test func hostileTextIsRefused() {
        let nested = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100_000)
        #expect(
            fault { $0.body = nested } == .package(path: "c", fault: .tooDeep(part: "word/document.xml", limit: 256)))
        #expect(
            fault { $0.body = "<w:p>" } == .package(path: "c", fault: .malformed(part: "word/document.xml", line: 1)))
        #expect(
            fault { $0.styles = "&externe;" }
                == .package(path: "c", fault: .malformed(part: "word/styles.xml", line: 1)))
        #expect(
            fault { $0.raw["word/STYLES.xml"] = "" } == .package(path: "c", fault: .duplicate(part: "word/STYLES.xml")))
    }

    @Test func tablesDeeperThanTheLimitAreReadAsText() throws {
        let depth = 60
        let body =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + paragraph("au fond")
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        let document = try WordFile(body).read()
        #expect(document.lines == ["au fond"])
        #expect(document.reading.tables == 24)
    }

    @Test func notesThatCallThemselvesAreReadOnce() throws {
        let call = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r>\(wordRun("x"))</w:p>"
        let document = try WordFile(call, parts: ["footnotes": "<w:footnote w:id=\"1\">\(call)</w:footnote>"]).read()
        #expect(document.blocks.count == 2)
    }

    @Test func relationsThatLeadOutsideAreNotFollowed() throws {
        var file = WordFile(paragraph("x"))
        file.raw["word/_rels/other.rels"] = ""
        let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r-absent\"/></w:sectPr>"
        file.body += section
        #expect(try file.lines() == ["x"])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("runs", "<w:p>" + String(repeating: "<w:r><w:t>a</w:t></w:r>", count: 200_000) + "</w:p>"),
            (
                "fields",
                "<w:p>" + String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 200_000)
                    + "</w:p><w:p><w:r><w:t>a</w:t></w:r></w:p>"
            ),
            (
                "ends",
                "<w:p>" + String(repeating: "<w:r><w:fldChar w:fldCharType=\"end\"/><w:t>a</w:t></w:r>", count: 100_000)
                    + "</w:p>"
            ),
            (
                "spans",
                "<w:tbl><w:tr>"
                    + String(
                        repeating:
                            "<w:tc><w:tcPr><w:gridSpan w:val=\"999999\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>",
                        count: 5000) + "</w:tr></w:tbl>"
            ),
            (
                "joined",
                String(
                    repeating: "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", count: 50_000
                )
            ),
        ])
    func largeTextIsReadInBoundedTime(name: String, body: String) throws {
        _ = error(WordFile(body).bytes)
    }
}
