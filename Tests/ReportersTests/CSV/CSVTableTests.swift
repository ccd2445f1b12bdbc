import Reporters
import Testing

/// What a French spreadsheet opens: its own separator, accents told by a mark, and never a formula.
@Suite struct CSVTableTests {
    private func line(_ cells: String...) -> String { CSVTable.line(cells) }

    @Test func aFileBeginsWithTheMarkOfUTF8AndEndsItsLinesAsWindowsDoes() {
        let table = CSVTable(header: ["règle", "ligne"], rows: [["convention/blancs", "12"]])
        #expect(table.text == "\u{FEFF}règle;ligne\r\nconvention/blancs;12\r\n")
    }

    @Test(arguments: [
        ("a;b", "\"a;b\""), ("dit « oui »", "dit « oui »"), ("a\"b", "\"a\"\"b\""), ("un\ndeux", "\"un\ndeux\""),
        ("un\r\ndeux", "\"un\r\ndeux\""), (" bord ", "\" bord \""), ("a,b", "a,b"), ("", ""),
    ])
    func aCellIsQuotedWhenItMust(cell: String, written: String) {
        #expect(line(cell, "x") == "\(written);x\r\n")
    }

    @Test(arguments: ["=1+1", "+33 1 23 45", "-2+3", "@SUM(A1)", "＝1+1", "-", "--5", "-1e3", "+1.2.3"])
    func aCellThatWouldComputeBecomesText(cell: String) {
        #expect(line(cell) == "'\(cell)\r\n")
    }

    @Test func aFormulaWithQuotesIsBothNeutralisedAndQuoted() {
        #expect(line("=HYPERLINK(\"http://exemple.fr\")") == "\"'=HYPERLINK(\"\"http://exemple.fr\"\")\"\r\n")
    }

    @Test func aFormulaBehindSpacesOrTabsIsSeenToo() {
        #expect(line("  =1+1") == "'  =1+1\r\n")
        #expect(line("\t=1+1") == "'\t=1+1\r\n")
        #expect(line("\t12") == "'\t12\r\n")
    }

    @Test(arguments: ["-5", "+5", "-3,25", "12.5", "2026-01-01"])
    func aNumberOrADateStaysWhatItIs(cell: String) {
        #expect(line(cell) == "\(cell)\r\n")
    }

    @Test func controlCharactersAreShownAsMissing() {
        #expect(line("a\u{0}b\u{1B}[31mc\u{FEFF}") == "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}\r\n")
    }
}
