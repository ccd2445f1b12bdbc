import CalendarDates

/// Communes, groupings and populations as INSEE and the DGCL publish them.
///
/// Transfers of competence are in no published file: this is what communes and groupings are, not what they hold.
public struct OfficialData: Sendable {
    /// Two publishers that give different populations for one commune and one vintage: it changed since the census.
    public struct Disagreement: Hashable, Sendable {
        /// Place of the commune in ``OfficialData/communes``.
        public let commune: Int
        /// The vintage.
        public let vintage: Int
        /// *Population totale* according to INSEE, in the geography of the census.
        public let insee: Int
        /// *Population totale* according to the DGCL, in that of the year, which is the one kept.
        public let dgcl: Int
    }

    /// An *arrondissement municipal*, counted with its commune.
    public struct District: Hashable, Sendable {
        /// INSEE code.
        public let code: String
        /// Its name.
        public let name: String
        /// Place of its commune in ``OfficialData/communes``.
        public let commune: Int
        /// Its populations by vintage.
        public internal(set) var figures: [Int: Population.Figure]
    }

    /// The files, in the order given.
    public let files: [OfficialFile]
    /// The communes, by INSEE code.
    public let communes: [OfficialCommune]
    /// The groupings, in the order of their file.
    public let groupings: [OfficialGrouping]
    /// The districts of Paris, Lyon and Marseille.
    public let districts: [District]
    /// Where INSEE and the DGCL differ.
    public let disagreements: [Disagreement]
    /// By vintage, oldest first; undated figures last.
    let columns: [FigureColumn]

    init(_ draft: OfficialDataDraft) {
        let order = draft.communes.indices.sorted { draft.communes[$0].key < draft.communes[$1].key }
        var places = [Int](repeating: 0, count: order.count)
        for (place, old) in order.enumerated() { places[old] = place }
        files = draft.files
        communes = order.map { draft.communes[$0] }
        groupings = draft.groupings.map { $0.moved(places) }
        districts = draft.districts.values.map { $0.moved(places) }.sorted { $0.code < $1.code }
        disagreements = draft.disagreements.map { $0.moved(places) }.sorted { $0.commune < $1.commune }
        columns = draft.columns.values.map { $0.ordered(order) }
            .sorted { ($0.vintage ?? .max) < ($1.vintage ?? .max) }
    }

    /// The vintages of which figures are known, oldest first.
    public var vintages: [Int] { columns.compactMap(\.vintage) }

    /// The vintage in force on `date` among those given; throws when the files are of other years.
    ///
    /// `nil` when the only figures bear no date.
    public func vintage(inForceOn date: CalendarDate) throws(OfficialFileError) -> Int? {
        let needed = date.year - Population.yearsBeforeForce
        if vintages.contains(needed) { return needed }
        guard vintages.isEmpty else {
            throw .vintageNotInForce(year: date.year, needed: needed, given: vintages)
        }
        return nil
    }

    /// The populations of the commune at `place` in `vintage`, or undated; `nil` when it has none there.
    public func figure(ofCommune place: Int, vintage: Int?) -> Population.Figure? {
        let dated = vintage.flatMap { year in columns.first { $0.vintage == year } }
        return dated?[place] ?? columns.last.flatMap { $0.vintage == nil ? $0[place] : nil }
    }

    /// Everything that is known of the population of the commune at `place`; `nil` when nothing is.
    public func population(ofCommune place: Int) -> Population? {
        var figures: [Int: Population.Figure] = [:]
        var gaps: Set<Int> = []
        for column in columns {
            guard let vintage = column.vintage else {
                guard figures.isEmpty, let figure = column[place] else { continue }
                return Population(figure)
            }
            if let figure = column[place] {
                figures[vintage] = figure
            } else if column.isComplete {
                gaps.insert(vintage)
            }
        }
        return figures.isEmpty ? nil : Population(vintages: figures, gaps: gaps)
    }

    /// The communes that exist in `vintage`, or that a grouping counts among its members.
    public func communes(in vintage: Int?) -> [Int] {
        communes.indices.filter { communes[$0].grouping != nil || figure(ofCommune: $0, vintage: vintage) != nil }
    }
}
