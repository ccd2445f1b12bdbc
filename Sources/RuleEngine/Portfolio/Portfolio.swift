import CalendarDates
import RuleModel
import Territories

/// What the law says of many communes and groupings at once, each under the hypothesis that is its own.
///
/// Answers are kept once for all those who get the same; each row says which are its own.
public struct Portfolio: Sendable {
    /// Answers that several authorities share.
    public struct Answers: Sendable {
        /// The answers that one of them got from the engine. Outcomes, dates and missing facts are those of all; names,
        /// populations and reasonings are its own.
        public let items: [AuthorityAdvice.Item]
        /// The rules answered otherwise under the other hypothesis.
        public let dependents: [RuleID]
    }

    /// One authority.
    public struct Row: Sendable {
        /// The commune or the grouping.
        public let authority: OfficialAuthority
        /// The population that counts, and its municipal twin; `nil` when it is unknown.
        public let figure: Population.Figure?
        /// Its answers, by place in ``Portfolio/answers``.
        public let answers: Int
        /// The answers it would get if the population were counted otherwise, where some differ.
        public let alternatives: [(reading: PopulationAlternative.Reading, answers: Int)]
    }

    /// A number of inhabitants with which rules compare populations.
    public struct Threshold: Hashable, Sendable {
        /// The number.
        public let value: Int
        /// What it decides, in French: the titles of the parameters that set it.
        public let titles: [String]

        /// Whether `population` is within one per cent of it.
        public func isNear(_ population: Int) -> Bool { abs(population - value) * 100 <= value }
    }

    /// The date of the question.
    public let date: CalendarDate
    /// The packs that were applied.
    public let packs: [RulePack]
    /// The published files.
    public let data: OfficialData
    /// The vintage in force; `nil` for figures that bear no date.
    public let vintage: Int?
    /// The rules that speak of authorities, in the order of their identities.
    public let rules: [Rule]
    /// The thresholds in force, ascending.
    public let thresholds: [Threshold]
    /// The distinct sets of answers.
    public let answers: [Answers]
    /// The authorities, in the order asked for.
    public let rows: [Row]
    /// What changed since an earlier day, when one was asked about.
    public internal(set) var history: PortfolioHistory?

    /// What the answers at `other` change in those at `own`, by their places.
    public func changes(from own: Int, to other: Int) -> [PopulationAlternative.Change] {
        AnswerComparison(answers[own].items, answers[other].items).changes
    }
}

extension Portfolio.Row {
    /// Whether it is a commune.
    public var isCommune: Bool {
        switch authority {
        case .commune: true
        case .grouping: false
        }
    }
}
