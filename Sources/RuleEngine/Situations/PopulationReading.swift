import CalendarDates
import RuleModel
import Territories

/// What a figure is among the populations of some communes together: which count, of which vintage.
struct PopulationReading: Hashable {
    /// Total or municipal.
    let kind: PopulationKind
    /// The year that INSEE counts; `nil` for figures that bear none.
    let vintage: Int?

    /// The count as a French phrase: « la population municipale 2021, en vigueur en 2024 ».
    var french: String {
        let dated = vintage.map { " \($0), en vigueur en \($0 + Population.yearsBeforeForce)" } ?? ""
        return "la population \(kind.rawValue)\(dated)"
    }

    /// Whether words that bear `years` say that it is this count: the vintage, or the year when it came into force; a
    /// municipal one is called so.
    func isTold(years: Set<Int>, isCalledMunicipal: Bool) -> Bool {
        guard kind == .total || isCalledMunicipal else { return false }
        return vintage.map { years.contains($0) || years.contains($0 + Population.yearsBeforeForce) } ?? true
    }

    /// The counts of `communes` together, totals first and newest first; only those known for all of them.
    static func counts(of communes: [Commune]) -> [(reading: PopulationReading, value: Int)] {
        let years = Set(communes.flatMap { $0.population.map { Array($0.vintages.keys) } ?? [] }).sorted(by: >)
        return PopulationKind.allCases.flatMap { kind in
            ([nil] + years.map(Int?.some)).compactMap { year in
                let parts = communes.map { $0.population?.figure(vintage: year)?.count(kind) }
                let sum = parts.reduce(Int?.some(0)) { sum, part in
                    guard let sum, let part else { return nil }
                    return sum + part
                }
                return sum.map { (PopulationReading(kind: kind, vintage: year), $0) }
            }
        }
    }
}

extension Population {
    /// The figure that bears no vintage, or that of `vintage`.
    fileprivate func figure(vintage: Int?) -> Figure? { undated ?? vintage.flatMap { vintages[$0] } }
}

extension Population.Figure {
    /// The count of that kind; `nil` when it is not told.
    fileprivate func count(_ kind: PopulationKind) -> Int? {
        switch kind {
        case .total: total
        case .municipal: municipal
        }
    }
}
