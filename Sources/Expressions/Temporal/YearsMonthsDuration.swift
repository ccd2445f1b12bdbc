/// A duration counted in months.
public struct YearsMonthsDuration: Hashable, Comparable, Sendable {
    /// Months, negative when the duration goes back.
    public let months: Int

    /// A number of months, within two thousand million years.
    public init?(months: Int) {
        guard abs(months.clamped) < 24_000_000_000 else { return nil }
        self.months = months
    }

    /// Order of length.
    public static func < (left: YearsMonthsDuration, right: YearsMonthsDuration) -> Bool { left.months < right.months }
}

extension YearsMonthsDuration: CustomStringConvertible {
    /// `P1Y2M`; zero is `P0M`.
    public var description: String {
        let (years, rest) = abs(months).quotientAndRemainder(dividingBy: 12)
        guard months != 0 else { return "P0M" }
        return (months < 0 ? "-P" : "P") + (years == 0 ? "" : "\(years)Y") + (rest == 0 ? "" : "\(rest)M")
    }

    /// « 1 an et 2 mois ».
    public var french: String {
        let (years, rest) = abs(months).quotientAndRemainder(dividingBy: 12)
        let parts = [years == 0 ? nil : "\(years) an\(years > 1 ? "s" : "")", rest == 0 ? nil : "\(rest) mois"]
        let text = parts.compactMap(\.self).joined(separator: " et ")
        return text.isEmpty ? "0 mois" : (months < 0 ? "-" : "") + text
    }
}

extension Int {
    /// The same number, kept where `abs` is defined.
    var clamped: Int { Swift.max(self, -Int.max) }
}
