/// The populations of communes as INSEE publishes them (« populations de référence »), one vintage a file.
struct PopulationFile {
    /// One line of the file.
    struct Line {
        let code: CommuneCode
        let name: String
        let total: Int
        let municipal: Int
        /// Where it stands in the file, from 1.
        let number: Int
    }

    let file: OfficialFile
    let lines: [Line]

    /// Reads `bytes`; columns are found by name, whatever their order.
    init(_ bytes: [UInt8], file: OfficialFile) throws(OfficialFileError) {
        self.file = file
        var rows = try SeparatedRows(bytes, path: file.path)
        let columns = try Columns(rows.header, path: file.path)
        var lines: [Line] = []
        lines.reserveCapacity(36_000)
        while rows.next() { lines.append(try Self.line(rows, columns, file.path)) }
        guard !lines.isEmpty else { throw .empty(path: file.path) }
        self.lines = lines
    }

    private static func line(
        _ rows: SeparatedRows, _ columns: Columns, _ path: String
    ) throws(OfficialFileError) -> Line {
        guard rows.count >= rows.header.count else {
            throw .shortRow(path: path, line: rows.line, cells: rows.count, expected: rows.header.count)
        }
        guard let code = columns.code(rows) else {
            throw .badCode(path: path, line: rows.line, value: columns.writtenCode(rows))
        }
        func number(_ column: Int) throws(OfficialFileError) -> Int {
            guard let value = rows.integer(column) else {
                throw .badNumber(
                    path: path, line: rows.line, column: rows.header[column],
                    value: String(rows.text(column).prefix(30)))
            }
            return value
        }
        let name = columns.name.map { rows.text($0) } ?? ""
        let (municipal, apart) = (try number(columns.municipal), try number(columns.apart))
        let total = try number(columns.total)
        // The last line of a file cut short often loses the end of a number.
        guard total == municipal + apart else {
            throw .wrongSum(path: path, line: rows.line, name: name.isEmpty ? code.text : name)
        }
        return Line(code: code, name: name, total: total, municipal: municipal, number: rows.line)
    }

    /// Where the columns stand. INSEE's own header calls the name `COM`; the one with a column `Commune` gives the
    /// whole code under `COM`.
    private struct Columns {
        let name: Int?
        let municipal: Int
        let apart: Int
        let total: Int
        private let wholeCode: Int?
        private let department: Int
        private let number: Int

        init(_ header: [String], path: String) throws(OfficialFileError) {
            func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0.uppercased()) } }
            let labelled = column("COMMUNE")
            wholeCode = labelled == nil ? nil : column("COM")
            name = labelled ?? column("COM")
            let places = [
                ("DEP", column("DEP", "CODDEP")), ("CODCOM", column("CODCOM")), ("PMUN", column("PMUN")),
                ("PCAP", column("PCAP")), ("PTOT", column("PTOT")),
            ]
            let needed = wholeCode == nil ? places[...] : places.dropFirst(2)
            let missing = needed.filter { $0.1 == nil }.map(\.0)
            guard missing.isEmpty else {
                throw .missingColumns(path: path, kind: .populations, missing: missing, found: header)
            }
            department = places[0].1 ?? 0
            number = places[1].1 ?? 0
            (municipal, apart, total) = (places[2].1 ?? 0, places[3].1 ?? 0, places[4].1 ?? 0)
        }

        func code(_ rows: SeparatedRows) -> CommuneCode? {
            wholeCode.map { CommuneCode(rows[$0]) }
                ?? CommuneCode(department: rows[department], number: rows[number])
        }

        func writtenCode(_ rows: SeparatedRows) -> String {
            let words = wholeCode.map { rows.text($0) } ?? rows.text(department) + rows.text(number)
            return String(words.prefix(30))
        }
    }
}
