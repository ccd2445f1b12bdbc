import CalendarDates

/// The population that decides what an authority owes for one competence, addends kept (CASF, L. 214-1-3, III).
public struct PopulationCount: Hashable, Sendable {
    /// What one commune brings.
    public struct Part: Hashable, Sendable {
        /// The commune's name.
        public let name: String
        /// Its *population totale*, in inhabitants; `nil` when unknown on the date asked about.
        public let value: Int?
        /// Its *population municipale*, in inhabitants; `nil` when unknown on that date.
        public let municipal: Int?
        /// The vintage of the figure; `nil` when unknown or not told.
        public let vintage: Int?

        /// One addend.
        public init(name: String, value: Int?, municipal: Int? = nil, vintage: Int?) {
            self.name = name
            self.value = value
            self.municipal = municipal
            self.vintage = vintage
        }
    }

    /// The addends, in the order of the territory file.
    public let parts: [Part]

    /// A sum to be made of `parts`.
    public init(parts: [Part]) {
        self.parts = parts
    }

    /// The count of `communes`, each with the figure in force on `date`.
    public init(of communes: [Commune], on date: CalendarDate) {
        parts = communes.map { commune in
            let known = commune.population?.figure(on: date)
            return Part(
                name: commune.name, value: known?.figure.total, municipal: known?.figure.municipal,
                vintage: known?.vintage)
        }
    }

    /// The sum; `nil` as soon as one addend is unknown: unknown is never zero.
    public var total: Int? { Self.sum(parts.map(\.value)) }

    /// The sum of *populations municipales*, under the same condition.
    public var municipalTotal: Int? { Self.sum(parts.map(\.municipal)) }

    /// The vintage of all the figures; `nil` when they are of several, or bear none.
    public var vintage: Int? {
        let vintages = Set(parts.map(\.vintage))
        return vintages.count == 1 ? vintages.first ?? nil : nil
    }

    private static func sum(_ values: [Int?]) -> Int? {
        values.reduce(Int?.some(0)) { sum, value in
            guard let sum, let value else { return nil }
            return sum + value
        }
    }

    /// The names of the communes whose population is unknown.
    public var unknownParts: [String] { parts.filter { $0.value == nil }.map(\.name) }
}
