/// An *établissement public de coopération intercommunale* or a *syndicat*: the authority for the competences that
/// communes have transferred to it, and for no other (CASF, L. 214-1-3, III).
public struct Grouping: Hashable, Sendable {
    /// Its name, by which the rest of the territory designates it.
    public let name: String
    /// SIREN, nine digits.
    public let siren: String?
    /// Its legal kind.
    public let nature: Nature
    /// Names of its members: communes, and for a syndicat also groupings.
    public let members: [String]
    /// What communes have transferred to it.
    public let transfers: [Transfer]
    /// Its *relais petite enfance*; `nil` when unknown.
    public let relay: Relay?
    /// Its *schéma pluriannuel*; `nil` when nothing is known of it.
    public let schema: SchemaRecord?
    /// Competences that it exercises though the law leaves it free not to (key `exerce`).
    public let exercised: Set<Competence>

    /// A grouping; what is not given is unknown.
    public init(
        name: String, siren: String? = nil, nature: Nature = .other, members: [String], transfers: [Transfer] = [],
        relay: Relay? = nil, schema: SchemaRecord? = nil, exercised: Set<Competence> = []
    ) {
        self.name = name
        self.siren = siren
        self.nature = nature
        self.members = members
        self.transfers = transfers
        self.relay = relay
        self.schema = schema
        self.exercised = exercised
    }
}
