import DocumentModel
import DocumentStructure

/// The délibérations whose text is in the dossier: in an annex, or before the convention in the same file.
struct AnnexedActs {
    /// A stretch of text with the acts that it holds.
    struct Text {
        let place: Place
        let acts: [EnactedAct]
    }

    /// A délibération of a party, with where it decides.
    struct PartyAct {
        let act: EnactedAct
        let place: Place
    }

    /// The stretches that hold at least one act.
    let texts: [Text]
    private let dossier: Dossier

    init(_ dossier: Dossier) {
        self.dossier = dossier
        let before = TextRange(0, dossier.convention.outline.extent.lowerBound)
        let places = [Place(file: 0, range: before)] + dossier.annexes.flatMap(\.texts)
        texts = places.compactMap { place in
            let acts = dossier.files[place.file].outline.enactedActs.filter { place.range.contains($0.formula) }
            return acts.isEmpty ? nil : Text(place: place, acts: acts)
        }
    }

    /// The délibération of `party`: its assembly decides, and the head names it; another may only be mentioned there.
    func act(of party: Party) -> PartyAct? {
        guard !texts.isEmpty, let name = try? Phrase(PartyName(party.name).own) else { return nil }
        for text in texts {
            let index = dossier.files[text.place.file].index
            for act in text.acts where act.kind == party.kind {
                let head = TextRange(max(act.head.lowerBound, text.place.range.lowerBound), act.head.upperBound)
                guard index.firstMatch(of: name, in: head) != nil else { continue }
                return PartyAct(act: act, place: Place(file: text.place.file, range: act.formula))
            }
        }
        return nil
    }
}
