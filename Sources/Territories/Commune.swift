/// A commune, by law the authority for the competences that it has not transferred (CASF, L. 214-1-3, I).
public struct Commune: Hashable, Sendable {
    /// Its name, by which the rest of the territory designates it.
    public let name: String
    /// INSEE code, five characters: « 68298 », « 2A004 ».
    public let insee: String?
    /// *Population totale*; `nil` when unknown.
    public let population: Population?
    /// Its *relais petite enfance*; `nil` when unknown.
    public let relay: Relay?
    /// Its *schéma pluriannuel*; `nil` when nothing is known of it.
    public let schema: SchemaRecord?
    /// Competences that it exercises though the law leaves it free not to (key `exerce`).
    public let exercised: Set<Competence>
    /// Competences whose exercise it entrusts to its CCAS: it remains the authority (key `confie au CCAS`).
    public let entrusted: Set<Competence>

    /// A commune; what is not given is unknown.
    public init(
        name: String, insee: String? = nil, population: Population? = nil, relay: Relay? = nil,
        schema: SchemaRecord? = nil, exercised: Set<Competence> = [], entrusted: Set<Competence> = []
    ) {
        self.name = name
        self.insee = insee
        self.population = population
        self.relay = relay
        self.schema = schema
        self.exercised = exercised
        self.entrusted = entrusted
    }
}
