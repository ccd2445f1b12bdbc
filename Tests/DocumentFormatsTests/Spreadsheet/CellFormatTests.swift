import Testing

@testable import DocumentFormats

@Suite struct CellFormatTests {
    @Test(arguments: [
        ("", 0.1 + 0.2, "0,3"), ("General", 12345.678, "12345,678"), ("0", 2.5, "3"), ("0.00", 1234.5, "1234,50"),
        ("#,##0", 1_234_567, "1\u{202F}234\u{202F}567"), ("#,##0.00 \"€\"", -1234.5, "-1\u{202F}234,50 €"),
        ("0%", 0.125, "13%"), ("0.0%", 0.125, "12,5%"), ("#,##0 [$€-40C]", 10, "10 €"), ("0.##", 1.5, "1,5"),
        ("0;(0)", -5, "(5)"), ("0;-0;\"néant\"", 0, "néant"), ("#,##0,", 12_000, "12"), ("000", 7, "007"),
        ("dd/mm/yyyy", 46_037, "15/01/2026"), ("d mmmm yyyy", 46_037, "15 janvier 2026"), ("dddd", 46_037, "jeudi"),
        ("hh:mm", 46_037.354_166_67, "08:30"), ("[h]:mm", 1.5, "36:00"), ("mmm-yy", 46_037, "janv.-26"),
        ("[Red]0", 4, "4"), ("yyyy", -3, "-3"), ("0", 1e300, "1e+300"),
    ])
    func valuesAreShownAsInTheSheet(code: String, value: Double, shown: String) {
        #expect(CellFormat(id: 164, code: code).shown(value, is1904: false) == shown)
    }

    @Test func builtInFormatsAndThe1904CountAreKnown() {
        #expect(CellFormat(id: 14, code: nil).shown(46_037, is1904: false) == "15/01/2026")
        #expect(CellFormat(id: 14, code: nil).shown(44_575, is1904: true) == "15/01/2026")
        #expect(CellFormat(id: 4, code: nil).shown(1.005, is1904: false) == "1,01")
        #expect(CellFormat(id: 0, code: nil).shown(3, is1904: false) == "3")
        #expect(CellFormat(id: 14, code: nil).shown(1, is1904: false) == "01/01/1900")
        #expect(CellFormat(id: 14, code: nil).shown(61, is1904: false) == "01/03/1900")
    }
}
