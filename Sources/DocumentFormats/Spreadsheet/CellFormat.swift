/// How a number format of a workbook shows values, in the French way: decimal comma, narrow spaces, French months.
struct CellFormat: Hashable, Sendable {
    private let sections: [CellFormatSection]

    /// The formats that workbooks name by number only.
    private static let builtIn: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy",
        16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm",
        37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    ]

    /// The format of number `id`, or else the `code` that the workbook gives it; `General` for none.
    init(id: Int, code: String?) {
        let code = code ?? Self.builtIn[id] ?? ""
        let isGeneral = code.isEmpty || code.lowercased() == "general" || code == "@"
        sections = isGeneral ? [] : CellFormatSection.sections(of: String(code.prefix(500)))
    }

    /// `value` as the sheet shows it; `is1904` for workbooks that count days from 1904.
    func shown(_ value: Double, is1904: Bool) -> String {
        guard let first = sections.first else { return FrenchFigures.general(value) }
        var section = first
        var magnitude = value
        if value < 0, sections.count > 1 {
            section = sections[1]
            magnitude = -value
        } else if value == 0, sections.count > 2 {
            section = sections[2]
        }
        if section.isDate {
            return CalendarSerial(value, is1904: is1904)?.text(section) ?? FrenchFigures.general(value)
        }
        return section.number(magnitude)
    }
}
