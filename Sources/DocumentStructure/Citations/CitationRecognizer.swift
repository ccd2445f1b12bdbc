import CalendarDates
import DocumentModel

/// Finds references to codes, laws, ordinances, decrees, orders, circulars and European texts.
struct CitationRecognizer {
    let material: Material
    let dates: DateTable

    /// The citations, in document order, none inside another.
    func citations() -> [Citation] {
        let acts = ActCitations(material: material, dates: dates)
        let codes = CodeCitations(material: material, acts: acts)
        let openings = material.index.positions { CodeCitations.mayOpen($0) || ActCitations.mayOpen($0) }
        var found: [Citation] = []
        var earlier = Antecedents()
        var free = 0
        for position in openings where position >= free {
            guard let (citation, end) = codes.citation(at: position, after: earlier) ?? acts.citation(at: position)
            else { continue }
            found.append(withCode(citation, after: found.last))
            earlier.add(found[found.count - 1])
            free = end
        }
        return found
    }

    /// « Vu le code de l'éducation, notamment ses articles L. 214-1 »: the articles are those of the code just named.
    private func withCode(_ citation: Citation, after last: Citation?) -> Citation {
        guard citation.kind == .codeArticle, citation.text.code == nil, let last, let code = last.text.code,
            last.range.upperBound <= citation.range.lowerBound
        else { return citation }
        let between = material.index.positions(in: TextRange(last.range.upperBound, citation.range.lowerBound))
        let words = between.map { material.word($0) }
        let isNext = words.isEmpty && last.kind == .code
        guard isNext || words.count <= 4 && words.contains(where: { ["son", "ses", "notamment", "et"].contains($0) })
        else { return citation }
        let text = CitedText(kind: .codeArticle, code: code, provisions: citation.text.provisions)
        return Citation(text: text, title: nil, isAnaphora: citation.isAnaphora, range: citation.range)
    }
}
