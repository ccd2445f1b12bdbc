/// A duration counted in days and parts of days, to the nanosecond.
public struct DaysTimeDuration: Hashable, Comparable, Sendable {
    /// Nanoseconds, negative when the duration goes back.
    public let nanoseconds: Int128

    /// A number of nanoseconds, within some three thousand million years.
    public init?(nanoseconds: Int128) {
        guard (-Self.limit...Self.limit).contains(nanoseconds) else { return nil }
        self.nanoseconds = nanoseconds
    }

    /// A number of whole days.
    public init?(days: Int) {
        let (product, overflow) = Int128(days).multipliedReportingOverflow(by: Int128(FEELTime.nanosecondsPerDay))
        guard !overflow else { return nil }
        self.init(nanoseconds: product)
    }

    private static let limit = Int128(100_000_000_000_000_000) * 1_000_000_000

    /// Order of length.
    public static func < (left: DaysTimeDuration, right: DaysTimeDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// Seconds with their fraction.
    var seconds: DecimalNumber {
        DecimalNumber(nanoseconds).multiplied(by: DecimalNumber(stripping: false, 1, -9) ?? .zero) ?? .zero
    }

    /// Days, hours, minutes, seconds and nanoseconds, all with the sign of the duration.
    var components: (days: Int, hours: Int, minutes: Int, seconds: Int, nanoseconds: Int) {
        let (total, fraction) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let seconds = Int(total)
        return (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60, Int(fraction))
    }
}

extension DaysTimeDuration: CustomStringConvertible {
    /// `P1DT2H3M4.5S`; zero is `PT0S`.
    public var description: String {
        let (days, hours, minutes, seconds, fraction) = components
        guard nanoseconds != 0 else { return "PT0S" }
        var second = String(abs(seconds))
        if fraction != 0 {
            second += "." + padded(abs(fraction), 9)
            while second.hasSuffix("0") { second.removeLast() }
        }
        var text = nanoseconds < 0 ? "-P" : "P"
        if days != 0 { text += "\(abs(days))D" }
        if hours != 0 || minutes != 0 || seconds != 0 || fraction != 0 { text += "T" }
        if hours != 0 { text += "\(abs(hours))H" }
        if minutes != 0 { text += "\(abs(minutes))M" }
        if seconds != 0 || fraction != 0 { text += second + "S" }
        return text
    }

    /// « 3 jours 4 h 5 min ».
    public var french: String {
        let (days, hours, minutes, seconds, _) = components
        guard nanoseconds != 0 else { return "0 jour" }
        var parts: [String] = []
        if days != 0 { parts.append("\(abs(days)) jour\(abs(days) > 1 ? "s" : "")") }
        if hours != 0 { parts.append("\(abs(hours)) h") }
        if minutes != 0 { parts.append("\(abs(minutes)) min") }
        if seconds != 0 { parts.append("\(abs(seconds)) s") }
        return (nanoseconds < 0 ? "-" : "") + parts.joined(separator: " ")
    }
}
