import YAMLReading

extension TerritoryDraft {
    private static let groupingKeys = [
        "nom", "siren", "nature", "membres", "transferts", "relais petite enfance", "schéma pluriannuel", "exerce",
    ]

    /// The items of `groupements`: members first, since a syndicat reaches communes through its member groupings.
    mutating func groupings(_ values: [YAMLValue]) -> [Grouping] {
        var membership = Membership(communes: names.names(of: .commune))
        let drafts = values.compactMap { draft($0, &membership) }
        return drafts.map { grouping($0, membership) }
    }

    private struct GroupingDraft {
        let name: String
        let nature: Nature
        let members: [String]
        let mapping: YAMLMapping
    }

    private mutating func draft(_ value: YAMLValue, _ membership: inout Membership) -> GroupingDraft? {
        let mapping = YAMLMapping(value, known: Self.groupingKeys, problems: &problems)
        let nature = mapping.read("nature", problems: &problems) { value throws(YAMLProblem) in try value.nature() }
        let name = name(mapping)
        let count = problems.count
        let members = members(mapping, nature ?? .other)
        guard let name else { return nil }
        membership.add(name, members: members, isSure: problems.count == count)
        return GroupingDraft(name: name, nature: nature ?? .other, members: members, mapping: mapping)
    }

    private mutating func members(_ mapping: YAMLMapping, _ nature: Nature) -> [String] {
        let items = mapping.require("membres", problems: &problems) { value throws(YAMLProblem) in
            let items = value.items()
            guard !items.isEmpty else {
                throw value.problem("Un groupement a au moins un membre.", cure: "Écrire le nom de ses communes.")
            }
            return items
        }
        let kinds: [NameBook.Kind] = nature.admitsGroupings ? [.commune, .grouping] : [.commune]
        let names = names
        return (items ?? []).compactMap { item in
            noting { () throws(YAMLProblem) in try names.resolve(item, as: kinds) }
        }
    }

    private mutating func grouping(_ draft: GroupingDraft, _ membership: Membership) -> Grouping {
        let mapping = draft.mapping
        let grouping = Grouping(
            name: draft.name,
            siren: mapping.read("siren", problems: &problems) { value throws(YAMLProblem) in try value.siren() },
            nature: draft.nature,
            members: draft.members,
            transfers: (mapping["transferts"]?.items() ?? []).compactMap { transfer($0, to: draft.name, membership) },
            relay: mapping["relais petite enfance"].flatMap { relay($0) },
            schema: mapping["schéma pluriannuel"].flatMap { schema($0) },
            exercised: competences(mapping, "exerce")
        )
        noteNeverReceived(grouping, mapping)
        return grouping
    }

    /// A grouping exercises only what was transferred to it.
    private mutating func noteNeverReceived(_ grouping: Grouping, _ mapping: YAMLMapping) {
        guard let place = mapping["exerce"] else { return }
        let received = grouping.transfers.reduce(into: Set<Competence>()) { $0.formUnion($1.competences) }
        for competence in grouping.exercised.subtracting(received).sorted() {
            problems.append(
                place.problem(
                    "« \(grouping.name) » ne peut pas exercer « \(competence.rawValue) », "
                        + "qu'aucune commune ne lui a transférée.",
                    cure: "Ajouter le transfert, ou retirer cette compétence."
                )
            )
        }
    }
}

extension YAMLValue {
    fileprivate func nature() throws(YAMLProblem) -> Nature {
        let written = try string()
        if let nature = Nature(written: written) { return nature }
        if written.isSocialCentre { throw socialCentre(written) }
        let names = Nature.allCases.map(\.rawValue)
        let near = Spelling.suggestion(for: written, in: names)
        throw problem(
            "« \(written) » n'est pas une nature de groupement.",
            cure: near.isEmpty ? "Choisir parmi : \(names.joined(separator: ", "))." : near
        )
    }
}
