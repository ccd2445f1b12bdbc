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
        let opens = material.forEachDistinctWord { CodeCitations.mayOpen($0) || ActCitations.mayOpen($0) }
        var found: [Citation] = []
        var position = 0
        while position < material.wordCount {
            if !opens[material.index.words[position].id] {
                position += 1
            } else if let (citation, end) = codes.citation(at: position) ?? acts.citation(at: position) {
                found.append(withCode(citation, after: found.last))
                position = max(position + 1, end)
            } else {
                position += 1
            }
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
