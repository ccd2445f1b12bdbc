import CalendarDates

/// Somebody's decision that a breach does not count: why, who answers for it, and until when.
public struct Waiver: Hashable, Sendable {
    /// The rule, or a pack as `pack/`.
    public let rule: String
    /// The part of the act or the file that it covers, « article 8 »; `nil` for any.
    public let part: String?
    /// Why.
    public let reason: String
    /// Who answers for it.
    public let person: String
    /// The last day on which it holds.
    public let until: CalendarDate
    /// Where it is written: « conforme.yml, ligne 12 ».
    public let source: String
    /// Whether it stands for several dossiers, of which each may not need it.
    public var isShared = false

    /// A waiver.
    public init(rule: String, part: String?, reason: String, person: String, until: CalendarDate, source: String) {
        self.rule = rule
        self.part = part
        self.reason = reason
        self.person = person
        self.until = until
        self.source = source
    }
}
