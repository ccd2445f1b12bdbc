import CalendarDates
import YAMLReading

/// Communes, the groupings they belong to, what they transferred, the conventions they signed.
///
/// Names are unique within a territory, communes and groupings together: everything refers to them by name.
/// ``TerritoryReader`` refuses a file that breaks this; whoever builds a territory otherwise must see to it.
public struct Territory: Hashable, Sendable {
    /// The date for which the file asks to be read; a date asked on the command line wins.
    public let date: CalendarDate?
    /// The communes, in the order of the file.
    public let communes: [Commune]
    /// The groupings, in the order of the file.
    public let groupings: [Grouping]
    /// The conventions, in the order of the file.
    public let conventions: [Convention]

    /// A territory.
    public init(
        date: CalendarDate? = nil, communes: [Commune], groupings: [Grouping] = [], conventions: [Convention] = []
    ) {
        self.date = date
        self.communes = communes
        self.groupings = groupings
        self.conventions = conventions
    }

    /// One commune of which only the population is known, in inhabitants; it is called « la commune ».
    public static func commune(population: Int) -> Territory {
        Territory(communes: [Commune(name: "la commune", population: Population(population))])
    }

    /// The commune or grouping that `text` names, by its name (case, accents and hyphens aside), its INSEE code or
    /// its SIREN; `nil` when there is none.
    public func holder(named text: String) -> Holder? {
        let folded = Spelling.folded(text)
        let holders = groupings.map(Holder.grouping) + communes.map(Holder.commune)
        return holders.first { $0.id == text || $0.name == text }
            ?? holders.first { Spelling.folded($0.name) == folded }
    }

    /// The conventions to which `holder` is a party and which are in force on `date`, both ends included.
    ///
    /// A convention whose start or end is not told counts as unbounded on that side.
    public func conventions(of holder: Holder, on date: CalendarDate) -> [Convention] {
        conventions.filter { $0.isInForce(on: date) && $0.parties.contains(holder.name) }
    }
}
