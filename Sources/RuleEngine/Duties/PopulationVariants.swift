import CalendarDates
import RuleModel
import Territories

/// The same territory counted otherwise, to tell which answers rest on the way of counting.
struct PopulationVariants {
    let territory: Territory
    let date: CalendarDate

    /// The other ways of counting that the known figures allow, with the territory each of them makes.
    var all: [(reading: PopulationAlternative.Reading, territory: Territory)] {
        let populations = territory.communes.compactMap(\.population)
        var variants: [(PopulationAlternative.Reading, Territory)] = []
        if populations.contains(where: { $0.figure(on: date)?.figure.municipal != nil }) {
            variants.append((.municipal, territory.mappingPopulations { $0.municipalOnly }))
        }
        for vintage in neighbours(populations) {
            variants.append((.vintage(vintage), territory.mappingPopulations { $0.only(vintage) }))
        }
        return variants
    }

    /// The vintages just before and just after the one in force.
    private func neighbours(_ populations: [Population]) -> [Int] {
        let known = Set(populations.flatMap(\.vintages.keys)).sorted()
        guard let current = populations.compactMap({ $0.vintage(on: date) }).max() else { return [] }
        return [known.last { $0 < current }, known.first { $0 > current }].compactMap(\.self)
    }
}

extension Population {
    /// *Populations municipales* alone; unknown where only the total is told.
    var municipalOnly: Population? {
        func municipal(_ figure: Figure) -> Figure? { figure.municipal.map { Figure(total: $0, municipal: $0) } }
        if let undated { return municipal(undated).map { Population($0) } }
        return Population(vintages: vintages.compactMapValues(municipal), gaps: gaps)
    }

    /// One vintage, taken as holding on any date; an undated figure has no other.
    func only(_ vintage: Int) -> Population? {
        undated == nil ? vintages[vintage].map { Population($0) } : self
    }
}
