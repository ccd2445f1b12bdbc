import DocumentModel
import DocumentStructure

/// The délibérations whose text is in the dossier: in an annex, or before the convention in the same file.
struct AnnexedActs {
    /// A stretch of text with the formulas by which assemblies decide in it.
    struct Text {
        let place: Place
        let acts: [TextRange]
    }

    /// Bytes within which a formula said twice is that of one act: « Après en avoir délibéré, … en avoir délibéré ».
    private static let reach = 400

    /// The stretches that hold at least one act.
    let texts: [Text]

    init(_ dossier: Dossier) {
        guard let formula = try? Phrase("en? avoir|ayant delibere") else {
            texts = []
            return
        }
        let before = TextRange(0, dossier.convention.outline.extent.lowerBound)
        let places = [Place(file: 0, range: before)] + dossier.annexes.flatMap(\.texts)
        texts = places.compactMap { place in
            let matches = dossier.files[place.file].index.matches(of: formula, in: place.range)
            var acts: [TextRange] = []
            for match in matches {
                if let last = acts.last, match.lowerBound - last.upperBound < Self.reach { continue }
                acts.append(match)
            }
            return acts.isEmpty ? nil : Text(place: place, acts: acts)
        }
    }
}
