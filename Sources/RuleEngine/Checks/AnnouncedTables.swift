import DocumentModel
import DocumentStructure
import RuleModel

/// « Le tableau ci-dessous »: a table follows in the same article or annex; « ci-dessus »: one precedes.
struct AnnouncedTables {
    let context: CheckContext

    func outcome() -> Outcome {
        let files = context.dossier.files.indices.filter { marksTables(context.dossier.files[$0]) }
        let announced = files.flatMap { number in
            [("ci dessous|apres", true), ("suivant|suivants", true), ("ci dessus", false)].flatMap { words, isBelow in
                matches(words, number).map { (place: Place(file: number, range: $0), isBelow: isBelow) }
            }
        }
        guard !announced.isEmpty else {
            return .notApplicable("aucun tableau n'est annoncé, ou le format ne marque pas les tableaux")
        }
        let findings = announced.filter { !hasTable($0.place, isBelow: $0.isBelow) }.map { mention in
            context.finding(
                ["renvoi": context.dossier.words(at: mention.place), "sens": mention.isBelow ? "suit" : "précède"],
                at: mention.place)
        }
        return context.outcome(findings, evidence: announced.prefix(3).map { Evidence(place: $0.place) })
    }

    /// Whether a table of this file is surely seen: in plain text and on pages, columns may be mere spaces.
    private func marksTables(_ file: Dossier.File) -> Bool { !["text", "pdf"].contains(file.document.format) }

    private func matches(_ words: String, _ number: Int) -> [TextRange] {
        let file = context.dossier.files[number]
        guard let phrase = try? Phrase("tableau|tableaux \(words)") else { return [] }
        return file.index.matches(of: phrase, in: file.outline.extent)
    }

    private func hasTable(_ place: Place, isBelow: Bool) -> Bool {
        let section = context.dossier.sections(of: .everything, subject: nil).first {
            $0.place.file == place.file && $0.place.range.contains(place.range)
        }?.place
        guard let section else { return true }
        let leaves = context.dossier.files[place.file].index.walker.leaves
        return leaves.contains { leaf in
            leaf.cell != nil && section.range.contains(leaf.block.range)
                && (leaf.block.range.lowerBound > place.range.lowerBound) == isBelow
        }
    }
}
