import DocumentModel
import DocumentStructure

extension AgreementCheck {
    /// The table of contents against the headings of the body, number by number.
    func contents() -> Outcome {
        guard !outline.contents.isEmpty else { return .notApplicable("pas de sommaire") }
        var findings: [Finding] = []
        for entry in outline.contents {
            guard let heading = heading(of: entry) else { continue }
            switch heading {
            case .absent:
                findings.append(finding(entry, ["défaut": "le corps n'a pas ce titre"]))
            case .titled(let title, let range):
                guard !title.isEmpty, !entry.title.isEmpty, !Self.agree(entry.title, title) else { continue }
                let evidence = [Evidence(place: context.place(range), note: "titre du corps")]
                findings.append(finding(entry, ["défaut": "le corps dit « \(title) »"], evidence: evidence))
            }
        }
        let listed = Set(outline.contents.map(\.target))
        // A list of the annexes alone promises nothing about the articles.
        for article in listed.contains(where: \.isArticle) ? outline.articles : [] {
            guard let number = article.number, !listed.contains(.article(number)) else { continue }
            let particulars = ["entrée": "article \(number)", "défaut": "le sommaire ne le cite pas"]
            findings.append(context.finding(particulars, at: context.place(article.heading)))
        }
        findings += misplaced()
        return context.outcome(
            findings, evidence: outline.contents.prefix(1).map { Evidence(place: context.place($0.range)) })
    }

    /// Entries whose headings come in another order in the body.
    private func misplaced() -> [Finding] {
        var findings: [Finding] = []
        var last = 0
        for entry in outline.contents {
            guard case .titled(_, let range) = heading(of: entry), isBound(entry) else { continue }
            if range.lowerBound < last {
                findings.append(finding(entry, ["défaut": "le corps le place plus haut"]))
            } else {
                last = range.lowerBound
            }
        }
        return findings
    }

    /// Whether what an entry leads to stands in the convention itself, not in another file.
    private func isBound(_ entry: ContentsEntry) -> Bool {
        guard case .annex(let number) = entry.target else { return true }
        return outline.annexes.contains { $0.number == number && $0.heading != nil }
    }

    private enum Heading {
        case absent
        case titled(String, TextRange)
    }

    private func heading(of entry: ContentsEntry) -> Heading? {
        switch entry.target {
        case .article(let number):
            guard let article = outline.articles.first(where: { $0.number == number }) else { return .absent }
            return .titled(article.title, article.heading)
        case .annex(let number):
            guard let annex = context.dossier.annexes.first(where: { $0.number == number }), let heading = annex.heading
            else { return nil }
            return .titled(annex.title, heading.range)
        case .other: return nil
        }
    }

    /// Titles agree when most of the meaning words of each are in the other.
    private static func agree(_ left: String, _ right: String) -> Bool {
        let (left, right) = (ContentWords(left), ContentWords(right))
        return max(left.coverage(by: right), right.coverage(by: left)) >= 0.6
    }

    private func finding(
        _ entry: ContentsEntry, _ particulars: [String: String], evidence: [Evidence] = []
    ) -> Finding {
        let name = context.document.text.flattened(entry.range).split(separator: ".", maxSplits: 1).first ?? ""
        let particulars = particulars.merging(["entrée": String(name).trimmed]) { first, _ in first }
        return context.finding(particulars, at: context.place(entry.range), evidence: evidence)
    }
}

extension ContentsEntry.Target {
    fileprivate var isArticle: Bool {
        switch self {
        case .article: true
        case .annex, .other: false
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text = text.dropFirst() }
        while text.last?.isWhitespace ?? false { text = text.dropLast() }
        return String(text)
    }
}
