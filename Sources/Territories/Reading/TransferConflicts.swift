import YAMLReading

extension TerritoryDraft {
    /// Notes each pair of transfers that would give one competence of one commune two holders on the same day.
    mutating func noteConflicts() {
        for (index, later) in transfers.enumerated() {
            for earlier in transfers[..<index] where earlier.grouping != later.grouping {
                guard let problem = Self.conflict(earlier, later) else { continue }
                problems.append(problem)
            }
        }
    }

    private static func conflict(_ earlier: PlacedTransfer, _ later: PlacedTransfer) -> YAMLProblem? {
        let competences = earlier.transfer.competences.intersection(later.transfer.competences).sorted()
        let already = Set(earlier.transfer.communes)
        let communes = later.transfer.communes.filter(already.contains)
        guard !competences.isEmpty, !communes.isEmpty, earlier.transfer.overlaps(later.transfer) else { return nil }
        let what = competences.map { "« \($0.rawValue) »" }.joined(separator: ", ")
        let verb = competences.count == 1 ? "irait" : "iraient"
        let dates = later.place.value(under: "depuis") ?? later.place.value(under: "communes") ?? later.place
        return dates.problem(
            "\(enumeration(communes)) : \(what) \(verb) à la fois à « \(earlier.grouping) » et à « \(later.grouping) ».",
            cure:
                "Une compétence n'a qu'un titulaire à une date : borner l'un des transferts (« depuis », « jusqu'au »)."
        )
    }

    /// Up to three names, then how many more.
    private static func enumeration(_ names: [String]) -> String {
        let shown = names.prefix(3).joined(separator: ", ")
        let others = names.count - 3
        return others > 0 ? "\(shown) et \(others) autre\(others > 1 ? "s" : "")" : shown
    }
}
