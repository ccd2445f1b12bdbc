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
        var found: [Citation] = []
        var position = 0
        while position < material.wordCount {
            if let (citation, end) = codes.citation(at: position) ?? acts.citation(at: position) {
                found.append(citation)
                position = max(position + 1, end)
            } else {
                position += 1
            }
        }
        return found
    }
}
