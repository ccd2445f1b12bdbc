import CalendarDates
import DocumentModel

/// One line of a stamp.
struct StampPart {
    /// What a date in a stamp tells.
    enum Moment { case sent, received, published }

    enum Content {
        case day(Moment, CalendarDate)
        case identifier(TransmissionStamp.Identifier)
    }

    let content: Content
    let range: TextRange
    /// Whether the line alone tells of a transmission: « publié le » may be said of anything.
    let isTelling: Bool
}

/// A stamp as its lines are met.
struct StampDraft {
    private var days: [StampPart.Moment: CalendarDate] = [:]
    private var identifier: TransmissionStamp.Identifier?
    private(set) var range: TextRange
    private(set) var isProof = false

    init(_ part: StampPart) {
        range = part.range
        _ = add(part)
    }

    var stamp: TransmissionStamp {
        TransmissionStamp(
            sent: days[.sent], received: days[.received], published: days[.published], identifier: identifier,
            range: range)
    }

    /// Takes `part` in, unless the stamp already has such a line: another stamp then begins.
    mutating func add(_ part: StampPart) -> Bool {
        switch part.content {
        case .day(let moment, let date):
            guard days[moment] == nil else { return part.range.upperBound <= range.upperBound }
            days[moment] = date
        case .identifier(let found):
            guard identifier == nil else { return false }
            identifier = found
        }
        range = TextRange(range.lowerBound, max(range.upperBound, part.range.upperBound))
        isProof = isProof || part.isTelling
        return true
    }
}
