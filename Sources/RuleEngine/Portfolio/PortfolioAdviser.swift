import CalendarDates
import RuleModel
import Territories

/// Answers about many authorities: those in the same situation are asked about once.
///
/// What is published of an authority is what it is (a commune, a grouping of such a kind) and its population. Two
/// authorities of one kind whose populations stand in the same cell are in the same situation for every rule.
struct PortfolioAdviser {
    private struct Situation: Hashable {
        /// -1 for a commune, the place of its nature for a grouping.
        let kind: Int
        let total: Int
        let municipal: Int
    }

    private let library: RuleLibrary
    private let data: OfficialData
    private let date: CalendarDate
    private let vintage: Int?
    private let cells: PopulationCells
    /// Whether some rule means the population municipale, which then belongs to the situation.
    private let countsMunicipal: Bool
    private var places: [Situation: Int] = [:]
    private var answers: [Portfolio.Answers] = []
    private var differing: [Int: Bool] = [:]

    init(library: RuleLibrary, data: OfficialData, vintage: Int?, date: CalendarDate) {
        (self.library, self.data, self.vintage, self.date) = (library, data, vintage, date)
        cells = PopulationCells(library: library, date: date)
        countsMunicipal = library.rules.contains { $0.namesPopulation && $0.population == .municipal }
    }

    /// The answers about `authorities`, in the same order.
    mutating func portfolio(of authorities: [OfficialAuthority]) -> Portfolio {
        let readings = self.readings
        let rows = authorities.map { row(for: $0, readings) }
        return Portfolio(
            date: date, packs: library.packs, data: data, vintage: vintage,
            rules: library.rules.filter { $0.modality != nil && $0.subject.isTerritorial }, thresholds: thresholds,
            answers: answers, rows: rows, history: nil)
    }

    private var thresholds: [Portfolio.Threshold] {
        let titles = Dictionary(library.packs.flatMap(\.parameters).map { ($0.name, $0.title) }) { first, _ in first }
        let groups = Dictionary(grouping: cells.cuts ?? [], by: \.value)
        return groups.map { value, cuts in
            Portfolio.Threshold(value: value, titles: cuts.compactMap { $0.parameter.flatMap { titles[$0] } })
        }.sorted { $0.value < $1.value }
    }

    /// The other ways of counting that the files allow.
    private var readings: [PopulationAlternative.Reading] {
        guard let vintage else { return [.municipal] }
        let known = data.vintages
        let neighbours = [known.last { $0 < vintage }, known.first { $0 > vintage }].compactMap(\.self)
        return [.municipal] + neighbours.map { .vintage($0) }
    }

    private mutating func row(
        for authority: OfficialAuthority, _ readings: [PopulationAlternative.Reading]
    ) -> Portfolio.Row {
        let figure = data.figure(of: authority, vintage: vintage)
        let own = answers(for: authority, figure)
        var alternatives: [(PopulationAlternative.Reading, Int)] = []
        for reading in readings {
            let other = self.figure(of: authority, figure, counted: reading)
            // A count that nobody published says nothing.
            guard let other else { continue }
            let place = answers(for: authority, other)
            if isDifferent(own, place) { alternatives.append((reading, place)) }
        }
        return Portfolio.Row(authority: authority, figure: figure, answers: own, alternatives: alternatives)
    }

    private func figure(
        of authority: OfficialAuthority, _ figure: Population.Figure?, counted reading: PopulationAlternative.Reading
    ) -> Population.Figure? {
        switch reading {
        case .municipal: figure?.municipal.map { Population.Figure(total: $0, municipal: $0) }
        case .vintage(let year): data.figure(of: authority, vintage: year)
        }
    }

    private mutating func isDifferent(_ left: Int, _ right: Int) -> Bool {
        guard left != right else { return false }
        let key = left << 32 | right
        if let known = differing[key] { return known }
        let isDifferent = !AnswerComparison(answers[left].items, answers[right].items).changes.isEmpty
        differing[key] = isDifferent
        return isDifferent
    }

    /// The place of the answers for an authority of that kind and population.
    private mutating func answers(for authority: OfficialAuthority, _ figure: Population.Figure?) -> Int {
        let situation = Situation(
            kind: kind(of: authority), total: cells.cell(figure?.total),
            municipal: countsMunicipal ? cells.cell(figure?.municipal) : 0)
        if let place = places[situation] { return place }
        places[situation] = answers.count
        answers.append(asked(about: authority, figure))
        return answers.count - 1
    }

    private func kind(of authority: OfficialAuthority) -> Int {
        switch authority {
        case .commune: -1
        case .grouping(let place): Nature.allCases.firstIndex(of: data.groupings[place].nature) ?? 0
        }
    }

    /// Asks the engine itself, about an authority of that kind all of whose population is `figure`.
    private func asked(about authority: OfficialAuthority, _ figure: Population.Figure?) -> Portfolio.Answers {
        let territory = data.representative(of: authority, figure)
        let adviser = Adviser(library: library, territory: territory.supposing(authority.hypothesis), date: date)
        let advice = adviser.advice(hypothesis: authority.hypothesis) { $0.holder.isOf(authority) }.first
        return Portfolio.Answers(items: advice?.items ?? [], dependents: advice?.dependents ?? [])
    }
}

extension OfficialData {
    /// The population of an authority in `vintage`: that of a grouping is the sum over its members, unknown as soon as
    /// one of them is.
    public func figure(of authority: OfficialAuthority, vintage: Int?) -> Population.Figure? {
        switch authority {
        case .commune(let place): return figure(ofCommune: place, vintage: vintage)
        case .grouping(let place):
            var sum: Population.Figure?
            for member in groupings[place].members {
                guard let figure = figure(ofCommune: member, vintage: vintage) else { return nil }
                sum = sum.map { $0 + figure } ?? figure
            }
            return sum
        }
    }

    /// A territory where `authority` has the population `figure`, on any date.
    fileprivate func representative(of authority: OfficialAuthority, _ figure: Population.Figure?) -> Territory {
        let population = figure.map { Population($0) }
        switch authority {
        case .commune(let place):
            return Territory(communes: [
                Commune(name: communes[place].name, insee: communes[place].code, population: population)
            ])
        case .grouping(let place):
            let grouping = groupings[place]
            let member = Commune(name: "ses membres", population: population)
            let own = Grouping(
                name: grouping.name, siren: grouping.siren, nature: grouping.nature, members: [member.name])
            return Territory(communes: [member], groupings: [own])
        }
    }
}
