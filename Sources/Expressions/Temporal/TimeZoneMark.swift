/// What a time says of its zone: nothing, an offset from UTC, or the name of a zone.
public enum TimeZoneMark: Hashable, Sendable {
    /// A local time.
    case none
    /// Seconds east of UTC, within eighteen hours.
    case offset(seconds: Int)
    /// A zone of the IANA database, such as `Europe/Paris`.
    case zone(String)

    /// As ISO 8601 and FEEL write it: empty, `Z`, `+02:00` or `@Europe/Paris`.
    public var description: String {
        switch self {
        case .none: return ""
        case .zone(let name): return "@" + name
        case .offset(let seconds):
            guard seconds != 0 else { return "Z" }
            let size = abs(seconds)
            let parts = size % 60 == 0 ? [size / 3600, size / 60 % 60] : [size / 3600, size / 60 % 60, size % 60]
            return (seconds < 0 ? "-" : "+") + parts.map { padded($0, 2) }.joined(separator: ":")
        }
    }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
