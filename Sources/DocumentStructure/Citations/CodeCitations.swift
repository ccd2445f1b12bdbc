import DocumentModel

/// « articles L. 263-1 et L. 227-1 à 3 du Code de la sécurité sociale », « le CGCT », « l'article 17 de la loi… ».
struct CodeCitations {
    private static let keywords: Set<String> = ["article", "articles", "art"]

    let material: Material
    let acts: ActCitations

    /// Whether a citation may begin with `word`: a keyword, an acronym, or the letter of an article, « L », « L214 ».
    static func mayOpen(_ word: String) -> Bool {
        keywords.contains(word) || word == "code" || word == "codes" || CodeTitles.title(of: word) != nil
            || ProvisionParser.mayOpen(word)
    }

    /// The citation that begins at `position`, and the position after it; `earlier` are those before it.
    func citation(at position: Int, after earlier: Antecedents) -> (Citation, Int)? {
        let word = material.word(position)
        if word == "code" || word == "codes" { return bareCode(at: position) }
        // « l'article », « d'une »: most letters alone are no series.
        if word.utf8.count == 1, !material.isCapitalized(position), material.word(position + 1) != "o" { return nil }
        let hasKeyword = Self.keywords.contains(word)
        if hasKeyword, let again = sameArticle(at: position, earlier) { return again }
        let parser = ProvisionParser(material: material)
        guard
            let found = parser.provisions(from: hasKeyword ? position + 1 : position, isPlainAllowed: hasKeyword)
        else { return acronymVisa(at: position) }
        let paths = hasKeyword ? ParagraphParser(material: material).paths(before: position) : []
        let provisions = paths.isEmpty ? found.provisions : found.provisions.flatMap { $0.at(paths) }
        if let (text, end, isAnaphora) = source(after: found.end, earlier) {
            return cite(text.citing(provisions), position, end, isAnaphora: isAnaphora)
        }
        guard provisions.contains(where: { $0.series != nil }),
            hasKeyword || provisions.contains(where: { $0.number.contains("-") })
        else { return nil }
        return cite(CitedText(kind: .codeArticle, provisions: provisions), position, found.end, isAnaphora: false)
    }

    private func cite(_ text: CitedText, _ start: Int, _ end: Int, isAnaphora: Bool) -> (Citation, Int) {
        let range = material.range(Range(start, upTo: end))
        return (Citation(text: text, title: nil, isAnaphora: isAnaphora, range: range), end)
    }

    private func bareCode(at position: Int) -> (Citation, Int)? {
        guard let (title, end) = CodeTitles(material: material).code(at: position) else { return nil }
        return cite(CitedText(kind: .code, code: title), position, end, isAnaphora: false)
    }

    /// « Vu le CASF »: elsewhere, an acronym without article may stand for something else.
    private func acronymVisa(at position: Int) -> (Citation, Int)? {
        guard position >= 2, material.word(position - 1) == "le", material.word(position - 2) == "vu",
            let title = CodeTitles.title(of: material.word(position))
        else { return nil }
        return cite(CitedText(kind: .code, code: title), position, position + 1, isAnaphora: false)
    }

    /// « III du même article »: another paragraph of the article just cited.
    private func sameArticle(at position: Int, _ earlier: Antecedents) -> (Citation, Int)? {
        guard position >= 2, ["meme", "dudit"].contains(material.word(position - 1)), let last = earlier.articles,
            let provision = last.provisions.last
        else { return nil }
        let paths = ParagraphParser(material: material).paths(before: position)
        guard !paths.isEmpty else { return nil }
        let bare = Provision(series: provision.series, number: provision.number)
        return cite(last.citing(bare.at(paths)), position, position + 1, isAnaphora: true)
    }

    /// The text named after articles: « du Code… », « du CASF », « et suivants du code… », « de la loi n°… ».
    private func source(
        after position: Int, _ earlier: Antecedents
    ) -> (text: CitedText, end: Int, isAnaphora: Bool)? {
        var next = position
        let skipped: Set<String> = [
            "et", "suivant", "suivants", "s", "susvise", "susvises", "precite", "precites", "modifie",
        ]
        while skipped.contains(material.word(next)), next - position < 4, material.isSameLeaf(position - 1, next) {
            next += 1
        }
        guard material.isSameLeaf(position - 1, next + 1) else { return nil }
        if let (text, end) = earlier.named(at: next, material) { return (text, end, true) }
        guard ["du", "de", "au"].contains(material.word(next)) else { return nil }
        next += ["la", "l"].contains(material.word(next + 1)) && material.word(next) == "de" ? 2 : 1
        if ["present", "presente"].contains(material.word(next)) { return nil }
        if let title = CodeTitles.title(of: material.word(next)) {
            return (CitedText(kind: .code, code: title), next + 1, false)
        }
        if let (title, end) = CodeTitles(material: material).code(at: next) {
            return (CitedText(kind: .code, code: title), end, false)
        }
        return acts.citation(at: next).map { ($0.0.text, $0.1, false) }
    }
}
