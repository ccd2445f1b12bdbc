import DocumentStructure
import RuleModel
import Territories

/// An authority on which the dispensation may bear: a party, or who plans for a commune that the convention covers.
struct ConcernedAuthority: Sendable {
    /// The duty from which a convention may dispense.
    private static let schema = RuleID(pack: "accueil-jeune-enfant", name: "schema")

    private let advice: AuthorityAdvice
    /// Whether it is a party.
    let isParty: Bool
    /// Whether it plans for a commune that is a party, or is that commune.
    let actsForParty: Bool
    /// Whether it must establish a schéma, exceptions apart; `nil` when that cannot be told.
    let owesSchema: Bool?
    /// Whether a claim of dispensation names it, or all the communes.
    let isSaidDispensed: Bool
    /// What the dossier says of its population, when it says anything.
    let statement: PopulationStatement?
    /// The communes that it is made of: itself, or its members in the territory.
    private let communes: [Commune]

    var name: String { holder.name }
    var holder: Holder { advice.authority.holder }
    /// Where the competence to plan stands with it.
    var planning: HeldCompetence? { advice.authority.competence(.planifier) }
    /// The population that counts for planning; `nil` when it is unknown or does not plan.
    var population: Int? { planning?.population?.total }
    /// The population above which a schéma is due; `nil` when the packs set none on that day.
    var threshold: Int? { advice.items.first { $0.result.rule.id == Self.schema }?.threshold }

    /// Whether `value` is its population in some vintage: of those who transferred to it, or of all its communes.
    ///
    /// `nil` when no vintage is known for all of them.
    func isKnown(_ value: Int) -> Bool? {
        let known = [planning?.delegators ?? [], communes].filter { !$0.isEmpty }.flatMap(Self.totals)
        return known.isEmpty ? nil : known.contains(value)
    }

    /// The population of `communes` together, in each vintage known for all of them.
    private static func totals(of communes: [Commune]) -> [Int] {
        let years = Set(communes.flatMap { $0.population.map { Array($0.vintages.keys) } ?? [] })
        return ([nil] + years.map(Int?.some)).compactMap { year in
            let parts = communes.map { commune in
                (commune.population?.undated ?? year.flatMap { commune.population?.vintages[$0] })?.total
            }
            return parts.contains(nil) ? nil : parts.compactMap(\.self).reduce(0, +)
        }
    }

    /// The authorities that the convention of `situation` concerns, in the order of the territory.
    static func all(in situation: Situation, advice: Advice) -> [ConcernedAuthority] {
        guard let territory = situation.territory else { return [] }
        let parties = situation.dossier.convention.outline.parties.map { PartyName($0.name) }
        func isParty(_ name: String) -> Bool { parties.contains { $0.means(PartyName(name)) } }
        let members = Set(territory.groupings.filter { isParty($0.name) }.flatMap(\.members))
        var plannedFor: [String: [Commune]] = [:]
        for commune in territory.communes where isParty(commune.name) || members.contains(commune.name) {
            let holder = territory.holder(of: .planifier, in: commune, on: situation.referenceDate.value)
            plannedFor[holder.name, default: []].append(commune)
        }
        let claims = DispensationClaim(situation.dossier.convention)
        let statements = PopulationStatement.all(in: situation.dossier, of: territory)
        return advice.authorities.compactMap { item in
            let name = item.authority.holder.name
            guard isParty(name) || plannedFor[name] != nil else { return nil }
            let duty = item.items.first { $0.result.rule.id == schema }
            return ConcernedAuthority(
                advice: item, isParty: isParty(name),
                actsForParty: plannedFor[name]?.contains { isParty($0.name) } ?? false,
                owesSchema: duty.map { situation.isOwed($0) } ?? false, isSaidDispensed: claims.covers(name),
                statement: statements[name], communes: communes(of: item.authority.holder, in: territory))
        }
    }

    private static func communes(of holder: Holder, in territory: Territory) -> [Commune] {
        switch holder {
        case .commune(let commune): [commune]
        case .grouping(let grouping): territory.communes.filter { grouping.members.contains($0.name) }
        }
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
