import DocumentModel
import DocumentStructure

extension Dossier {
    /// The same dossier, in which nobody is named any more, and what stands for each person in it.
    ///
    /// Its parts are recognised again, so that no name stays in a title or a clause; every place is that of the document.
    public func anonymized() -> (dossier: Dossier, pseudonyms: Pseudonyms) {
        var pseudonyms = Pseudonyms()
        for file in files { pseudonyms.learn(file.document, file.index, file.outline) }
        let known = pseudonyms
        let masked = files.map { file in
            File(file.document.masked(by: known.masks(of: file.document, file.index, file.outline)))
        }
        let dossier = Dossier(
            convention: masked[0], others: Array(masked.dropFirst()), declared: declared, skipped: skipped)
        return (dossier, known)
    }
}
