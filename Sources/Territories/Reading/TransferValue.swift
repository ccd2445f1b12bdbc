import YAMLReading

extension TerritoryDraft {
    /// One item of `transferts`; `nil` when it says nothing usable.
    mutating func transfer(_ value: YAMLValue, to grouping: String, _ membership: Membership) -> Transfer? {
        let keys = ["compétences", "communes", "depuis", "jusqu'au"]
        let mapping = YAMLMapping(value, known: keys, problems: &problems)
        let competenceValue = mapping.require("compétences", problems: &problems) { $0 }
        let communeValue = mapping.require("communes", problems: &problems) { $0 }
        let since = date(mapping, "depuis")
        let until = date(mapping, "jusqu'au")
        note(mapping, "jusqu'au", until, before: since, "Ce transfert finit avant de commencer")
        guard let competenceValue, let communeValue else { return nil }
        let transfer = Transfer(
            competences: competences(competenceValue), communes: communes(communeValue, to: grouping, membership),
            since: since, until: until
        )
        transfers.append(PlacedTransfer(transfer: transfer, grouping: grouping, place: value))
        return transfer
    }

    private mutating func communes(_ value: YAMLValue, to grouping: String, _ membership: Membership) -> [String] {
        let items = value.items()
        let members = membership.communes(of: grouping)
        if items.count == 1, items[0].isAll { return members }
        let isSure = membership.isSure(grouping)
        let names = names
        var seen: Set<String> = []
        return items.compactMap { item in
            noting { () throws(YAMLProblem) in
                let name = try names.resolve(item, as: [.commune])
                guard !isSure || members.contains(name) else {
                    throw item.problem(
                        "« \(name) » n'est pas membre de « \(grouping) » et ne peut rien lui transférer.",
                        cure: "L'ajouter aux « membres », ou la retirer du transfert."
                    )
                }
                return name
            }
        }
        .filter { seen.insert($0).inserted }
    }
}
