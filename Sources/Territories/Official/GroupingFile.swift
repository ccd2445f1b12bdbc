/// Groupings with own taxation and their members as the DGCL publishes them, one line for each member.
struct GroupingFile {
    /// One member.
    struct Member {
        let code: CommuneCode
        let name: String
        let siren: String
        let total: Int
        let municipal: Int
    }

    /// One grouping.
    struct Entry {
        let siren: String
        let name: String
        let nature: Nature
        let department: String
        /// Total and municipal populations, as published.
        let published: (total: Int, municipal: Int)
        var members: [Member]
    }

    let file: OfficialFile
    let groupings: [Entry]

    /// Reads `bytes`; columns are found by name, and the year of the populations in that of their column.
    init(_ bytes: [UInt8], path: String, sha256: String) throws(OfficialFileError) {
        var rows = try SeparatedRows(bytes, path: path)
        let columns = try Columns(rows.header, path: path)
        let vintage = columns.year.map { $0 - Population.yearsBeforeForce }
        file = OfficialFile(kind: .groupings, path: path, vintage: vintage, sha256: sha256)
        var draft = Draft(path: path, columns: columns)
        while rows.next() { try draft.read(rows) }
        groupings = try draft.finished()
    }

    private struct Draft {
        let path: String
        let columns: Columns
        var groupings: [Entry] = []
        var announced: [Int] = []
        var places: [String: Int] = [:]

        mutating func read(_ rows: SeparatedRows) throws(OfficialFileError) {
            guard rows.count >= rows.header.count else {
                throw .shortRow(path: path, line: rows.line, cells: rows.count, expected: rows.header.count)
            }
            let member = try member(rows)
            // Lines of one grouping follow one another.
            if let last = groupings.indices.last, rows[columns.siren].elementsEqual(groupings[last].siren.utf8) {
                return groupings[last].members.append(member)
            }
            let siren = try siren(rows, columns.siren)
            if let place = places[siren] { return groupings[place].members.append(member) }
            places[siren] = groupings.count
            announced.append(try number(rows, columns.memberCount))
            groupings.append(
                Entry(
                    siren: siren, name: rows.text(columns.name), nature: nature(rows.text(columns.nature)),
                    department: rows.text(columns.department),
                    published: (try number(rows, columns.total), try number(rows, columns.municipal)),
                    members: [member]))
        }

        func finished() throws(OfficialFileError) -> [Entry] {
            guard !groupings.isEmpty else { throw .empty(path: path) }
            for (grouping, announced) in zip(groupings, announced) where grouping.members.count != announced {
                throw .wrongMemberCount(
                    path: path, grouping: grouping.name, announced: announced, read: grouping.members.count)
            }
            return groupings
        }

        private func member(_ rows: SeparatedRows) throws(OfficialFileError) -> Member {
            guard let code = CommuneCode(rows[columns.code]) else {
                throw .badCode(path: path, line: rows.line, value: String(rows.text(columns.code).prefix(30)))
            }
            return Member(
                code: code, name: rows.text(columns.memberName), siren: try siren(rows, columns.memberSIREN),
                total: try number(rows, columns.memberTotal), municipal: try number(rows, columns.memberMunicipal))
        }

        private func siren(_ rows: SeparatedRows, _ column: Int) throws(OfficialFileError) -> String {
            let text = rows.text(column)
            guard SIREN.isValid(text) else {
                throw .badSIREN(path: path, line: rows.line, value: String(text.prefix(30)))
            }
            return text
        }

        private func number(_ rows: SeparatedRows, _ column: Int) throws(OfficialFileError) -> Int {
            guard let value = rows.integer(column) else {
                throw .badNumber(
                    path: path, line: rows.line, column: rows.header[column],
                    value: String(rows.text(column).prefix(30)))
            }
            return value
        }

        /// The DGCL writes CC, CA, CU, METRO and, for Lyon, MET69.
        private func nature(_ code: String) -> Nature {
            code.hasPrefix("MET") ? .metropolis : Nature(written: code) ?? .other
        }
    }

    private struct Columns {
        let siren, name, nature, department, memberCount, total, municipal: Int
        let code, memberName, memberSIREN, memberTotal, memberMunicipal: Int
        /// The year in the name of the column of populations; `nil` when it bears none.
        let year: Int?

        init(_ header: [String], path: String) throws(OfficialFileError) {
            let names = header.map { $0.lowercased() }
            var missing: [String] = []
            func column(_ name: String) -> Int {
                if let place = names.firstIndex(of: name) { return place }
                missing.append(name)
                return 0
            }
            func dated(_ prefix: String) -> Int {
                if let place = names.firstIndex(where: { $0.hasPrefix(prefix) }) { return place }
                missing.append("\(prefix)…")
                return 0
            }
            (siren, name, nature) = (column("siren"), column("raison_sociale"), column("nature_juridique"))
            (department, memberCount) = (column("dept"), column("nb_membres"))
            (total, municipal) = (column("total_pop_tot"), column("total_pop_mun"))
            (code, memberSIREN, memberName) = (column("insee"), column("siren_membre"), column("nom_membre"))
            (memberTotal, memberMunicipal) = (dated("ptot_"), dated("pmun_"))
            guard missing.isEmpty else {
                throw .missingColumns(path: path, kind: .groupings, missing: missing, found: header)
            }
            year = OfficialFile.year(in: names[memberTotal])
        }
    }
}
