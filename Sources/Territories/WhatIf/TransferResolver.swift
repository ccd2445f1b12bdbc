import CalendarDates

extension Territory {
    /// This territory if `requests` took effect on `date`, added to what it already says.
    ///
    /// A commune that « all » covers and that has already given a competence to this grouping keeps doing so.
    public func supposing(_ requests: [TransferRequest], from date: CalendarDate) throws(TransferProblem) -> Territory {
        var resolver = TransferResolver(territory: self, date: date)
        for request in requests { try resolver.add(request) }
        return resolver.territory
    }

    /// The communes of `grouping`, directly or through a grouping that is its member, in the order of the territory.
    public func communes(of grouping: Grouping) -> [Commune] {
        var membership = Membership(communes: communes.map(\.name))
        for grouping in groupings { membership.add(grouping.name, members: grouping.members, isSure: true) }
        let names = Set(membership.communes(of: grouping.name))
        return communes.filter { names.contains($0.name) }
    }
}

/// Adds supposed transfers to a territory, one request after the other.
private struct TransferResolver {
    private(set) var territory: Territory
    let date: CalendarDate
    private var supposed: [Gift: String] = [:]

    private struct Gift: Hashable {
        let commune: String
        let competence: Competence
    }

    init(territory: Territory, date: CalendarDate) {
        self.territory = territory
        self.date = date
    }

    mutating func add(_ request: TransferRequest) throws(TransferProblem) {
        let grouping = try grouping(request.grouping)
        let members = territory.communes(of: grouping)
        let named: [Commune]? =
            if let written = request.communes { try communes(written, of: grouping, members: members) } else { nil }
        // Communes that give the same competences make one transfer, as in a territory file.
        var gifts: [Set<Competence>: [String]] = [:]
        for commune in named ?? members {
            var given: Set<Competence> = []
            for competence in request.competences.sorted() {
                if named == nil, isGiven(competence, by: commune, to: grouping) { continue }
                try note(competence, by: commune, to: grouping)
                given.insert(competence)
            }
            if !given.isEmpty { gifts[given, default: []].append(commune.name) }
        }
        guard !gifts.isEmpty else { throw .nothingLeft(grouping: grouping.name) }
        let ordered = gifts.sorted {
            $0.key.map(\.number).sorted().lexicographicallyPrecedes($1.key.map(\.number).sorted())
        }
        let transfers = ordered.map {
            Transfer(competences: $0.key, communes: $0.value, since: date, isSupposed: true)
        }
        territory = territory.replacing(transfersOf: grouping.name) { $0 + transfers }
    }

    private func grouping(_ name: String) throws(TransferProblem) -> Grouping {
        guard case .grouping(let grouping)? = territory.holder(named: name) else {
            throw .unknownGrouping(name, known: territory.groupings.map(\.name))
        }
        return grouping
    }

    private func communes(
        _ names: [String], of grouping: Grouping, members: [Commune]
    ) throws(TransferProblem) -> [Commune] {
        var found: [Commune] = []
        for name in names {
            guard case .commune(let commune)? = territory.holder(named: name) else {
                throw .unknownCommune(name, known: members.map(\.name))
            }
            guard members.contains(commune) else { throw .notAMember(commune.name, grouping: grouping.name) }
            found.append(commune)
        }
        return found
    }

    private func isGiven(_ competence: Competence, by commune: Commune, to grouping: Grouping) -> Bool {
        territory.groupings.first { $0.name == grouping.name }?.transfers.contains { transfer in
            !transfer.isSupposed && transfer.isInForce(on: date) && transfer.gives(competence, of: commune.name)
        } ?? false
    }

    /// Notes one gift, unless the commune gives the competence twice on some day.
    private mutating func note(
        _ competence: Competence, by commune: Commune, to grouping: Grouping
    ) throws(TransferProblem) {
        let gift = Gift(commune: commune.name, competence: competence)
        if let first = supposed[gift] {
            throw .twice(commune.name, competence, first: first, second: grouping.name)
        }
        supposed[gift] = grouping.name
        let whole = Transfer(competences: [competence], communes: [commune.name], since: date)
        for other in territory.groupings {
            for transfer in other.transfers where transfer.gives(competence, of: commune.name) && !transfer.isSupposed {
                let clashes = other.name == grouping.name ? transfer.isInForce(on: date) : transfer.overlaps(whole)
                guard clashes else { continue }
                throw .alreadyGiven(commune.name, competence, to: other.name, since: transfer.since)
            }
        }
    }
}

extension Transfer {
    /// Whether `commune` gives `competence` by this transfer.
    public func gives(_ competence: Competence, of commune: String) -> Bool {
        competences.contains(competence) && communes.contains(commune)
    }
}
