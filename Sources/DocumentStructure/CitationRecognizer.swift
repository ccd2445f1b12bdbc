import CalendarDates
import DocumentModel

/// Finds references to codes, laws, ordinances, decrees, orders and circulars.
struct CitationRecognizer {
    let material: Material
    let dates: DateTable

    /// The citations, in document order, none inside another.
    func citations() -> [Citation] {
        let codes = CodeCitations(material: material)
        let acts = ActCitations(material: material, dates: dates)
        let openings = material.index.positions { CodeCitations.mayOpen($0) || ActCitations.mayOpen($0) }
        var found: [Citation] = []
        var free = 0
        for position in openings where position >= free {
            guard let (citation, end) = codes.citation(at: position) ?? acts.citation(at: position) else { continue }
            found.append(withCode(citation, after: found.last))
            free = end
        }
        return found
    }

    /// « Vu le code de l'éducation, notamment ses articles L. 214-1 »: the articles are those of the code just named.
    private func withCode(_ citation: Citation, after last: Citation?) -> Citation {
        guard citation.kind == .codeArticle, citation.code == nil, let last, let code = last.code,
            last.range.upperBound <= citation.range.lowerBound
        else { return citation }
        let between = material.index.positions(in: TextRange(last.range.upperBound, citation.range.lowerBound))
        let words = between.map { material.word($0) }
        guard words.count <= 4, words.contains(where: { ["son", "ses", "notamment", "et"].contains($0) }) else {
            return citation
        }
        return Citation(
            kind: .codeArticle, code: code, articles: citation.articles, number: nil, date: nil, title: nil,
            range: citation.range)
    }
}
