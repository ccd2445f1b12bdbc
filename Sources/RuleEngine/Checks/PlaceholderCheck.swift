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
        let findings = context.dossier.files.enumerated().flatMap { position, file in
            file.outline.placeholders.filter { $0.kind == wanted }.map { placeholder in
                let place = Place(file: position, range: placeholder.range)
                let sentence = file.sentence(around: placeholder.range.lowerBound)
                return context.finding(
                    ["trouvé": context.dossier.words(at: place), "phrase": file.document.text.flattened(sentence)],
                    at: place
                )
            }
        }
        return context.outcome(findings)
    }
}
