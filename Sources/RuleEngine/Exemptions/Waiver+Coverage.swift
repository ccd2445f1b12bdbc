import DocumentModel
import RuleModel

extension Waiver {
    /// Whether it names a whole pack.
    var isForAPack: Bool { !rule.contains("/") || rule.hasSuffix("/") }

    /// What is shown beside what it sets aside.
    var suppression: Suppression {
        Suppression(source: .waiver, reason: "\(reason) (\(person), jusqu'au \(until.french))")
    }

    /// Whether it covers an answer about `subject` at `place`.
    func covers(_ subject: Subject, at place: Place?, in dossier: Dossier) -> Bool {
        guard let part else { return true }
        let wanted = Folding.words(of: part)
        guard !wanted.isEmpty else { return false }
        var names = [subject.name]
        if let place {
            names += dossier.logicalPath(of: place).split(separator: ">").map(String.init)
            names += [dossier.stablePath(of: place), dossier.files[place.file].document.path]
        }
        return names.contains { name in
            let words = Folding.words(of: name)
            return words == wanted || (words.count > wanted.count && words.suffix(wanted.count).elementsEqual(wanted))
        }
    }
}
