import RuleModel
import Territories

/// What a portfolio comes to: who owes what, who is close to a threshold, how many.
public struct PortfolioSummary: Sendable {
    /// How many communes and groupings get an answer.
    public struct Count: Hashable, Sendable {
        /// Communes.
        public internal(set) var communes = 0
        /// Groupings.
        public internal(set) var groupings = 0

        /// Nobody yet.
        public init() {}

        /// Counts `authority`.
        public mutating func add(_ authority: OfficialAuthority) {
            switch authority {
            case .commune: communes += 1
            case .grouping: groupings += 1
            }
        }
    }

    /// Who stands where around a threshold.
    public struct Around: Sendable {
        /// The threshold.
        public let threshold: Portfolio.Threshold
        /// How many are above it.
        public internal(set) var above = Count()
        /// Lines of INSEE's file above it, in which the districts of Paris, Lyon and Marseille stand for their communes.
        public internal(set) var linesAbove = 0
        /// Places in ``Portfolio/rows`` of those within one per cent of it.
        public internal(set) var near: [Int] = []
        /// Places of the groupings above it none of whose members is.
        public internal(set) var onlyTogether: [Int] = []
    }

    /// How many there are.
    public private(set) var authorities = Count()
    /// How many have no known population.
    public private(set) var unknown = Count()
    /// By rule, in the order of ``Portfolio/rules``, how many get each answer.
    public private(set) var answers: [[RuleExample.Expectation: Count]]
    /// One entry for each threshold.
    public private(set) var around: [Around]
    /// By other way of counting, how many would get another answer.
    public private(set) var alternatives: [PopulationAlternative.Reading: Count] = [:]

    /// The account of `portfolio`.
    public init(_ portfolio: Portfolio) {
        answers = Array(repeating: [:], count: portfolio.rules.count)
        around = portfolio.thresholds.map { Around(threshold: $0) }
        var counts = Array(repeating: Count(), count: portfolio.answers.count)
        for (place, row) in portfolio.rows.enumerated() {
            authorities.add(row.authority)
            counts[row.answers].add(row.authority)
            for alternative in row.alternatives {
                alternatives[alternative.reading, default: Count()].add(row.authority)
            }
            if let figure = row.figure {
                note(row, place, figure.total, portfolio)
            } else {
                unknown.add(row.authority)
            }
        }
        for (answers, count) in zip(portfolio.answers, counts) { add(answers, count, portfolio.rules) }
        for place in around.indices { around[place].linesAbove = Self.lines(above: around[place], in: portfolio) }
    }

    private mutating func note(_ row: Portfolio.Row, _ place: Int, _ population: Int, _ portfolio: Portfolio) {
        for number in around.indices {
            if around[number].threshold.isNear(population) { around[number].near.append(place) }
            let threshold = around[number].threshold.value
            guard population > threshold else { continue }
            around[number].above.add(row.authority)
            guard case .grouping(let grouping) = row.authority else { continue }
            let isOneAbove = portfolio.data.groupings[grouping].members.contains { member in
                (portfolio.data.figure(ofCommune: member, vintage: portfolio.vintage)?.total ?? 0) > threshold
            }
            if !isOneAbove { around[number].onlyTogether.append(place) }
        }
    }

    private mutating func add(_ answers: Portfolio.Answers, _ count: Count, _ rules: [Rule]) {
        let given = Dictionary(answers.items.map { ($0.result.rule.id, $0.result.outcome.expectation) }) { first, _ in
            first
        }
        for (number, rule) in rules.enumerated() {
            guard let answer = given[rule.id] else { continue }
            self.answers[number][answer, default: Count()].communes += count.communes
            self.answers[number][answer, default: Count()].groupings += count.groupings
        }
    }

    /// A commune cut into districts counts as many lines as it has districts above the threshold.
    private static func lines(above around: Around, in portfolio: Portfolio) -> Int {
        let data = portfolio.data
        let cut = Set(data.districts.map(\.commune))
        let whole = portfolio.rows.count { row in
            guard case .commune(let place) = row.authority, !cut.contains(place) else { return false }
            return (row.figure?.total ?? 0) > around.threshold.value
        }
        let asked = Set(
            portfolio.rows.compactMap { row in
                if case .commune(let place) = row.authority { place } else { nil }
            })
        let districts = data.districts.count { district in
            guard asked.contains(district.commune), let vintage = portfolio.vintage else { return false }
            return (district.figures[vintage]?.total ?? 0) > around.threshold.value
        }
        return whole + districts
    }
}
