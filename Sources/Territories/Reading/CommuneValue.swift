import YAMLReading

extension TerritoryDraft {
    /// One item of `communes`; `nil` when it has no usable name.
    mutating func commune(_ value: YAMLValue) -> Commune? {
        let keys = [
            "nom", "insee", "population totale", "relais petite enfance", "schéma pluriannuel", "exerce",
            "confie au CCAS",
        ]
        if value.isScalar, let name = try? value.string() {
            problems.append(value.problem("Une commune se décrit avec des clés.", cure: "Écrire « nom: \(name) »."))
            return nil
        }
        let mapping = YAMLMapping(value, known: keys, problems: &problems)
        guard let name = name(mapping) else { return nil }
        let commune = Commune(
            name: name,
            insee: mapping.read("insee", problems: &problems) { value throws(YAMLProblem) in try value.insee() },
            population: mapping["population totale"].flatMap { population($0) },
            relay: mapping["relais petite enfance"].flatMap { relay($0) },
            schema: mapping["schéma pluriannuel"].flatMap { schema($0) },
            exercised: competences(mapping, "exerce"),
            entrusted: competences(mapping, "confie au CCAS")
        )
        noteGivenAway(commune.exercised, by: commune, mapping, "exerce", "exercer")
        noteGivenAway(commune.entrusted, by: commune, mapping, "confie au CCAS", "confier à son CCAS")
        return commune
    }

    /// The name of a commune or grouping; a CCAS is neither.
    mutating func name(_ mapping: YAMLMapping) -> String? {
        mapping.require("nom", problems: &problems) { value throws(YAMLProblem) in
            let name = try value.string()
            if name.isSocialCentre { throw value.socialCentre(name) }
            return name
        }
    }

    /// A commune can neither exercise nor entrust what it has transferred for good.
    private mutating func noteGivenAway(
        _ competences: Set<Competence>, by commune: Commune, _ mapping: YAMLMapping, _ key: String, _ verb: String
    ) {
        guard let place = mapping[key] else { return }
        for competence in competences.sorted() {
            let placed = transfers.first { placed in
                let transfer = placed.transfer
                return transfer.since == nil && transfer.until == nil && transfer.communes.contains(commune.name)
                    && transfer.competences.contains(competence)
            }
            guard let placed else { continue }
            problems.append(
                place.problem(
                    "\(commune.name) ne peut pas \(verb) « \(competence.rawValue) », "
                        + "qui est transférée à « \(placed.grouping) ».",
                    cure: "Retirer cette compétence d'ici ou du transfert, ou dater le transfert (« depuis »)."
                )
            )
        }
    }
}

extension String {
    /// Whether it names a centre communal or intercommunal d'action sociale.
    var isSocialCentre: Bool {
        let folded = Spelling.folded(self)
        let centres = ["ccas", "cias", "centre communal d'action sociale", "centre intercommunal d'action sociale"]
        return centres.contains { folded == $0 || folded.hasPrefix($0 + " ") }
    }
}

extension YAMLValue {
    /// Why a CCAS has no place among communes and groupings.
    func socialCentre(_ name: String) -> YAMLProblem {
        problem(
            "« \(name) » est un centre d'action sociale : il peut exercer une compétence, jamais la détenir.",
            cure: "Décrire la commune ou le groupement dont il dépend ; pour un CCAS, y écrire « confie au CCAS: […] »."
        )
    }
}
