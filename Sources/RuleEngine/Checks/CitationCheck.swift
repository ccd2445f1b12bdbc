import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

/// References to laws, decrees and orders, compared with the texts as they really are.
struct CitationCheck {
    let demand: CitationDemand
    let context: CheckContext

    func outcome() -> Outcome {
        let citations = context.outline.citations.filter { context.outline.extent.contains($0.range) }
        switch demand {
        case .exact: return exact(citations)
        case .wellFormed: return wellFormed(citations)
        case .inForce: return inForce(citations)
        case .notYetApplicable: return notYetApplicable(citations)
        case .repealed: return repealed(citations)
        case .visa(let id): return visa(id, citations)
        }
    }

    private func exact(_ citations: [Citation]) -> Outcome {
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for citation in citations where !citation.isAnaphora {
            guard let text = KnownTextMatcher(texts: context.texts).text(for: citation) else { continue }
            let faults = Self.faults(of: citation, against: text)
            let place = context.place(citation.range)
            if faults.isEmpty {
                evidence.append(Evidence(place: place, note: text.citation))
            } else {
                let particulars = [
                    "défaut": PresenceCheck.list(faults), "texte": text.citation,
                    "trouvé": context.dossier.words(at: place),
                ]
                findings.append(context.finding(particulars, at: place, notes: ["Source : \(text.source)"]))
            }
        }
        return context.outcome(findings, evidence: evidence)
    }

    private static func faults(of citation: Citation, against text: KnownText) -> [String] {
        var faults: [String] = []
        if let date = citation.date, let real = text.date, date != real {
            faults.append("la date (\(real.french))")
        }
        if let number = citation.number, let real = text.number, number != real { faults.append("le numéro (\(real))") }
        if let title = citation.title, !KnownTextMatcher.titlesAgree(title.text, text, atLeast: 0.5) {
            faults.append("l'intitulé (« \(text.title) »)")
        }
        return faults
    }

    /// In a code whose articles have three digits before the hyphen, one with four is a slip: « L. 2141-3 ».
    private func wellFormed(_ citations: [Citation]) -> Outcome {
        let findings = citations.flatMap { citation -> [Finding] in
            guard let code = citation.code, let shape = ArticleShape(code: code, texts: context.texts) else {
                return []
            }
            return citation.articles.compactMap { article in
                shape.repaired(article).map { repaired in
                    context.finding(
                        ["article": article, "proposé": repaired, "code": code], at: context.place(citation.range))
                }
            }
        }
        return context.outcome(findings)
    }

    private func visa(_ id: String, _ citations: [Citation]) -> Outcome {
        guard let text = context.texts.first(where: { $0.id == id }) else {
            return .open(missing: [], reason: "le texte « \(id) » n'est pas dans la table des textes")
        }
        let matcher = KnownTextMatcher(texts: [text])
        for citation in citations where matcher.text(for: citation) != nil {
            guard context.outline.visas.contains(where: { $0.range.overlaps(citation.range) }) else { continue }
            return .pass([Evidence(place: context.place(citation.range))])
        }
        return .fail([context.finding(["texte": text.citation], at: context.place(of: .visas))])
    }
}
