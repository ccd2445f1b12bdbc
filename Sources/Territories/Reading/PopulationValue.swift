import YAMLReading

extension TerritoryDraft {
    /// A figure, or figures by vintage `{ 2022: 5082, 2023: 4983 }`; an empty one is unknown.
    mutating func population(_ value: YAMLValue) -> Population? {
        guard value.isMapping else {
            return noting { () throws(YAMLProblem) in Population(try value.inhabitants()) }
        }
        let entries = noting { () throws(YAMLProblem) in try value.entries() } ?? []
        var vintages: [Int: Int] = [:]
        for entry in entries where !entry.value.isNull {
            guard let vintage = noting({ () throws(YAMLProblem) in try entry.key.vintage() }),
                let count = noting({ () throws(YAMLProblem) in try entry.value.inhabitants() })
            else { continue }
            vintages[vintage] = count
        }
        return vintages.isEmpty ? nil : Population(vintages: vintages)
    }
}

extension YAMLValue {
    /// More than twice the largest commune of France: beyond, a digit was typed twice.
    private static let mostInhabitants = 5_000_000

    /// INSEE has published populations every year since vintage 2006.
    private static let vintages = 2006...2100

    fileprivate func inhabitants() throws(YAMLProblem) -> Int {
        let count = try integer()
        guard count >= 0 else {
            throw problem("Une population n'est pas négative : \(count).", cure: "Vérifier le chiffre.")
        }
        guard count <= Self.mostInhabitants else {
            throw problem("Aucune commune ne compte \(count) habitants.", cure: "Vérifier le chiffre.")
        }
        return count
    }

    fileprivate func vintage() throws(YAMLProblem) -> Int {
        let written = try string()
        guard let year = Int(written), Self.vintages.contains(year) else {
            throw problem(
                "« \(written) » n'est pas un millésime de population.",
                cure: "Écrire l'année que l'Insee a recensée, par exemple 2022 (en vigueur le 1er janvier 2025)."
            )
        }
        return year
    }
}
