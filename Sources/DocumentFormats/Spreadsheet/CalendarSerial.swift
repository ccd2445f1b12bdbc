/// A day and an hour as workbooks count them: in days since the end of 1899, or since 1904.
struct CalendarSerial {
    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let shortMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    private static let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

    private let year: Int
    private let month: Int
    private let day: Int
    private let weekday: Int
    /// Seconds since midnight.
    private let seconds: Int
    /// Seconds since the first day of the count.
    private let elapsed: Int

    /// The day of number `value`; `nil` before the first day or past the year 9999.
    init?(_ value: Double, is1904: Bool) {
        guard value >= 0, value < 2_958_466 else { return nil }
        elapsed = Int((value * 86_400).rounded())
        let serial = elapsed / 86_400
        seconds = elapsed % 86_400
        // Workbooks count a 29 February 1900 that never was.
        let shift = is1904 ? 24_107 : serial < 60 ? 25_568 : 25_569
        let sinceEpoch = serial - shift
        weekday = ((sinceEpoch + 3) % 7 + 7) % 7
        // Days of the civil calendar, counted by eras of 400 years that begin on 1 March.
        let shifted = sinceEpoch + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day and hour as `section` asks for them.
    func text(_ section: CellFormatSection) -> String {
        let signs = section.pieces.map { if case .date(let sign) = $0 { sign } else { "" } }
        return section.pieces.enumerated().map { position, piece in
            switch piece {
            case .literal(let words): return words
            case .figures(let signs): return signs.filter { $0 == "," || $0 == "." }
            case .percent, .general: return ""
            case .date(let sign): return text(sign, isMinute: Self.isMinute(at: position, signs))
            }
        }.joined()
    }

    /// « m » means minutes after hours or before seconds, months otherwise.
    private static func isMinute(at position: Int, _ signs: [String]) -> Bool {
        let before = signs[..<position].last { !$0.isEmpty } ?? ""
        let after = signs[(position + 1)...].first { !$0.isEmpty } ?? ""
        return before.contains("h") || after.hasPrefix("s")
    }

    private func text(_ sign: String, isMinute: Bool) -> String {
        switch sign {
        case "long": return "\(Self.days[weekday]) \(day) \(Self.months[month - 1]) \(year)"
        case "yy", "y": return Self.padded(year % 100)
        case let sign where sign.hasPrefix("y"): return String(year)
        case "m" where isMinute: return String(seconds / 60 % 60)
        case "mm" where isMinute: return Self.padded(seconds / 60 % 60)
        case "m": return String(month)
        case "mm": return Self.padded(month)
        case "mmm": return Self.shortMonths[month - 1]
        case "mmmmm": return String(Self.months[month - 1].prefix(1)).uppercased()
        case let sign where sign.hasPrefix("m"): return Self.months[month - 1]
        case "d": return String(day)
        case "dd": return Self.padded(day)
        case "ddd": return Self.days[weekday].prefix(3) + "."
        case let sign where sign.hasPrefix("d"): return Self.days[weekday]
        case "h": return String(seconds / 3600)
        case let sign where sign.hasPrefix("h"): return Self.padded(seconds / 3600)
        case "[h]": return String(elapsed / 3600)
        case "[m]": return String(elapsed / 60)
        case "[s]": return String(elapsed)
        case "s": return String(seconds % 60)
        default: return Self.padded(seconds % 60)
        }
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
