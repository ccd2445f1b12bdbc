import DocumentModel
import DocumentStructure
import RuleModel

/// The files of a dossier: each is what its label says, and has a place.
struct DossierCheck {
    let demand: DossierDemand
    let context: CheckContext

    func outcome() -> Outcome {
        let files = context.dossier.files.indices.dropFirst()
        guard !files.isEmpty else { return .notApplicable("le dossier n'a qu'un fichier") }
        switch demand {
        case .labelledAnnexes: return labels(files)
        case .placedFiles: return places(files)
        case .knownAssemblies: return assemblies(files)
        }
    }

    private func labels(_ files: Range<Int>.SubSequence) -> Outcome {
        let labelled = files.filter { role($0).label != nil && role($0).headingNumber != nil }
        guard !labelled.isEmpty else {
            return .notApplicable("aucun fichier d'annexe ne porte deux numéros à comparer")
        }
        let faulty = labelled.filter { role($0).label != role($0).headingNumber }
        let findings = faulty.map { number in
            let annex = context.dossier.files[number].outline.annexes.first { $0.heading != nil }
            let particulars = [
                "étiquette": role(number).label ?? "", "numéro": role(number).headingNumber ?? "",
                "source": role(number).ground == .declared ? "conforme.yml" : "son nom",
            ]
            return finding(particulars, file: number, at: annex?.heading)
        }
        let proved = labelled.filter { !faulty.contains($0) }.map { Evidence(place: place($0), note: name($0)) }
        return context.outcome(findings, evidence: proved)
    }

    private func places(_ files: Range<Int>.SubSequence) -> Outcome {
        let stray = files.filter { !role($0).isPlaced && !role($0).isDeliberation && isReadable($0) }
        return context.outcome(stray.map { finding([:], file: $0, at: nil) })
    }

    private func assemblies(_ files: Range<Int>.SubSequence) -> Outcome {
        let acts = files.filter { role($0).isDeliberation }
        guard !acts.isEmpty else { return .notApplicable("aucune délibération en fichier à part") }
        let proved = acts.flatMap { number in
            role(number).parties.map { Evidence(place: place(number), note: context.outline.parties[$0].name) }
        }
        let unknown = acts.filter { role($0).parties.isEmpty && !context.outline.parties.isEmpty }
        return context.outcome(unknown.map { finding([:], file: $0, at: nil) }, evidence: proved)
    }

    private func role(_ file: Int) -> FileRole { context.dossier.roles[file] }
    private func isReadable(_ file: Int) -> Bool { context.dossier.files[file].document.reading.failure == nil }

    private func name(_ file: Int) -> String {
        context.dossier.files[file].document.path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The opening words of a file.
    private func place(_ file: Int, _ range: TextRange? = nil) -> Place {
        let content = context.dossier.files[file]
        let opening = content.outline.title?.range ?? content.index.walker.leaves.first?.block.range
        return Place(file: file, range: range ?? opening ?? TextRange(0, 0))
    }

    private func finding(_ particulars: [String: String], file: Int, at range: TextRange?) -> Finding {
        context.finding(particulars.merging(["fichier": name(file)]) { $1 }, at: place(file, range))
    }
}
