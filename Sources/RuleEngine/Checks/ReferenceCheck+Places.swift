import DocumentModel
import DocumentStructure

extension ReferenceCheck {
    /// What is said to stand in an article shares no word with its title or text, and is the title of another.
    func articlesAsAnnounced() -> Outcome {
        var library = TitledArticles(context.outline.articles, of: context.document.text)
        var findings: [Finding] = []
        var evidence: [Evidence] = []
        for reference in context.outline.references.prefix(TitledArticles.most) {
            guard case .article(let number) = reference.target, let announced = reference.announced,
                let cited = library.article(number)
            else { continue }
            guard let better = library.better(for: ContentWords(announced.text), than: cited, at: reference.range)
            else {
                evidence.append(Evidence(place: context.place(announced.range), note: "article \(number)"))
                continue
            }
            let particulars = [
                "numéro": "\(number)", "annoncé": announced.text.quoted(60), "titre": cited.title.quoted(60),
                "autre": better.number.map(String.init) ?? "", "autre titre": better.title.quoted(60),
            ]
            findings.append(
                context.finding(
                    particulars, at: context.place(reference.range),
                    evidence: [Evidence(place: context.place(cited.heading), note: "titre réel")]))
        }
        guard !findings.isEmpty || !evidence.isEmpty else {
            return .notApplicable("aucun renvoi à un article ne dit ce qu'il contient")
        }
        return context.outcome(findings, evidence: Array(evidence.prefix(3)))
    }

    /// « article 9 ci-dessus » when article 9 comes later; « l'article précédent » in the first one.
    func directions() -> Outcome {
        let directed = context.outline.references.filter { $0.direction != nil }
        let findings = directed.compactMap(misdirected) + neighbours()
        guard !directed.isEmpty || !findings.isEmpty else {
            return .notApplicable("aucun renvoi ne dit où se trouve ce qu'il vise")
        }
        return context.outcome(findings, evidence: directed.prefix(3).map { Evidence(place: context.place($0.range)) })
    }

    private func misdirected(_ reference: CrossReference) -> Finding? {
        let targets = self.targets(of: reference)
        guard !targets.isEmpty, !targets.contains(where: { $0.contains(reference.range) }) else { return nil }
        let isAbove = { (target: TextRange) in target.lowerBound < reference.range.lowerBound }
        let isRight = targets.contains { isAbove($0) == (reference.direction == .above) }
        guard !isRight else { return nil }
        let found = reference.direction == .above ? "plus loin" : "plus haut"
        return finding(reference.range, "\(name(of: reference)) se trouve \(found)")
    }

    /// The parts that bear the number of `reference`, heading and text.
    private func targets(of reference: CrossReference) -> [TextRange] {
        switch reference.target {
        case .article(let number):
            context.outline.articles.filter { $0.number == number }.map {
                TextRange($0.heading.lowerBound, $0.body.upperBound)
            }
        case .annex(let number):
            context.outline.annexes.filter { $0.number == number && !number.isEmpty }.compactMap { annex in
                annex.heading.map { TextRange($0.lowerBound, annex.body?.upperBound ?? $0.upperBound) }
            }
        }
    }

    private func name(of reference: CrossReference) -> String {
        switch reference.target {
        case .article(let number): "l'article \(number)"
        case .annex(let number): "l'annexe \(number)"
        }
    }

    /// « l'article précédent » where none precedes, « l'article suivant » where none follows.
    private func neighbours() -> [Finding] {
        let articles = context.outline.articles
        guard articles.count > 1 else { return [] }
        let ends = [
            (articles[0].body, "l article precedent", "précède"),
            (articles[articles.count - 1].body, "l article suivant", "suit"),
        ]
        return ends.flatMap { body, words, verb -> [Finding] in
            guard let phrase = try? Phrase(words) else { return [] }
            return context.dossier.convention.index.matches(of: phrase, in: body).map { match in
                finding(match, "aucun article ne \(verb) celui-ci")
            }
        }
    }

    private func finding(_ range: TextRange, _ fault: String) -> Finding {
        let words = context.document.text.flattened(range)
        return context.finding(["renvoi": words, "défaut": fault], at: context.place(range))
    }
}

/// The numbered articles that have a title, with the words of their titles and texts.
private struct TitledArticles {
    /// More articles, or references, than any convention has.
    static let most = 500

    private let articles: [(article: Article, title: ContentWords)]
    private let text: TextView
    private var words: [Int: Set<String>] = [:]

    init(_ articles: [Article], of text: TextView) {
        self.articles = articles.filter { $0.number != nil && !$0.title.isEmpty }.prefix(Self.most).map {
            ($0, ContentWords($0.title))
        }
        self.text = text
    }

    func article(_ number: Int) -> Article? { articles.first { $0.article.number == number }?.article }

    /// Another article whose title is announced, when the one cited says nothing of it.
    mutating func better(for announced: ContentWords, than cited: Article, at place: TextRange) -> Article? {
        guard !announced.sharesWord(with: ContentWords(cited.title)) else { return nil }
        let candidates = articles.filter { entry in
            entry.article.number != cited.number && !entry.article.body.contains(place)
                && !entry.title.words.isEmpty && entry.title.coverage(by: announced) >= 0.6
        }
        guard !candidates.isEmpty else { return nil }
        let said = words(of: cited)
        return candidates.first { said.isDisjoint(with: $0.title.words) }?.article
    }

    private mutating func words(of article: Article) -> Set<String> {
        if let known = words[article.heading.lowerBound] { return known }
        let found = Set(ContentWords(text.flattened(article.body)).words)
        words[article.heading.lowerBound] = found
        return found
    }
}
