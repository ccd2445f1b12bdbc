/// Who holds a competence: the commune by default, the grouping once it is transferred.
///
/// A CCAS never holds: a commune may entrust it with the exercise of a competence, not transfer it.
public enum Holder: Hashable, Sendable {
    /// A commune.
    case commune(Commune)
    /// A grouping.
    case grouping(Grouping)

    /// Its name as the territory declares it.
    public var name: String {
        switch self {
        case .commune(let commune): commune.name
        case .grouping(let grouping): grouping.name
        }
    }

    /// INSEE code of a commune, SIREN of a grouping; `nil` when not told.
    public var id: String? {
        switch self {
        case .commune(let commune): commune.insee
        case .grouping(let grouping): grouping.siren
        }
    }

    /// « commune », « epci » or « syndicat », as in the JSON reports; a grouping of another kind counts as « epci ».
    public var kind: String {
        switch self {
        case .commune: "commune"
        case .grouping(let grouping): grouping.nature.isSyndicate ? "syndicat" : "epci"
        }
    }

    /// Its *relais petite enfance*; `nil` when unknown.
    public var relay: Relay? {
        switch self {
        case .commune(let commune): commune.relay
        case .grouping(let grouping): grouping.relay
        }
    }

    /// Its *schéma pluriannuel*; `nil` when nothing is known of it.
    public var schema: SchemaRecord? {
        switch self {
        case .commune(let commune): commune.schema
        case .grouping(let grouping): grouping.schema
        }
    }

    /// Competences that it exercises though the law leaves it free not to.
    public var exercised: Set<Competence> {
        switch self {
        case .commune(let commune): commune.exercised
        case .grouping(let grouping): grouping.exercised
        }
    }
}
