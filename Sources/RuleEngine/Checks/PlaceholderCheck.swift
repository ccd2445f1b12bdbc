import DocumentModel
import DocumentStructure
import RuleModel

/// Blanks and instructions of the model left in the text.
struct PlaceholderCheck {
    let kind: PlaceholderKind
    let context: CheckContext

    func outcome() -> Outcome {
        let wanted: Placeholder.Kind =
            switch kind {
            case .blank: .blank
            case .instruction: .instruction
            }
        let acts = AnnexedActs(context.dossier)
        let findings = context.dossier.files.enumerated().flatMap { position, file in
            file.outline.placeholders.filter { $0.kind == wanted }.map { placeholder in
                finding(Place(file: position, range: placeholder.range), acts)
            }
        }
        return context.outcome(findings)
    }

    private func finding(_ place: Place, _ acts: AnnexedActs) -> Finding {
        let file = context.dossier.files[place.file]
        let sentence = file.document.text.flattened(file.sentence(around: place.range.lowerBound))
        let particulars = ["trouvé": context.dossier.words(at: place), "phrase": sentence]
        guard place.file == 0, let (act, name) = act(for: place.range, acts) else {
            return context.finding(particulars, at: place)
        }
        let number = act.act.number.map { " n° \($0)" } ?? ""
        let date = act.act.date.map { " du \($0.french)" } ?? ""
        return context.finding(
            particulars, at: place, notes: ["La délibération\(number)\(date) de « \(name) » est dans le dossier."],
            evidence: [Evidence(place: act.place, note: "délibération jointe")])
    }

    /// The délibération in the dossier that the blank at `range` leaves out.
    private func act(for range: TextRange, _ acts: AnnexedActs) -> (AnnexedActs.PartyAct, name: String)? {
        let mentions = context.outline.deliberations.filter { $0.hasBlankDate && $0.range.contains(range.lowerBound) }
        return mentions.lazy.compactMap { mention -> (AnnexedActs.PartyAct, name: String)? in
            guard let party = mention.party.map({ context.outline.parties[$0] }), let act = acts.act(of: party),
                act.act.date != nil || act.act.number != nil
            else { return nil }
            return (act, party.name)
        }.first
    }
}
