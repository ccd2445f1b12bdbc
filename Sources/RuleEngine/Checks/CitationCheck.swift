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
        case .visa(let id): return visa(id, citations)
        }
    }

    private func exact(_ citations: [Citation]) -> Outcome {
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for citation in citations {
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
        if let date = citation.date, date != text.date { faults.append("la date (\(text.date.french))") }
        if let number = citation.number, let real = text.number, number != real { faults.append("le numéro (\(real))") }
        if let title = citation.title, ContentWords(title.text).coverage(by: ContentWords(text.title)) < 0.5 {
            faults.append("l'intitulé (« \(text.title) »)")
        }
        return faults
    }

    /// In a code whose articles have three digits before the hyphen, one with four is a slip: « L. 2141-3 ».
    private func wellFormed(_ citations: [Citation]) -> Outcome {
        var findings: [Finding] = []
        for citation in citations {
            guard let code = citation.code, let digits = CodeShape.digits(of: code) else { continue }
            for article in citation.articles {
                let number = article.drop { !$0.isNumber }
                let first = number.prefix(while: \.isNumber)
                guard first.count > digits, number.contains("-") else { continue }
                let repaired = CodeShape.repaired(article, digits: digits)
                findings.append(
                    context.finding(
                        ["article": article, "proposé": repaired, "code": code], at: context.place(citation.range))
                )
            }
        }
        return context.outcome(findings)
    }

    /// A text later than the act cannot found it.
    private func inForce(_ citations: [Citation]) -> Outcome {
        guard let signed = context.outline.execution?.date else {
            return .open(missing: ["convention.signature"], reason: "")
        }
        let later = citations.compactMap { citation -> Finding? in
            guard citation.kind != .codeArticle, let date = citation.date, date > signed else { return nil }
            return context.finding(
                ["texte": context.document.text.flattened(citation.range), "signature": signed.french],
                at: context.place(citation.range)
            )
        }
        return context.outcome(later)
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

/// How the articles of the codes are numbered.
enum CodeShape {
    private static let threeDigits = ["action sociale et des familles", "securite sociale", "casf", "css"]

    /// Digits before the first hyphen of an article of `code`; `nil` when it is not known.
    static func digits(of code: String) -> Int? {
        let folded = Folding.words(of: code).joined(separator: " ")
        return threeDigits.contains { folded.hasSuffix($0) } ? 3 : nil
    }

    /// The article with the hyphen that was left out: « L. 2141-3 » → « L. 214-1-3 ».
    static func repaired(_ article: String, digits: Int) -> String {
        guard let start = article.firstIndex(where: \.isNumber) else { return article }
        let cut = article.index(start, offsetBy: digits, limitedBy: article.endIndex) ?? article.endIndex
        return "\(article[..<cut])-\(article[cut...])"
    }
}
