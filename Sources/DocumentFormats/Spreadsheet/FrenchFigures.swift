/// Numbers written in figures, the French way.
enum FrenchFigures {
    private static let narrowSpace = "\u{202F}"

    /// Ten to the power `exponent`.
    static func power(_ exponent: Int) -> Double {
        (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
    }

    /// `value` with at most `decimals` decimals and at least `least`, and at least `whole` figures before them;
    /// thousands apart when `isGrouped`.
    static func text(_ value: Double, decimals: Int, least: Int, whole leastWhole: Int = 1, isGrouped: Bool) -> String {
        let product = abs(value) * power(decimals)
        // 1.005 has no exact binary form: a hair is added so that a half is rounded up, as workbooks do.
        let scaled = (product + product * 1e-15).rounded()
        guard scaled < 9e17 else { return String(value) }
        var figures = String(Int64(scaled))
        let missing = decimals + max(1, leastWhole) - figures.count
        if missing > 0 { figures = String(repeating: "0", count: missing) + figures }
        let whole = String(figures.dropLast(decimals))
        var rest = String(figures.suffix(decimals))
        while rest.count > least, rest.last == "0" { rest.removeLast() }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + (isGrouped ? grouped(whole) : whole) + (rest.isEmpty ? "" : "," + rest)
    }

    /// `value` as a sheet shows it without any format: ten significant decimals at most.
    static func general(_ value: Double) -> String {
        guard abs(value) < 1e11, value == 0 || abs(value) >= 1e-9 else {
            return String(value).replacing(".", with: ",")
        }
        return text(value, decimals: abs(value) < 1e6 ? 10 : 4, least: 0, isGrouped: false)
    }

    private static func grouped(_ whole: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(whole)
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return groups.reversed().joined(separator: narrowSpace)
    }
}
