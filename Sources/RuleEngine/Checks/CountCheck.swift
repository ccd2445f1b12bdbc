import DocumentModel
import Expressions
import RuleModel

/// Numbers of things that several passages give: a list and its announcement, a total and its rows, two mentions.
struct CountCheck {
    /// The smallest number that is taken to count all of them.
    private static let whole = 4

    let specification: CountSpecification
    let context: CheckContext

    func outcome() -> Outcome {
        switch specification.demand {
        case .lists: lists()
        case .totals: totals()
        case .passages: passages()
        }
    }

    private func lists() -> Outcome {
        let file = context.dossier.convention
        let announced = AnnouncedLists(file: file, nouns: specification.nouns).lists()
        guard !announced.isEmpty else { return .notApplicable("aucune liste n'est annoncée par un nombre") }
        let findings = announced.filter { $0.announced != $0.found }.map { list in
            context.finding(
                ["annoncé": context.document.text.flattened(list.range), "trouvé": "\(list.found)"],
                at: context.place(list.range))
        }
        return context.outcome(findings, evidence: announced.map { Evidence(place: context.place($0.range)) })
    }

    private func totals() -> Outcome {
        let columns = context.dossier.files.enumerated().flatMap { position, file in
            TableTotals(file: file).columns().map { (position, $0) }
        }
        guard !columns.isEmpty else { return .notApplicable("aucun tableau n'a de total") }
        let findings = columns.filter { $0.1.isWrong }.map { position, column in
            context.finding(
                [
                    "total": Value.integer(column.total).french, "somme": Value.integer(column.sum).french,
                    "colonne": column.title.quoted(),
                ],
                at: Place(file: position, range: column.range))
        }
        return context.outcome(
            findings, evidence: columns.map { Evidence(place: Place(file: $0.0, range: $0.1.range)) })
    }

    private func passages() -> Outcome {
        let phrases = CountPhrases(file: context.dossier.convention)
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for noun in specification.nouns {
            // « les deux communes membres du syndicat »: a small number may count some of them only.
            let counts = phrases.counts(of: [noun]).filter { $0.number >= Self.whole }
            guard let first = counts.first else { continue }
            evidence.append(Evidence(place: context.place(first.range)))
            for other in counts where other.number != first.number {
                let words = context.document.text.flattened(first.range)
                findings.append(
                    context.finding(
                        ["annoncé": context.document.text.flattened(other.range), "ailleurs": words],
                        at: context.place(other.range),
                        evidence: [Evidence(place: context.place(first.range), note: "premier compte")]))
            }
        }
        guard !evidence.isEmpty else { return .notApplicable("rien n'est compté") }
        return context.outcome(findings, evidence: evidence)
    }
}
