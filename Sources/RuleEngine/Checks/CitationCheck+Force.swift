import CalendarDates
import DocumentModel
import DocumentStructure
import RuleModel

extension CitationCheck {
    /// Words by which a passage says itself that a text begins to apply, or no longer does.
    private static let starting = ["entre|entrent|entrera|entree en vigueur", "a compter du|de", "applicable*"]
    private static let ending = [
        "abroge*", "remplace*", "codifie*", "ancien|ancienne|anciens|anciennement", "alors", "jusqu au",
    ]

    /// A text later than the act cannot found it.
    func inForce(_ citations: [Citation]) -> Outcome {
        guard let signed = context.outline.execution?.date else {
            return .open(missing: ["convention.signature"], reason: "")
        }
        let later = citations.compactMap { citation -> Finding? in
            guard !citation.isAnaphora, let date = citation.date, date > signed else { return nil }
            return context.finding(
                ["texte": words(citation), "signature": signed.french], at: context.place(citation.range))
        }
        return context.outcome(later)
    }

    /// A text, or an article of a code, that begins to apply after the act was signed and after it took effect.
    func notYetApplicable(_ citations: [Citation]) -> Outcome {
        guard let signed = context.outline.execution?.date else {
            return .open(missing: ["convention.signature"], reason: "")
        }
        let effect = context.outline.periods.first { $0.origin == .durationClause }?.start
        let day = max(signed, effect ?? signed)
        let findings = citations.compactMap { citation -> Finding? in
            guard let (name, from) = beginning(of: citation), from > day, !says(Self.starting, citation) else {
                return nil
            }
            return context.finding(
                ["texte": name, "depuis": from.french, "signature": signed.french], at: context.place(citation.range))
        }
        return context.outcome(findings)
    }

    /// A text that had been repealed on the day whose law applies.
    func repealed(_ citations: [Citation]) -> Outcome {
        let day = context.outline.execution?.date ?? context.situation.referenceDate.value
        let findings = citations.compactMap { citation -> Finding? in
            guard let text = KnownTextMatcher(texts: context.texts).text(for: citation), let end = text.inForceUntil,
                end < day, !citation.isAnaphora, !says(Self.ending, citation)
            else { return nil }
            let next = context.texts.first { $0.id == text.replacedBy }?.citation
            return context.finding(
                [
                    "texte": words(citation), "fin": end.french, "remplaçant": next ?? "le texte qui l'a remplacé",
                ], at: context.place(citation.range), notes: ["Source : \(text.source)"])
        }
        return context.outcome(findings)
    }

    /// The text or the first article of `citation` whose beginning is known, with that day.
    private func beginning(of citation: Citation) -> (name: String, from: CalendarDate)? {
        guard let text = KnownTextMatcher(texts: context.texts).text(for: citation) else { return nil }
        for article in text.articles {
            if let from = article.inForceFrom, citation.articles.contains(article.name) {
                return ("\(article.name) du \(text.title)", from)
            }
        }
        guard citation.kind != .codeArticle else { return nil }
        return text.inForceFrom.map { (words(citation), $0) }
    }

    private func says(_ patterns: [String], _ citation: Citation) -> Bool {
        let file = context.dossier.convention
        let sentence = file.sentence(around: citation.range.lowerBound)
        return patterns.contains { pattern in
            (try? Phrase(pattern)).flatMap { file.index.firstMatch(of: $0, in: sentence) } != nil
        }
    }

    private func words(_ citation: Citation) -> String { context.document.text.flattened(citation.range) }
}
