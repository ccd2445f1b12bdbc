import CalendarDates

/// A convention with an *organisme débiteur de prestations familiales*, which may stand for the schema
/// (CASF, L. 214-2, III).
public struct Convention: Hashable, Sendable {
    /// Its title.
    public let name: String
    /// The body that pays family benefits: « Caf du Haut-Rhin ».
    public let with: String?
    /// Names of the local parties, as the territory declares them.
    public let parties: [String]
    /// First day.
    public let start: CalendarDate?
    /// Last day.
    public let end: CalendarDate?
    /// Whether it has the content required of a schema; `nil` when unknown, until the document is checked.
    public let standsForSchema: Bool?

    /// A convention; what is not given is unknown.
    public init(
        name: String, with: String? = nil, parties: [String], start: CalendarDate? = nil, end: CalendarDate? = nil,
        standsForSchema: Bool? = nil
    ) {
        self.name = name
        self.with = with
        self.parties = parties
        self.start = start
        self.end = end
        self.standsForSchema = standsForSchema
    }

    /// Whether it is in force on `date`, both ends included; a side that is not told counts as unbounded.
    public func isInForce(on date: CalendarDate) -> Bool {
        if let start, date < start { return false }
        if let end, date > end { return false }
        return true
    }
}
