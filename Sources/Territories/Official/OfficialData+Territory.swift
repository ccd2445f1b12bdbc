extension OfficialData {
    /// What is known of `authority` as a territory of its own: a commune alone, or a grouping and its members.
    ///
    /// Nothing is transferred in it: see ``Territory/supposing(_:)``.
    public func territory(of authority: OfficialAuthority) -> Territory { territory(of: [authority]) }

    /// What is known of `authorities` as one territory: communes, and groupings with their members.
    public func territory(of authorities: [OfficialAuthority]) -> Territory {
        let asked = authorities.reduce(into: (communes: [Int](), groupings: [Int]())) { asked, authority in
            switch authority {
            case .commune(let place): asked.communes.append(place)
            case .grouping(let place): asked.groupings.append(place)
            }
        }
        let places = Self.distinct(asked.groupings.flatMap { groupings[$0].members } + asked.communes)
        let members = Self.distinct(places.map { commune(at: $0) })
        let names = Dictionary(zip(places, members.map(\.name))) { first, _ in first }
        let own = Self.distinct(asked.groupings).map { place in
            let grouping = groupings[place]
            return Grouping(
                name: grouping.name, siren: grouping.siren, nature: grouping.nature,
                members: grouping.members.compactMap { names[$0] })
        }
        return Territory(communes: members, groupings: own)
    }

    /// The commune at `place` with its populations, of which nothing else is published.
    public func commune(at place: Int) -> Commune {
        Commune(
            name: communes[place].name, insee: communes[place].code, population: population(ofCommune: place))
    }

    /// Each place once, in order.
    private static func distinct(_ places: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return places.filter { seen.insert($0).inserted }
    }

    /// Two communes of one name would be one for a territory: each then bears its code.
    private static func distinct(_ communes: [Commune]) -> [Commune] {
        let counts = Dictionary(communes.map { ($0.name, 1) }, uniquingKeysWith: +)
        return communes.map { commune in
            guard counts[commune.name, default: 1] > 1, let code = commune.insee else { return commune }
            return Commune(name: "\(commune.name) (\(code))", insee: code, population: commune.population)
        }
    }
}

extension Territory {
    /// The same territory, the population of each commune being `population` of the known one.
    public func mappingPopulations(_ population: (Population) -> Population?) -> Territory {
        replacing(communes: communes.map { $0.replacing(population: $0.population.flatMap(population)) })
    }

    /// The same territory, populations that it leaves unknown being those published; communes are recognised by their
    /// code, or by a name that one commune alone bears.
    public func filled(from data: OfficialData) -> Territory {
        let communes = communes.map { commune in
            guard commune.population == nil, let place = try? data.commune(commune.insee ?? commune.name) else {
                return commune
            }
            return commune.replacing(population: data.population(ofCommune: place))
        }
        return replacing(communes: communes)
    }
}
