import DocumentModel
import DocumentStructure
import RuleModel

/// References to other parts of the convention: what is cited is there, and is what was announced.
struct ReferenceCheck {
    let demand: ReferenceDemand
    let context: CheckContext

    func outcome() -> Outcome {
        switch demand {
        case .annexesAttached: annexes { $0.state == .citedOnly }
        case .annexesFilled: annexes { $0.state == .titleOnly }
        case .annexesCited: annexes { $0.citations.isEmpty && $0.state != .citedOnly }
        case .annexesAsAnnounced: announced()
        case .articles: articles()
        case .articlesAsAnnounced: articlesAsAnnounced()
        case .directions: directions()
        case .tables: AnnouncedTables(context: context).outcome()
        }
    }

    private func annexes(_ isFaulty: (DossierAnnex) -> Bool) -> Outcome {
        let annexes = context.dossier.annexes
        guard !annexes.isEmpty else { return .notApplicable("aucune annexe citée ni jointe") }
        let findings = annexes.filter(isFaulty).map { annex in
            context.finding(
                particulars(annex), at: demand == .annexesAttached ? annex.citations.first : annex.heading,
                notes: annex.citations.count > 1 ? ["Citée \(annex.citations.count) fois."] : [],
                evidence: annex.citations.dropFirst().prefix(3).map { Evidence(place: $0, note: "autre renvoi") }
            )
        }
        let evidence = annexes.compactMap { annex in annex.heading.map { Evidence(place: $0, note: annex.name) } }
        return context.outcome(findings, evidence: evidence)
    }

    private func particulars(_ annex: DossierAnnex) -> [String: String] {
        [
            "numéro": annex.number, "annexe": annex.name,
            "titre": annex.title.isEmpty ? "" : annex.number.isEmpty ? "« \(annex.title) »" : " (« \(annex.title) »)",
        ]
    }

    private func articles() -> Outcome {
        let numbers = Set(context.outline.articles.compactMap(\.number))
        let references = context.outline.references.compactMap { reference -> (number: Int, range: TextRange)? in
            guard case .article(let number) = reference.target else { return nil }
            return (number, reference.range)
        }
        guard !references.isEmpty else { return .notApplicable("aucun renvoi à un article de la convention") }
        guard !numbers.isEmpty else { return .open(missing: [], reason: "aucun article numéroté n'a été reconnu") }
        let findings = references.filter { !numbers.contains($0.number) }.map { reference in
            context.finding(["numéro": "\(reference.number)"], at: context.place(reference.range))
        }
        return context.outcome(
            findings, evidence: references.prefix(3).map { Evidence(place: context.place($0.range)) })
    }

    /// The annex whose title the announcement gives, other than the one where it stands.
    ///
    /// Words that share nothing may still mean the same thing: only another annex that fits proves a wrong number.
    private func betterAnnex(for announced: ContentWords, at place: TextRange) -> DossierAnnex? {
        context.dossier.annexes.first { annex in
            let title = ContentWords(annex.title)
            let isElsewhere = !annex.texts.contains { $0.file == 0 && $0.range.overlaps(place) }
            return isElsewhere && !title.words.isEmpty && title.coverage(by: announced) >= 0.6
        }
    }

    /// What is said to stand in an annex shares no word with the annex's heading, and is the title of another.
    private func announced() -> Outcome {
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for reference in context.outline.references {
            guard case .annex(let number) = reference.target, !number.isEmpty, let announced = reference.announced,
                let annex = context.dossier.annexes.first(where: { $0.number == number }),
                let heading = annex.heading, !annex.title.isEmpty
            else { continue }
            let words = ContentWords(announced.text)
            guard !words.sharesWord(with: ContentWords(annex.title)),
                let better = betterAnnex(for: words, at: reference.range)
            else {
                evidence.append(Evidence(place: context.place(announced.range), note: annex.name))
                continue
            }
            let particulars = [
                "numéro": number, "annoncé": announced.text.quoted(60), "titre": annex.title.quoted(60),
                "autre": better.number,
                "autre titre": better.title.quoted(60),
            ]
            findings.append(
                context.finding(
                    particulars, at: context.place(announced.range),
                    evidence: [Evidence(place: heading, note: "intitulé réel")]
                )
            )
        }
        return context.outcome(findings, evidence: evidence)
    }
}
