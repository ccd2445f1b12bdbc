import CalendarDates

/// A commune's *population totale* as INSEE counts it (CGCT, R. 2151-1), in inhabitants.
///
/// Either one figure whose vintage was not told, taken as holding on any date, or figures by vintage, `[2022: 5082]`.
public struct Population: Hashable, Sendable {
    /// The figure given without a vintage, when that is how it was given.
    public let undated: Int?
    /// Figures by vintage, the year that INSEE counts; empty when undated.
    public let vintages: [Int: Int]

    /// Years between a vintage and the 1 January on which its figures, authenticated by decree, come into force:
    /// 2021 → 2024, 2022 → 2025, 2023 → 2026. Source: INSEE, *populations de référence*.
    public static let yearsBeforeForce = 3

    /// A figure that holds on any date.
    public init(_ value: Int) {
        undated = value
        vintages = [:]
    }

    /// Figures by vintage.
    public init(vintages: [Int: Int]) {
        undated = nil
        self.vintages = vintages
    }

    /// The figure in force on `date`: that of the newest vintage then in force, or the undated one, with no vintage.
    ///
    /// Past the last known vintage it is still that one, which `vintage` tells. `nil`, that is unknown, before the
    /// first: a later census says nothing of an earlier year.
    public func value(on date: CalendarDate) -> (value: Int, vintage: Int?)? {
        if let undated { return (undated, nil) }
        let inForce = vintages.filter { $0.key + Self.yearsBeforeForce <= date.year }
        return inForce.max { $0.key < $1.key }.map { ($0.value, $0.key) }
    }
}
