import CalendarDates

/// A commune or a grouping before the four competences, on one date.
public struct Authority: Hashable, Sendable {
    /// The commune or the grouping.
    public let holder: Holder
    /// All four competences, in the order of the law, held or not.
    public let competences: [HeldCompetence]

    /// An authority and where each competence stands with it.
    public init(holder: Holder, competences: [HeldCompetence]) {
        self.holder = holder
        self.competences = competences
    }

    /// Where `competence` stands with this authority; `nil` only if it was built without it.
    public func competence(_ competence: Competence) -> HeldCompetence? {
        competences.first { $0.competence == competence }
    }
}

/// Where one competence stands with one commune or grouping, on one date.
public struct HeldCompetence: Hashable, Sendable {
    /// Which competence.
    public let competence: Competence
    /// Whether the authority holds it.
    public let isHeld: Bool
    /// The population that counts for it, when it is held (CASF, L. 214-1-3, II and III).
    public let population: PopulationCount?
    /// The grouping to which a commune gave it; `nil` for a grouping, or when the commune kept it.
    public let transferredTo: String?
    /// When the transfer took effect; for a grouping, the date that all its delegators share. `nil` when not told.
    public let transferSince: CalendarDate?
    /// For a grouping, the communes that transferred it, in the order of the file.
    public let delegators: [Commune]

    /// Where a competence stands.
    public init(
        competence: Competence, isHeld: Bool, population: PopulationCount? = nil, transferredTo: String? = nil,
        transferSince: CalendarDate? = nil, delegators: [Commune] = []
    ) {
        self.competence = competence
        self.isHeld = isHeld
        self.population = population
        self.transferredTo = transferredTo
        self.transferSince = transferSince
        self.delegators = delegators
    }
}
