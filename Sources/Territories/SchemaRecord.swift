import CalendarDates

/// What is known of an authority's *schéma pluriannuel de maintien et de développement de l'offre d'accueil du jeune
/// enfant* (CASF, L. 214-2).
public struct SchemaRecord: Hashable, Sendable {
    /// Day of adoption.
    public let adopted: CalendarDate?
    /// Day of its transmission to the comité départemental, due within a month of adoption (L. 214-2, II).
    public let transmitted: CalendarDate?
    /// Last day that it covers.
    public let until: CalendarDate?
    /// Whether there is one; `nil` when unknown.
    public let exists: Bool?

    /// A schema; what is not given is unknown.
    public init(
        adopted: CalendarDate? = nil, transmitted: CalendarDate? = nil, until: CalendarDate? = nil, exists: Bool? = nil
    ) {
        self.adopted = adopted
        self.transmitted = transmitted
        self.until = until
        self.exists = exists
    }
}
