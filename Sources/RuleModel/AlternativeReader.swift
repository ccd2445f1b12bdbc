import YAMLReading

/// Reads `alternatives` in `paquet.yml`: groups of rules of which one, and only one, holds in each situation.
struct AlternativeReader {
    let pack: String
    /// The rules of the pack.
    let known: Set<RuleID>

    /// The groups in `map`; those that name an unknown rule, or fewer than two, are problems.
    func groups(_ map: YAMLMapping, problems: inout [YAMLProblem]) -> [[RuleID]] {
        (map["alternatives"]?.items() ?? []).compactMap { group in
            let rules = group.items().compactMap { rule($0, problems: &problems) }
            guard Set(rules).count < 2, problems.isEmpty else { return rules }
            problems.append(
                group.problem("Une alternative a deux règles au moins.", cure: "Écrire [règle, autre règle].")
            )
            return nil
        }
    }

    private func rule(_ item: YAMLValue, problems: inout [YAMLProblem]) -> RuleID? {
        do throws(YAMLProblem) {
            let id = RuleID(pack: pack, name: try item.string())
            guard !known.contains(id) else { return id }
            problems.append(
                item.problem(
                    "« alternatives » nomme une règle inconnue : « \(id.name) ».",
                    cure: Spelling.suggestion(for: id.name, in: known.map(\.name).sorted())
                )
            )
        } catch {
            problems.append(error)
        }
        return nil
    }
}
