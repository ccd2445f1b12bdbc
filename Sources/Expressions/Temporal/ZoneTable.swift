import CalendarDates
import Foundation

/// Offsets of named zones, from the system's IANA database.
enum ZoneTable {
    /// Whether the zone exists.
    static func contains(_ name: String) -> Bool {
        guard name.utf8.count <= 64, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        return name == "Etc/UTC" || TimeZone(identifier: name) != nil
    }

    /// Seconds east of UTC when the clocks of that zone show this date and second of the day.
    /// `nil` for the date means any day: the standard offset.
    static func offset(of name: String, on date: CalendarDate?, second: Int) -> Int? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        guard let date else {
            let standard = zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0))
            return standard
        }
        let local = Double(date.daysSinceEpoch) * 86_400 + Double(second)
        guard abs(local) < 1e11 else { return zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0)) }
        let first = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(first)))
    }
}
