import YAMLReading

extension TerritoryDraft {
    /// One item of `conventions`; `nil` when it has no name.
    mutating func convention(_ value: YAMLValue) -> Convention? {
        let keys = ["nom", "avec", "parties", "du", "au", "tient lieu de schéma"]
        let mapping = YAMLMapping(value, known: keys, problems: &problems)
        let name = mapping.require("nom", problems: &problems) { value throws(YAMLProblem) in try value.string() }
        let parties = parties(mapping)
        let start = date(mapping, "du")
        let end = date(mapping, "au")
        note(mapping, "au", end, before: start, "Cette convention finit avant de commencer")
        let convention = Convention(
            name: name ?? "",
            with: mapping.read("avec", problems: &problems) { value throws(YAMLProblem) in try value.string() },
            parties: parties, start: start, end: end,
            standsForSchema: mapping.read("tient lieu de schéma", problems: &problems) { value throws(YAMLProblem) in
                try value.boolean()
            }
        )
        return name == nil ? nil : convention
    }

    private mutating func parties(_ mapping: YAMLMapping) -> [String] {
        let items = mapping.require("parties", problems: &problems) { $0.items() } ?? []
        let names = names
        return items.compactMap { item in
            noting { () throws(YAMLProblem) in try names.resolve(item, as: NameBook.Kind.allCases) }
        }
    }
}
