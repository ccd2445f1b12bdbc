import Testing

@testable import DocumentFormats

@Suite struct XMLScannerTests {
    private func fault(_ text: String) -> PackageFault? { fault(Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> PackageFault? {
        do throws(PackageFault) {
            _ = try XMLTree.root(of: bytes, part: "p")
            return nil
        } catch {
            return error
        }
    }

    @Test func namesFollowNamespacesAndNotPrefixes() throws {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let text =
            "<z:p xmlns:z=\"\(word)\" xmlns=\"\(word)\" z:val=\"a &amp; b&#233;\" val='c'><t>un<?x?><!-- -->&lt;<![CDATA[deux]]></t><q/></z:p>"
        let root = try XMLTree.root(of: Array(text.utf8), part: "p")
        #expect(root.name == "w:p")
        #expect(root["w:val"] == "a & bé")
        #expect(root["val"] == "c")
        #expect(root.child("w:t")?.text == "un<deux")
        #expect(root.children.map(\.name) == ["w:t", "w:q"])
        #expect(root.child("w:q")?.text == "")
        #expect(root.tree.count(named: ["w:t", "w:x"]) == 1)
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY a0 \"ha\"><!ENTITY a1 \"&a0;&a0;&a0;\"><!ENTITY a2 \"&a1;&a1;&a1;\">]><a>&a2;</a>",
    ])
    func documentTypesAreRefusedWithTheirEntities(text: String) {
        #expect(fault(text) == .doctype(part: "p"))
    }

    @Test(arguments: [
        "", "<a>", "<a><b></a>", "<a/><b/>", "<a>&x;</a>", "<a>& </a>", "<a b='1' b='2'/>", "texte", "<a>\u{1}</a>",
        "<a",
        "<a b=c/>",
    ])
    func malformedTextIsRefused(text: String) {
        if case .malformed = fault(text) { return }
        Issue.record("« \(text) » a été accepté")
    }

    @Test func namesAndTextsThatAreNotUTF8AreRefused() {
        #expect(fault([0x3C, 0x61, 0xFF, 0x2F, 0x3E]) == .malformed(part: "p", line: 1))
        #expect(fault(Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8)) == .malformed(part: "p", line: 1))
        #expect(fault(Array("<a ".utf8) + [0xC3, 0x28] + Array("='1'/>".utf8)) == .malformed(part: "p", line: 1))
    }

    @Test func theLineOfAFaultIsTold() {
        #expect(fault("<a>\n<b>\n</c>\n</a>") == .malformed(part: "p", line: 3))
    }

    @Test func aHundredThousandLevelsAreRefused() {
        let text = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(fault(text) == .tooDeep(part: "p", limit: 256))
        let deepest = String(repeating: "<a>", count: 255) + String(repeating: "</a>", count: 255)
        #expect(fault(deepest) == nil)
    }

    @Test func moreElementsThanMemoryAllowsAreRefused() {
        let text = "<a>" + String(repeating: "<b/>", count: 4_000_001) + "</a>"
        #expect(fault(text) == .tooManyElements(part: "p", limit: 4_000_000))
    }

    @Test func moreNamesThanAVocabularyHasAreRefused() {
        let text = "<a>" + (0...10_000).map { "<b c\($0)=''/>" }.joined() + "</a>"
        #expect(fault(text) == .tooManyElements(part: "p", limit: 10_000))
    }

    @Test func otherEncodingsAreRead() throws {
        let latin: [UInt8] =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try XMLTree.root(of: latin, part: "p").text == "é")
    }
}
