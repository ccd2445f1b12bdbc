/// Published files being put together: communes under one place each, whatever the files that name them.
public struct OfficialDataDraft {
    private(set) var files: [OfficialFile] = []
    private(set) var communes: [OfficialCommune] = []
    private(set) var groupings: [OfficialGrouping] = []
    private(set) var districts: [CommuneCode: OfficialData.District] = [:]
    private(set) var disagreements: [OfficialData.Disagreement] = []
    private(set) var columns: [Int: FigureColumn] = [:]
    private var places = PlaceBook()
    private var groupingFiles: [GroupingFile] = []

    /// The key of figures that bear no date.
    private static let undated = Int.max

    /// Nothing read yet.
    public init() {}

    /// What the files say together.
    public func data() throws(OfficialFileError) -> OfficialData { OfficialData(finished()) }

    /// Adds a file of populations, whose vintage is `vintage`, or else the year in its name.
    public mutating func addPopulations(
        _ bytes: [UInt8], path: String, vintage: Int?, sha256: String
    ) throws(OfficialFileError) {
        let year = vintage ?? OfficialFile.year(in: path)
        let file = OfficialFile(kind: .populations, path: path, vintage: year, sha256: sha256)
        let lines = try PopulationFile(bytes, file: file).lines
        files.append(file)
        let key = year ?? Self.undated
        var column = columns[key] ?? FigureColumn(vintage: year, isComplete: true)
        columns[key] = nil
        for line in lines {
            let figure = Population.Figure(total: line.total, municipal: line.municipal)
            if let commune = MunicipalDistricts.commune(ofDistrict: line.code) {
                let place = place(of: commune.code, name: commune.name)
                column.add(figure, at: place)
                note(line, figure, vintage: year, of: place)
                continue
            }
            let place = place(of: line.code, name: line.name)
            guard column[place] == nil else {
                throw .duplicate(path: path, line: line.number, code: line.code.text)
            }
            column[place] = figure
        }
        columns[key] = column
    }

    /// Adds a list of groupings.
    public mutating func addGroupings(_ bytes: [UInt8], path: String, sha256: String) throws(OfficialFileError) {
        let read = try GroupingFile(bytes, path: path, sha256: sha256)
        files.append(read.file)
        groupingFiles.append(read)
    }

    private mutating func note(
        _ line: PopulationFile.Line, _ figure: Population.Figure, vintage: Int?, of commune: Int
    ) {
        let known = districts[line.code]
        var district =
            known ?? OfficialData.District(code: line.code.text, name: line.name, commune: commune, figures: [:])
        if let vintage { district.figures[vintage] = figure }
        districts[line.code] = district
    }

    private mutating func place(of code: CommuneCode, name: String) -> Int {
        let (place, isNew) = places.place(of: code)
        guard isNew else {
            // A file may give no name: the first one that does is kept.
            if !name.isEmpty, communes[place].isUnnamed { communes[place].name = name }
            return place
        }
        communes.append(OfficialCommune(code, name: name))
        return place
    }

    /// Groupings are joined last: INSEE's names and figures of communes come first, in whatever order files were given.
    private func finished() -> OfficialDataDraft {
        var draft = self
        for file in groupingFiles { draft.join(file) }
        return draft
    }

    private mutating func join(_ read: GroupingFile) {
        let vintage = read.file.vintage
        var column = vintage.map { columns[$0] ?? FigureColumn(vintage: $0, isComplete: false) }
        if let vintage { columns[vintage] = nil }
        for entry in read.groupings {
            let members = entry.members.map { member in
                let place = place(of: member.code, name: member.name)
                communes[place].siren = member.siren
                communes[place].grouping = groupings.count
                guard let vintage else { return place }
                let figure = Population.Figure(total: member.total, municipal: member.municipal)
                if let known = column?[place], known != figure {
                    disagreements.append(
                        OfficialData.Disagreement(
                            commune: place, vintage: vintage, insee: known.total, dgcl: figure.total))
                }
                column?[place] = figure
                return place
            }
            groupings.append(
                OfficialGrouping(
                    siren: entry.siren, name: entry.name, nature: entry.nature, department: entry.department,
                    members: members, publishedTotal: entry.published.total))
        }
        if let vintage { columns[vintage] = column }
    }
}

// MARK: Once communes are in the order of their codes

extension OfficialGrouping {
    func moved(_ places: [Int]) -> OfficialGrouping {
        OfficialGrouping(
            siren: siren, name: name, nature: nature, department: department, members: members.map { places[$0] },
            publishedTotal: publishedTotal)
    }
}

extension OfficialData.District {
    func moved(_ places: [Int]) -> OfficialData.District {
        OfficialData.District(code: code, name: name, commune: places[commune], figures: figures)
    }
}

extension OfficialData.Disagreement {
    func moved(_ places: [Int]) -> OfficialData.Disagreement {
        OfficialData.Disagreement(commune: places[commune], vintage: vintage, insee: insee, dgcl: dgcl)
    }
}

extension FigureColumn {
    /// The same figures, the commune at place `n` being now the one that was at `order[n]`.
    func ordered(_ order: [Int]) -> FigureColumn {
        var column = FigureColumn(vintage: vintage, isComplete: isComplete)
        for (place, old) in order.enumerated() { column[place] = self[old] }
        return column
    }
}
