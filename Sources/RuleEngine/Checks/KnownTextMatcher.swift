import DocumentModel
import DocumentStructure
import RuleModel

/// Tells which known text a citation means, even when one of its particulars is wrong.
struct KnownTextMatcher {
    let texts: [KnownText]

    /// The text that `citation` means, or `nil` when it is none of the known ones.
    func text(for citation: Citation) -> KnownText? {
        let candidates = texts.filter { $0.nature == citation.kind.rawValue }
        if let number = citation.number {
            if let exact = candidates.first(where: { $0.number == number }) { return exact }
            return candidates.first { $0.date == citation.date && titleAgrees(citation, $0) }
        }
        if let date = citation.date, let exact = candidates.first(where: { $0.date == date }) {
            return citation.title == nil || titleAgrees(citation, exact) ? exact : nil
        }
        return candidates.first { titleAgrees(citation, $0) || isCalled(citation, $0) }
    }

    private func titleAgrees(_ citation: Citation, _ text: KnownText) -> Bool {
        guard let title = citation.title else { return false }
        let words = ContentWords(title.text)
        return words.words.count > 1 && words.coverage(by: ContentWords(text.title)) >= 0.75
    }

    /// « loi plein emploi » : the nickname stands where the title would, or between the nature and the date.
    private func isCalled(_ citation: Citation, _ text: KnownText) -> Bool {
        guard citation.date != nil, let called = citation.title?.text else { return false }
        let words = Folding.words(of: called)
        return text.nicknames.contains { nickname in
            let wanted = Folding.words(of: nickname)
            return words.count >= wanted.count
                && (0...(words.count - wanted.count)).contains { Array(words[$0..<($0 + wanted.count)]) == wanted }
        }
    }
}
