import CalendarDates

/// Communes giving competences to a grouping (CGCT, L. 5211-17 or L. 5211-17-2), for a time or for good.
public struct Transfer: Hashable, Sendable {
    /// What is transferred.
    public let competences: Set<Competence>
    /// Names of the communes that transfer it, « toutes » resolved, in the order of the file.
    public let communes: [String]
    /// First day of effect; `nil`: in force on any date, however early.
    public let since: CalendarDate?
    /// Last day of effect; `nil`: no end.
    public let until: CalendarDate?
    /// Whether it is only supposed, to see what it would change.
    public let isSupposed: Bool

    /// A transfer; without dates it is in force on any date.
    public init(
        competences: Set<Competence>, communes: [String], since: CalendarDate? = nil, until: CalendarDate? = nil,
        isSupposed: Bool = false
    ) {
        self.competences = competences
        self.communes = communes
        self.since = since
        self.until = until
        self.isSupposed = isSupposed
    }

    /// Whether it has effect on `date`, both ends included.
    public func isInForce(on date: CalendarDate) -> Bool {
        if let since, date < since { return false }
        if let until, date > until { return false }
        return true
    }

    /// Whether some day sees both in force.
    func overlaps(_ other: Transfer) -> Bool {
        if let since, let end = other.until, end < since { return false }
        if let until, let start = other.since, until < start { return false }
        return true
    }
}
