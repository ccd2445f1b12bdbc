import CalendarDates

/// A commune's population as INSEE counts it (CGCT, R. 2151-1), in inhabitants.
///
/// Either one figure whose vintage was not told, taken as holding on any date, or figures by vintage, `[2022: 5082]`.
public struct Population: Hashable, Sendable {
    /// The counts that INSEE publishes for one vintage.
    public struct Figure: Hashable, Sendable {
        /// *Population totale*: municipale and comptée à part.
        public let total: Int
        /// *Population municipale*; `nil` when only the total is told.
        public let municipal: Int?

        /// Counts of one vintage.
        public init(total: Int, municipal: Int? = nil) {
            self.total = total
            self.municipal = municipal
        }

        /// The counts of two places together; a part that is unknown leaves the sum unknown.
        public static func + (left: Figure, right: Figure) -> Figure {
            let municipal = left.municipal.flatMap { left in right.municipal.map { left + $0 } }
            return Figure(total: left.total + right.total, municipal: municipal)
        }
    }

    /// The figure given without a vintage, when that is how it was given.
    public let undated: Figure?
    /// Figures by vintage, the year that INSEE counts; empty when undated.
    public let vintages: [Int: Figure]
    /// Vintages that were published without a figure for this commune.
    public let gaps: Set<Int>

    /// Years between a vintage and the 1 January on which its figures, authenticated by decree, come into force:
    /// 2021 → 2024, 2022 → 2025, 2023 → 2026. Source: INSEE, *populations de référence*.
    public static let yearsBeforeForce = 3

    /// A *population totale* that holds on any date.
    public init(_ total: Int) { self.init(Figure(total: total)) }

    /// A figure that holds on any date.
    public init(_ figure: Figure) {
        undated = figure
        vintages = [:]
        gaps = []
    }

    /// *Populations totales* by vintage.
    public init(vintages: [Int: Int]) { self.init(vintages: vintages.mapValues { Figure(total: $0) }, gaps: []) }

    /// Figures by vintage; `gaps` are the vintages that were published without one.
    public init(vintages: [Int: Figure], gaps: Set<Int>) {
        undated = nil
        self.vintages = vintages
        self.gaps = gaps
    }

    /// The figure in force on `date`: that of the newest vintage then in force, or the undated one, with no vintage.
    ///
    /// Past the last known vintage it is still that one, which `vintage` tells. `nil`, that is unknown, before the
    /// first, since a later census says nothing of an earlier year, and where the vintage in force has no figure.
    public func figure(on date: CalendarDate) -> (figure: Figure, vintage: Int?)? {
        if let undated { return (undated, nil) }
        guard let vintage = vintage(on: date), let figure = vintages[vintage] else { return nil }
        return (figure, vintage)
    }

    /// The *population totale* in force on `date`, with its vintage; see ``figure(on:)``.
    public func value(on date: CalendarDate) -> (value: Int, vintage: Int?)? {
        figure(on: date).map { ($0.figure.total, $0.vintage) }
    }

    /// The newest vintage in force on `date`, whether it has a figure or not; `nil` when there is none.
    public func vintage(on date: CalendarDate) -> Int? {
        gaps.union(vintages.keys).filter { $0 + Self.yearsBeforeForce <= date.year }.max()
    }
}
