extension Territory {
    /// The part of this territory that decides what rests on `holder`: it answers about it as the whole does.
    ///
    /// For a grouping, the communes that gave it something; for a commune, the groupings it belongs or gave to, with
    /// the transfers that concern it; the conventions that bind one of them.
    public func neighbourhood(of holder: Holder) -> Territory {
        switch holder {
        case .grouping(let grouping):
            let givers = Set(grouping.transfers.flatMap(\.communes))
            return part(
                communes: communes.filter { givers.contains($0.name) }, groupings: [grouping], bound: [grouping.name])
        case .commune(let commune):
            let concerned = groupings.compactMap { grouping -> Grouping? in
                let own = grouping.transfers.filter { $0.communes.contains(commune.name) }
                guard !own.isEmpty || grouping.members.contains(commune.name) else { return nil }
                return grouping.replacing(transfers: own)
            }
            return part(
                communes: [commune], groupings: concerned, bound: Set([commune.name] + concerned.map(\.name))
            )
        }
    }

    private func part(communes: [Commune], groupings: [Grouping], bound: Set<String>) -> Territory {
        replacing(
            communes: communes, groupings: groupings,
            conventions: conventions.filter { !bound.isDisjoint(with: $0.parties) }
        )
    }
}
