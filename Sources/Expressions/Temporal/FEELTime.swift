/// A time of day, to the nanosecond, with or without a zone.
public struct FEELTime: Hashable, Sendable {
    static let nanosecondsPerDay = 86_400_000_000_000

    /// Nanoseconds since midnight, under a day.
    public let nanoseconds: Int
    /// What is said of the zone.
    public let zone: TimeZoneMark

    /// The time, or `nil` when it does not exist: there is no 24:00:00.
    public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: TimeZoneMark = .none) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanosecond)
        else { return nil }
        nanoseconds = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
        self.zone = zone
    }

    init(nanoseconds: Int, zone: TimeZoneMark) {
        self.nanoseconds = nanoseconds
        self.zone = zone
    }

    /// Midnight without a zone.
    static let midnight = FEELTime(nanoseconds: 0, zone: .none)

    /// Hour, 0 to 23.
    public var hour: Int { secondOfDay / 3600 }
    /// Minute, 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// Second, 0 to 59, without its fraction.
    public var second: Int { secondOfDay % 60 }
    /// Fraction of the second, in nanoseconds.
    public var nanosecond: Int { nanoseconds % 1_000_000_000 }

    var secondOfDay: Int { nanoseconds / 1_000_000_000 }

    /// Seconds east of UTC, `nil` without a zone.
    var offset: Int? {
        switch zone {
        case .none: nil
        case .offset(let seconds): seconds
        case .zone(let name): ZoneTable.offset(of: name, on: nil, second: secondOfDay)
        }
    }

    /// Nanoseconds since midnight in UTC, or local ones without a zone.
    var instant: Int { nanoseconds - (offset ?? 0) * 1_000_000_000 }
}

extension FEELTime: CustomStringConvertible {
    /// `10:30:00`, with its fraction and zone if it has them.
    public var description: String { clock + zone.description }

    private var clock: String {
        let base = [hour, minute, second].map { padded($0, 2) }.joined(separator: ":")
        guard nanosecond != 0 else { return base }
        var fraction = padded(nanosecond, 9)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return base + "." + fraction
    }
}
