import Testing

@testable import DocumentFormats

@Suite struct HyphenTests {
    private func joined(_ head: String, _ tail: String, elsewhere: String = "") -> String {
        var page = PageSketch()
        page.write("Les parties s'engagent et s'obligent toutes à la \(head)", x: 72, y: 100)
        page.write("\(tail) pendant toute la durée de la convention.", x: 72, y: 114)
        if !elsewhere.isEmpty { page.write(elsewhere, x: 72, y: 160) }
        let words = PageSketch.shape([page]).first?.split(separator: " ") ?? []
        return String(words.first { $0.hasPrefix(head.prefix(3)) } ?? "")
    }

    @Test func aWordCutAtTheLineEndIsMadeWhole() {
        #expect(joined("conven-", "tion", elsewhere: "La convention dure.") == "convention")
        #expect(joined("collabo-", "ration") == "collaboration")
    }

    @Test func aWordThatIsWrittenWithAHyphenKeepsIt() {
        #expect(joined("non-", "concurrence") == "non-concurrence")
        #expect(joined("vice-", "présidence") == "vice-présidence")
        #expect(joined("petite-", "enfance", elsewhere: "La petite enfance grandit.") == "petite-enfance")
        #expect(joined("bien-", "être", elsewhere: "Le bien-être de tous.") == "bien-être")
        #expect(joined("Jean-", "Marc") == "Jean-Marc")
        #expect(joined("2016-", "2020") == "2016-2020")
    }

    @Test func aWordSeenWholeWinsOverItsParts() {
        #expect(joined("contre-", "partie", elsewhere: "La contrepartie et la partie.") == "contrepartie")
    }

    @Test func aSoftHyphenAlwaysGoes() {
        #expect(joined("collabo\u{AD}", "ration") == "collaboration")
    }
}
