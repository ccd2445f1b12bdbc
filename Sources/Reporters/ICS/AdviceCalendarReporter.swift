import CalendarDates
import RuleEngine

/// The deadlines of an advice as a calendar (RFC 5545), one event for each day that is known.
public struct AdviceCalendarReporter: Sendable {
    private let tool: ToolInfo

    /// A reporter that signs as `tool`.
    public init(tool: ToolInfo) {
        self.tool = tool
    }

    /// The calendar, or `nil` when nothing is dated: a calendar without an event is none.
    public func text(_ advice: Advice) -> String? {
        // A calendar writes years in four digits; a day beyond stands for « no end ».
        let events = advice.deadlines.compactMap { deadline -> (Deadline, CalendarDate)? in
            guard deadline.doneOn == nil, let day = deadline.day, (1...9999).contains(day.year) else { return nil }
            return (deadline, day)
        }
        guard !events.isEmpty else { return nil }
        var calendar = CalendarText()
        calendar.add("BEGIN", "VCALENDAR")
        calendar.add("VERSION", "2.0")
        calendar.add("PRODID", text: "-//\(tool.name)//\(tool.name) \(tool.version)//FR")
        calendar.add("CALSCALE", "GREGORIAN")
        calendar.add("NAME", text: "Accueil du jeune enfant : échéances")
        calendar.add("X-WR-CALNAME", text: "Accueil du jeune enfant : échéances")
        for (deadline, day) in events { write(deadline, on: day, of: advice, into: &calendar) }
        calendar.add("END", "VCALENDAR")
        return calendar.text
    }

    private func write(
        _ deadline: Deadline, on day: CalendarDate, of advice: Advice, into calendar: inout CalendarText
    ) {
        calendar.add("BEGIN", "VEVENT")
        calendar.add("UID", uid(of: deadline, in: advice))
        calendar.add("DTSTAMP", "\(Self.basic(advice.date))T000000Z")
        calendar.add("DTSTART;VALUE=DATE", Self.basic(day))
        calendar.add("SUMMARY", text: "\(deadline.title) — \(deadline.names)")
        calendar.add("DESCRIPTION", text: description(deadline, on: advice.date))
        calendar.add("CATEGORIES", text: "Accueil du jeune enfant")
        calendar.add("TRANSP", "TRANSPARENT")
        if let url = deadline.rule?.references.first?.url, Self.isAddress(url) { calendar.add("URL", url) }
        calendar.add("BEGIN", "VALARM")
        calendar.add("ACTION", "DISPLAY")
        calendar.add("DESCRIPTION", text: "\(deadline.title) : \(deadline.when)")
        calendar.add("TRIGGER", "-P\(deadline.daysOfNotice)D")
        calendar.add("END", "VALARM")
        calendar.add("END", "VEVENT")
    }

    private func description(_ deadline: Deadline, on date: CalendarDate) -> String {
        ([deadline.when, deadline.state(on: date)].compactMap(\.self).map { $0.sentenceCased } + deadline.reasons
            + [deadline.source])
            .joined(separator: "\n")
    }

    /// The same event keeps its name when its day moves, so that a calendar updates it.
    private func uid(of deadline: Deadline, in advice: Advice) -> String {
        let holders = advice.authorities.map(\.authority.holder)
        let names = deadline.authorities.map { name in holders.first { $0.name == name }?.id ?? name }
        let subject = deadline.rule?.id.description ?? deadline.title
        let parts = [deadline.kind, subject] + names
        return StableHash.digits(of: parts) + "@\(tool.name)"
    }

    /// Addresses are written as they are: a rule can come from anywhere, a line end in one must not open a property.
    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private static func basic(_ date: CalendarDate) -> String { date.description.replacing("-", with: "") }
}

extension Deadline {
    /// How long before the day a calendar reminds of it: time to send a document, or to prepare what follows an end.
    fileprivate var daysOfNotice: Int {
        switch origin {
        case .duty: 7
        case .entryIntoForce: 30
        case .end, .convention, .schema: 90
        }
    }
}

extension String {
    /// The sentence with a capital and a full stop.
    fileprivate var sentenceCased: String { capitalised + "." }
}
