/// Rows for a spreadsheet set for French: UTF-8 with its mark, `;` between cells, CRLF after rows, no cell that computes.
public struct CSVTable: Sendable {
    /// What tells a spreadsheet that the file is in UTF-8: it stands once, before the first row.
    public static let byteOrderMark = "\u{FEFF}"

    private let rows: [[String]]

    /// A table of texts under `header`.
    public init(header: [String], rows: [[String]]) {
        self.rows = [header] + rows
    }

    /// The whole file, its mark included.
    public var text: String { Self.byteOrderMark + rows.map(Self.line).joined() }

    /// One row with its line end.
    public static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// Adds cells to a row under way, without its line end: tables of all of France have millions of them.
    static func write(_ cells: [String], to row: inout String) {
        for (place, text) in cells.enumerated() {
            if place > 0 { row += ";" }
            row += cell(text)
        }
    }

    private static func cell(_ text: String) -> String {
        if isPlain(text) { return text }
        let shown = neutralised(printable(text))
        let needsQuotes = shown.unicodeScalars.contains { [";", "\"", "\n", "\r"].contains($0) }
        let isPadded = shown.first?.isWhitespace ?? false || shown.last?.isWhitespace ?? false
        guard needsQuotes || isPadded else { return shown }
        return "\"\(shown.replacing("\"", with: "\"\""))\""
    }

    /// Whether a cell has nothing but ASCII letters, digits and simple marks, and letters of Latin-1, from a letter or a
    /// digit on: nothing that could need care. Most cells are so, and are told apart without looking at characters.
    private static func isPlain(_ text: String) -> Bool {
        // A sign in first place may begin a formula.
        guard let first = text.utf8.first, first >= 0x30, first != 0x3A else { return text.isEmpty }
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3: break
            case 0x20, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x3A: break
            case 0x80...0xBF where last >= 0x80: break
            default: return false
            }
            last = byte
        }
        return last != 0x20
    }

    /// Spreadsheets take a cell that begins like a formula for one, whoever wrote it: an apostrophe makes it text.
    private static func neutralised(_ text: String) -> String {
        let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
        let startsAside = text.unicodeScalars.first.map { ["\t", "\r", "\n"].contains($0) } ?? false
        return (isFormula && !isNumber(text)) || startsAside ? "'\(text)" : text
    }

    /// A sign, digits, and at most one decimal mark: nothing to compute.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        guard text.count - digits.count <= 1, digits.first?.isASCII ?? false, digits.first?.isNumber ?? false
        else { return false }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// Control characters, which some spreadsheets refuse to open, are shown as missing.
    private static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isKept = scalar.value >= 0x20 || ["\t", "\n", "\r"].contains(scalar)
                    return isKept && scalar.value != 0x7F && scalar.value != 0xFEFF ? scalar : "\u{FFFD}"
                }))
    }
}
