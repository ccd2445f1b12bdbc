import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// The files of a dossier: each is what its label says, and has a place.
struct DossierCheck {
    /// The nature of a délibération in the national format of transmission.
    private static let deliberation = "DE"

    let demand: DossierDemand
    let context: CheckContext

    func outcome() -> Outcome {
        let files = context.dossier.files.indices.dropFirst()
        guard !files.isEmpty else { return .notApplicable("le dossier n'a qu'un fichier") }
        switch demand {
        case .labelledAnnexes: return labels(files)
        case .placedFiles: return places(files)
        case .knownAssemblies: return assemblies(files)
        case .matchingStamps: return stamps(files)
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

    private func stamps(_ files: Range<Int>.SubSequence) -> Outcome {
        var findings: [Finding] = []
        var proved: [Evidence] = []
        for number in files where role(number).isDeliberation && role(number).parties.count == 1 {
            let stamps = context.dossier.files[number].outline.stamps.filter { $0.identifier != nil }
            guard let stamp = stamps.first else { continue }
            // A platform prints the same stamp on every page: one that agrees settles the file.
            let faults = stamps.compactMap { $0.identifier.flatMap { fault($0, party: role(number).parties[0]) } }
            if faults.count == stamps.count, let fault = faults.first {
                findings.append(finding(["défaut": fault], file: number, at: stamp.range))
            } else {
                proved.append(Evidence(place: place(number, stamp.range), note: name(number)))
            }
        }
        guard !findings.isEmpty || !proved.isEmpty else {
            return .notApplicable("aucune délibération d'une seule partie ne porte d'identifiant de télétransmission")
        }
        return context.outcome(findings, evidence: proved)
    }

    /// What in an identifier contradicts the délibération of `party`, or `nil`.
    private func fault(_ identifier: TransmissionStamp.Identifier, party: Int) -> String? {
        guard identifier.nature == Self.deliberation else {
            return "l'acte transmis est de nature \(identifier.nature), et non \(Self.deliberation) (délibération)"
        }
        let cited = context.outline.deliberations.filter { $0.party == party }.compactMap(\.date)
        guard !cited.isEmpty, !cited.contains(identifier.date) else { return nil }
        let days = cited.map(\.french).joined(separator: ", ")
        return "l'acte transmis est du \(identifier.date.french), la convention cite celui du \(days)"
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
