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
        let left = context.outline.placeholders.filter { $0.kind == wanted }
        return context.outcome(
            left.map { placeholder in
                let place = context.place(placeholder.range)
                let sentence = context.dossier.convention.sentence(around: placeholder.range.lowerBound)
                return context.finding(
                    ["trouvé": context.dossier.words(at: place), "phrase": context.document.text.flattened(sentence)],
                    at: place
                )
            }
        )
    }
}
