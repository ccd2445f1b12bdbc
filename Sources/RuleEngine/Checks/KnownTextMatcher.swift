import DocumentModel
import DocumentStructure
import RuleModel

/// Tells which known text a citation means, even when one of its particulars is wrong.
struct KnownTextMatcher {
    let texts: [KnownText]

    /// The text that `citation` means, or `nil` when it is none of the known ones.
    func text(for citation: Citation) -> KnownText? {
        if citation.kind == .code || citation.kind == .codeArticle { return code(citation) }
        let candidates = texts.filter { $0.nature == citation.kind.rawValue }
        if let number = citation.number {
            if let exact = candidates.first(where: { $0.number == number }) { return exact }
            return candidates.first {
                $0.date == citation.date && (titleAgrees(citation, $0) || Self.isSlip(number, $0.number))
            }
        }
        if let date = citation.date, let exact = candidates.first(where: { $0.date == date }) {
            return citation.title == nil || titleAgrees(citation, exact) || isCalled(citation, exact) ? exact : nil
        }
        return candidates.first { titleAgrees(citation, $0) || isCalled(citation, $0) }
    }

    private func code(_ citation: Citation) -> KnownText? {
        guard let title = citation.text.code.map(Folding.folded) else { return nil }
        return texts.first { $0.nature == "code" && Folding.folded($0.title) == title }
    }

    private func titleAgrees(_ citation: Citation, _ text: KnownText) -> Bool {
        guard let title = citation.title, ContentWords(title.text).words.count > 1 else { return false }
        return Self.titlesAgree(title.text, text, atLeast: 0.75)
    }

    /// Whether the words of the title, or of one that goes on after it, are those of `text`.
    static func titlesAgree(_ title: String, _ text: KnownText, atLeast share: Double) -> Bool {
        let (cited, real) = (ContentWords(title), ContentWords(text.title))
        return cited.coverage(by: real) >= share || real.words.count > 2 && real.coverage(by: cited) >= 0.9
    }

    /// Whether two digits of one number changed places, or one digit is wrong: « 2023-1169 » for « 2023-1196 ».
    private static func isSlip(_ number: String, _ real: String?) -> Bool {
        guard let real, real.count == number.count else { return false }
        let differing = zip(number, real).enumerated().filter { $0.element.0 != $0.element.1 }
        if differing.count == 1 { return true }
        guard differing.count == 2, differing[1].offset == differing[0].offset + 1 else { return false }
        return differing[0].element.0 == differing[1].element.1 && differing[0].element.1 == differing[1].element.0
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
