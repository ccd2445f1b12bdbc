extension TemporalText {
    /// `P1Y2M` or `P1DT2H3M4.5S`; the two kinds do not mix.
    static func duration(_ text: String) -> Value? {
        var scanner = TextScanner(text)
        let isNegative = scanner.skip("-")
        guard scanner.skip("P") else { return nil }
        var amounts: [String: Int128] = [:]
        var order: [String] = []
        var nanoseconds: Int128 = 0
        var isTime = false
        while !scanner.isAtEnd {
            if !isTime, scanner.skip("T") { isTime = true }
            guard let amount = scanner.digits(1...18) else { return nil }
            if isTime, scanner.skip(".") {
                guard let fraction = scanner.fraction(), scanner.skip("S"), scanner.isAtEnd else { return nil }
                nanoseconds = Int128(fraction)
                amounts["TS"] = Int128(amount.value)
                order.append("TS")
                break
            }
            guard let unit = scanner.letter() else { return nil }
            let key = (isTime ? "T" : "") + unit
            amounts[key] = Int128(amount.value)
            order.append(key)
        }
        guard !order.isEmpty, text.last != "T" else { return nil }
        if isSubsequence(order, of: ["Y", "M"]) {
            let months = (amounts["Y"] ?? 0) * 12 + (amounts["M"] ?? 0)
            guard let count = Int(exactly: isNegative ? -months : months) else { return nil }
            return YearsMonthsDuration(months: count).map(Value.yearsMonths)
        }
        guard isSubsequence(order, of: ["D", "TH", "TM", "TS"]) else { return nil }
        let hours = (amounts["D"] ?? 0) * 24 + (amounts["TH"] ?? 0)
        let seconds = (hours * 60 + (amounts["TM"] ?? 0)) * 60 + (amounts["TS"] ?? 0)
        let total = seconds * 1_000_000_000 + nanoseconds
        return DaysTimeDuration(nanoseconds: isNegative ? -total : total).map(Value.daysTime)
    }

    private static func isSubsequence(_ found: [String], of units: [String]) -> Bool {
        let places = found.map { units.firstIndex(of: $0) ?? -1 }
        return !places.contains(-1) && zip(places, places.dropFirst()).allSatisfy(<)
    }
}
