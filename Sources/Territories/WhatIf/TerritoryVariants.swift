import CalendarDates

// The same territory with one thing changed: what a supposition or an attribution of causes needs.

extension Population {
    /// The same population as it was known on `date`, the vintages of later years left out.
    func known(on date: CalendarDate) -> Population {
        guard undated == nil else { return self }
        func isKnown(_ vintage: Int) -> Bool { vintage + Self.yearsBeforeForce <= date.year }
        return Population(vintages: vintages.filter { isKnown($0.key) }, gaps: gaps.filter(isKnown))
    }
}

extension Commune {
    func replacing(population: Population?) -> Commune {
        Commune(
            name: name, insee: insee, population: population, relay: relay, schema: schema, exercised: exercised,
            entrusted: entrusted
        )
    }
}

extension Transfer {
    func replacing(until: CalendarDate?) -> Transfer {
        Transfer(
            competences: competences, communes: communes, since: since, until: until, isSupposed: isSupposed)
    }
}

extension Grouping {
    func replacing(transfers: [Transfer]) -> Grouping {
        Grouping(
            name: name, siren: siren, nature: nature, members: members, transfers: transfers, relay: relay,
            schema: schema, exercised: exercised
        )
    }
}

extension Convention {
    func replacing(end: CalendarDate?) -> Convention {
        Convention(
            name: name, with: with, parties: parties, start: start, end: end, standsForSchema: standsForSchema)
    }
}

extension Territory {
    func replacing(
        communes: [Commune]? = nil, groupings: [Grouping]? = nil, conventions: [Convention]? = nil
    ) -> Territory {
        Territory(
            date: date, communes: communes ?? self.communes, groupings: groupings ?? self.groupings,
            conventions: conventions ?? self.conventions
        )
    }

    /// The same territory, the transfers to one grouping changed.
    func replacing(transfersOf grouping: String, _ change: ([Transfer]) -> [Transfer]) -> Territory {
        replacing(
            groupings: groupings.map {
                $0.name == grouping ? $0.replacing(transfers: change($0.transfers)) : $0
            }
        )
    }
}
