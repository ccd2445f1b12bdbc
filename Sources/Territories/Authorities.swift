import CalendarDates

extension Territory {
    /// Groupings that hold at least one competence on `date`, then every commune, even one that has transferred all
    /// four, so that a report can say so; both in the order of the file.
    public func authorities(on date: CalendarDate) -> [Authority] {
        let holdings = Holdings(self, on: date)
        let given = delegations(holdings)
        let groupings = groupings.map { grouping in
            Authority(
                holder: .grouping(grouping),
                competences: Competence.allCases.map { received($0, given[grouping.name]?[$0] ?? [], on: date) }
            )
        }
        let communes = communes.map { commune in
            Authority(
                holder: .commune(commune),
                competences: Competence.allCases.map { kept($0, by: commune, holdings, on: date) }
            )
        }
        return groupings.filter { $0.competences.contains(where: \.isHeld) } + communes
    }

    /// Who holds `competence` over `commune` on `date`.
    public func holder(of competence: Competence, in commune: Commune, on date: CalendarDate) -> Holder {
        let gift = Holdings(self, on: date).gift(of: competence, by: commune.name)
        return gift.map { .grouping($0.grouping) } ?? .commune(commune)
    }

    private typealias Delegation = (commune: Commune, since: CalendarDate?)

    /// By grouping and competence, the communes that transferred it, in the order of the file.
    private func delegations(_ holdings: Holdings) -> [String: [Competence: [Delegation]]] {
        var given: [String: [Competence: [Delegation]]] = [:]
        for commune in communes {
            for competence in Competence.allCases {
                guard let gift = holdings.gift(of: competence, by: commune.name) else { continue }
                given[gift.grouping.name, default: [:]][competence, default: []].append((commune, gift.since))
            }
        }
        return given
    }

    private func received(_ competence: Competence, _ given: [Delegation], on date: CalendarDate) -> HeldCompetence {
        guard let first = given.first else { return HeldCompetence(competence: competence, isHeld: false) }
        let communes = given.map(\.commune)
        return HeldCompetence(
            competence: competence, isHeld: true, population: PopulationCount(of: communes, on: date),
            transferSince: given.allSatisfy { $0.since == first.since } ? first.since : nil, delegators: communes
        )
    }

    private func kept(
        _ competence: Competence, by commune: Commune, _ holdings: Holdings, on date: CalendarDate
    ) -> HeldCompetence {
        guard let gift = holdings.gift(of: competence, by: commune.name) else {
            return HeldCompetence(
                competence: competence, isHeld: true, population: PopulationCount(of: [commune], on: date)
            )
        }
        return HeldCompetence(
            competence: competence, isHeld: false, transferredTo: gift.grouping.name, transferSince: gift.since
        )
    }
}
