import Testing

@testable import Reporters

/// Lines of a calendar as RFC 5545 wants them.
@Suite struct CalendarTextTests {
    private func lines(_ text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    @Test func noLineIsLongerThan75Octets() {
        for unit in ["a", "é", "—", "🏛", "e\u{301}"] {
            let folded = CalendarText.folded("SUMMARY:" + String(repeating: unit, count: 200))
            let all = lines(folded)
            #expect(all.allSatisfy { $0.utf8.count <= 76 })
            #expect(all.dropLast().allSatisfy { $0.unicodeScalars.last == "\r" })
            #expect(all.dropFirst().allSatisfy { $0.unicodeScalars.first == " " })
        }
    }

    @Test func unfoldingGivesTheLineBack() {
        let line = "DESCRIPTION:" + String(repeating: "élaborer le schéma — ", count: 40)
        #expect(CalendarText.folded(line).replacing("\r\n ", with: "") == line)
    }

    @Test func aLineOf75OctetsIsLeftAlone() {
        let line = String(repeating: "x", count: 75)
        #expect(CalendarText.folded(line) == line)
        #expect(CalendarText.folded(line + "y") == line + "\r\n y")
    }

    @Test func textsAreEscaped() {
        #expect(CalendarText.escaped(#"a;b,c\d"#) == #"a\;b\,c\\d"#)
        #expect(CalendarText.escaped("un\r\ndeux\ntrois\rquatre") == #"un\ndeux\ntrois\nquatre"#)
        #expect(CalendarText.escaped("a\u{0}b\u{1B}c") == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test func aNameCannotOpenAProperty() {
        var calendar = CalendarText()
        calendar.add("SUMMARY", text: "Aubeville\r\nATTENDEE:mailto:x@y")
        #expect(calendar.text == "SUMMARY:Aubeville\\nATTENDEE:mailto:x@y\r\n")
    }
}
