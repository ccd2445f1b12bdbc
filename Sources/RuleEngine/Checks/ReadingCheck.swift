import DocumentModel
import RuleModel

/// Everything in the files could be read; what could not is named, with its place.
struct ReadingCheck {
    let context: CheckContext

    func outcome() -> Outcome {
        var findings: [Finding] = []
        for (position, file) in context.dossier.files.enumerated() {
            for unread in file.document.reading.unread {
                let place = Place(file: position, range: unread.range ?? TextRange(0, 0))
                findings.append(context.finding(["quoi": unread.what, "fichier": file.document.path], at: place))
            }
        }
        return context.outcome(findings)
    }
}
