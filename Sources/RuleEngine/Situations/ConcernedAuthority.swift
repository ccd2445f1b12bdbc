import CalendarDates
import DocumentStructure
import RuleModel
import Territories

/// An authority on which the dispensation may bear: a party, or who plans for a commune that the convention covers.
struct ConcernedAuthority: Sendable {
    let holder: Holder
    /// Whether it is a party.
    let isParty: Bool
    /// Whether it plans for a commune that is a party, or is that commune; `nil` when unknown transfers decide.
    let actsForParty: Bool?
    /// Whether it must establish a schéma, exceptions apart; `nil` when that cannot be told.
    let owesSchema: Bool?
    /// Whether a claim of dispensation names it, or all the communes.
    let isSaidDispensed: Bool
    /// What the dossier says of its population, when it says anything.
    let statement: PopulationStatement?
    /// Where the competence to plan stands with it; `nil` when unknown transfers decide.
    let planning: HeldCompetence?
    /// The population above which a schéma is due; `nil` when the packs set none on that day.
    let threshold: Int?
    /// The *population totale* in force of all the communes that it is made of.
    let populationInForce: PopulationCount
    /// What the figure written of its population is, totals and newest first; none when it is no known count; `nil` when
    /// nothing is written, or when no count is known for all its communes.
    let readings: [PopulationReading]?

    var name: String { holder.name }
    /// The population that counts for planning; `nil` when it is unknown or does not plan.
    var population: Int? { planning?.population?.total }

    /// Whether the figure written is a count in force: of all its communes, or of those who transferred.
    var statesPopulationInForce: Bool? {
        guard let statement, let own = populationInForce.total else { return nil }
        return statement.value == own || statement.value == population
    }

    /// Whether the words around the figure say which count it is, if it is any; `nil` when nothing is written, or known.
    var isToldAsItIs: Bool? {
        guard let statement else { return nil }
        return readings?.contains { $0.isTold(years: statement.years, isCalledMunicipal: statement.isCalledMunicipal) }
    }

    /// The authorities that the convention of `situation` concerns, in the order of the territory: what the `views` of it
    /// agree on, for where two suppositions about transfers differ nothing is known.
    static func all(in situation: Situation, views: [TerritorialView]) -> [ConcernedAuthority] {
        guard let territory = views.first?.territory else { return [] }
        let statements = PopulationStatement.all(in: situation.dossier, of: territory)
        let lists = views.map { ConcernedAuthorities(situation: situation, view: $0, statements: statements).list }
        guard lists.count > 1 else { return lists.first ?? [] }
        var names: Set<String> = []
        // Groupings come first, and hold something under the last supposition only.
        return lists.reversed().joined().filter { names.insert($0.name).inserted }.map { found in
            found.agreeing(lists.map { $0.first { $0.name == found.name } })
        }
    }

    /// The same authority with what all of `others` say of it; one that is not there holds nothing.
    private func agreeing(_ others: [ConcernedAuthority?]) -> ConcernedAuthority {
        func common<Value: Hashable>(_ value: (ConcernedAuthority?) -> Value?) -> Value? {
            let values = Set(others.map(value))
            return values.count == 1 ? values.first ?? nil : nil
        }
        return ConcernedAuthority(
            holder: holder, isParty: isParty, actsForParty: common { $0.map(\.actsForParty) ?? false },
            owesSchema: common { $0.map(\.owesSchema) ?? false }, isSaidDispensed: isSaidDispensed,
            statement: statement, planning: common { $0?.planning }, threshold: threshold,
            populationInForce: populationInForce, readings: readings)
    }
}

/// The authorities that a convention concerns, as one view of the territory tells them.
private struct ConcernedAuthorities {
    /// The duty from which a convention may dispense.
    private static let schema = RuleID(pack: "accueil-jeune-enfant", name: "schema")

    let situation: Situation
    let view: TerritorialView
    /// What the dossier says of populations, by name.
    let statements: [String: PopulationStatement]

    var list: [ConcernedAuthority] {
        let territory = view.territory
        let members = Set(territory.groupings.filter { situation.isParty(.grouping($0)) }.flatMap(\.members))
        var plannedFor: [String: [Commune]] = [:]
        for commune in territory.communes where situation.isParty(.commune(commune)) || members.contains(commune.name) {
            let holder = territory.holder(of: .planifier, in: commune, on: situation.referenceDate.value)
            plannedFor[holder.name, default: []].append(commune)
        }
        let claims = DispensationClaim(situation.dossier.convention)
        return view.advice.authorities.compactMap { item in
            let holder = item.authority.holder
            guard situation.isParty(holder) || plannedFor[holder.name] != nil else { return nil }
            let acts = plannedFor[holder.name]?.contains { situation.isParty(.commune($0)) } ?? false
            return authority(item, actsForParty: acts, isSaidDispensed: claims.covers(holder.name))
        }
    }

    private func authority(_ item: AuthorityAdvice, actsForParty: Bool, isSaidDispensed: Bool) -> ConcernedAuthority {
        let holder = item.authority.holder
        let duty = item.items.first { $0.result.rule.id == Self.schema }
        let planning = item.authority.competence(.planifier)
        let communes = communes(of: holder)
        let statement = statements[holder.name]
        let givers = planning?.delegators ?? []
        return ConcernedAuthority(
            holder: holder, isParty: situation.isParty(holder), actsForParty: actsForParty,
            owesSchema: duty.map { situation.isOwed($0) } ?? false, isSaidDispensed: isSaidDispensed,
            statement: statement, planning: planning, threshold: duty?.threshold,
            populationInForce: PopulationCount(of: communes, on: situation.referenceDate.value),
            readings: statement.flatMap { readings(of: $0.value, [givers, communes].filter { !$0.isEmpty }) })
    }

    private func communes(of holder: Holder) -> [Commune] {
        switch holder {
        case .commune(let commune): [commune]
        case .grouping(let grouping): view.territory.communes.filter { grouping.members.contains($0.name) }
        }
    }

    /// The counts that `value` is, of one of these sets of communes, whichever the year.
    private func readings(of value: Int, _ sets: [[Commune]]) -> [PopulationReading]? {
        let known = sets.flatMap { PopulationReading.counts(of: $0.map(published)) }
        return known.isEmpty ? nil : known.filter { $0.value == value }.map(\.reading)
    }

    /// The commune with every published figure, those in force or not.
    private func published(_ commune: Commune) -> Commune {
        guard situation.territory == nil else { return commune }
        return situation.published?.territory?.communes.first { $0.name == commune.name } ?? commune
    }
}

extension Situation {
    /// Whether a duty rests on an authority, exceptions apart; `nil` when that cannot be told.
    ///
    /// A duty that begins before the convention ends concerns it as much as one that is already there.
    func isOwed(_ item: AuthorityAdvice.Item) -> Bool? {
        guard case .upcoming(let since) = item.result.outcome else { return item.holdsUnlessExcepted }
        let ends = dossier.convention.outline.ownPeriods
            .filter { $0.origin == .durationClause || $0.origin == .title }.compactMap(\.end)
        return ends.contains { since <= $0 }
    }
}
