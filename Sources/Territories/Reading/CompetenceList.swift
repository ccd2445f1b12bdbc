import YAMLReading

extension TerritoryDraft {
    /// One competence, a list of them, or « toutes ».
    mutating func competences(_ value: YAMLValue) -> Set<Competence> {
        let items = value.items()
        if items.count == 1, items[0].isAll { return Set(Competence.allCases) }
        return Set(items.compactMap { item in noting { () throws(YAMLProblem) in try item.competence() } })
    }

    /// The competences under an optional key; empty when it is absent.
    mutating func competences(_ mapping: YAMLMapping, _ key: String) -> Set<Competence> {
        mapping[key].map { competences($0) } ?? []
    }
}

extension YAMLValue {
    /// Whether « toutes » is written.
    var isAll: Bool { (try? string()).map(Spelling.folded) == "toutes" }

    fileprivate func competence() throws(YAMLProblem) -> Competence {
        let written = try string()
        if let competence = Competence(written: written) { return competence }
        let names = Competence.allCases.map(\.rawValue)
        let near = Spelling.suggestion(for: written, in: names)
        throw problem(
            "« \(written) » n'est pas une compétence.",
            cure: near.isEmpty ? "Choisir parmi : \(names.joined(separator: ", ")) (ou 1° à 4°, ou toutes)." : near
        )
    }
}
