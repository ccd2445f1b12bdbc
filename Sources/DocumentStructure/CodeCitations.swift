import DocumentModel

/// « articles L. 263-1 et L. 227-1 à 3 du Code de la sécurité sociale », « le CGCT ».
struct CodeCitations {
    /// Codes by their words after « code », folded, with their full names.
    private static let codes: [(words: String, name: String)] = [
        ("de l action sociale et des familles", "action sociale et des familles"),
        ("de la securite sociale", "sécurité sociale"),
        ("general des collectivites territoriales", "général des collectivités territoriales"),
        ("general de la fonction publique", "général de la fonction publique"),
        ("general des impots", "général des impôts"),
        ("general de la propriete des personnes publiques", "général de la propriété des personnes publiques"),
        ("de la sante publique", "santé publique"), ("de l education", "éducation"),
        ("de la commande publique", "commande publique"), ("des marches publics", "marchés publics"),
        ("du travail", "travail"), ("civil", "civil"), ("penal", "pénal"), ("de l environnement", "environnement"),
        ("de l urbanisme", "urbanisme"), ("de la construction et de l habitation", "construction et de l'habitation"),
        ("des relations entre le public et l administration", "relations entre le public et l'administration"),
        ("de justice administrative", "justice administrative"), ("des transports", "transports"),
        ("rural et de la peche maritime", "rural et de la pêche maritime"),
        ("des communes", "communes"), ("electoral", "électoral"), ("de la consommation", "consommation"),
        ("du patrimoine", "patrimoine"), ("du sport", "sport"), ("de la route", "route"),
        ("de commerce", "commerce"), ("du commerce", "commerce"), ("de la famille", "famille"),
        ("des juridictions financieres", "juridictions financières"),
        ("de la propriete intellectuelle", "propriété intellectuelle"),
    ]
    private static let acronyms: [String: String] = [
        "casf": "action sociale et des familles", "css": "sécurité sociale",
        "cgct": "général des collectivités territoriales", "csp": "santé publique", "ccp": "commande publique",
        "crpa": "relations entre le public et l'administration", "cja": "justice administrative",
        "cgfp": "général de la fonction publique",
    ]
    private static let series: Set<String> = ["l", "r", "d", "lo", "a"]

    let material: Material

    private struct Articles {
        var names: [String] = []
        var end: Int
    }

    /// Whether a citation may begin with `word`: a keyword, an acronym, or the letter of an article, « L », « L214 ».
    static func mayOpen(_ word: String) -> Bool {
        if ["code", "codes", "article", "articles", "art"].contains(word) || acronyms[word] != nil { return true }
        let letters = word.prefix { !$0.isNumber }
        return series.contains(String(letters)) && Numbers.isDigits("0" + word.dropFirst(letters.count))
    }

    /// The citation that begins at `position`, and the position after it.
    func citation(at position: Int) -> (Citation, Int)? {
        let word = material.word(position)
        if word == "code" || word == "codes" { return bareCode(at: position) }
        // « l'article », « d'une »: most letters alone are no series.
        if word.utf8.count == 1, !material.isCapitalized(position), material.word(position + 1) != "o" { return nil }
        let hasKeyword = word == "article" || word == "articles" || word == "art"
        let start = hasKeyword ? position + 1 : position
        guard let articles = articles(from: start, isPlainAllowed: hasKeyword), !articles.names.isEmpty else {
            return Self.acronyms[word] != nil ? acronymVisa(at: position) : nil
        }
        let code = code(after: articles.end)
        let isCodified = articles.names.contains { $0.contains(".") }
        guard isCodified || code != nil else { return nil }
        guard hasKeyword || code != nil || articles.names.contains(where: { $0.contains("-") }) else { return nil }
        let end = code?.end ?? articles.end
        let citation = Citation(
            kind: .codeArticle, code: code?.name, articles: articles.names, number: nil, date: nil, title: nil,
            range: material.range(Range(position, upTo: end)))
        return (citation, end)
    }

    private func bareCode(at position: Int) -> (Citation, Int)? {
        guard let (name, end) = codeName(at: position) else { return nil }
        let citation = Citation(
            kind: .code, code: name, articles: [], number: nil, date: nil, title: nil,
            range: material.range(Range(position, upTo: end)))
        return (citation, end)
    }

    /// « Vu le CASF »: elsewhere, an acronym without article may stand for something else.
    private func acronymVisa(at position: Int) -> (Citation, Int)? {
        guard position >= 2, material.word(position - 1) == "le", material.word(position - 2) == "vu",
            let name = Self.acronyms[material.word(position)]
        else { return nil }
        let citation = Citation(
            kind: .code, code: name, articles: [], number: nil, date: nil, title: nil, range: material.range(position))
        return (citation, position + 1)
    }

    /// The code named after articles: « du Code… », « du CASF », « et suivants du code… ».
    private func code(after position: Int) -> (name: String, end: Int)? {
        var next = position
        while [
            "et", "suivant", "suivants", "s", "alinea", "susvise", "susvises", "precite", "modifie", "ii", "iii", "i",
        ].contains(material.word(next)),
            next - position < 4, isSameLeaf(position - 1, next)
        { next += 1 }
        guard ["du", "de", "au"].contains(material.word(next)), isSameLeaf(position - 1, next + 1) else { return nil }
        next += 1
        if ["present", "meme", "dit"].contains(material.word(next)) { return nil }
        if let name = Self.acronyms[material.word(next)] { return (name, next + 1) }
        return codeName(at: next)
    }

    /// The code whose word « code » stands at `position`.
    private func codeName(at position: Int) -> (name: String, end: Int)? {
        guard material.word(position) == "code" else { return nil }
        let matches = Self.codes.filter { material.starts($0.words, at: position + 1) }
        guard let best = matches.max(by: { $0.words.utf8.count < $1.words.utf8.count }) else {
            return unknownCode(at: position)
        }
        let end = position + 1 + best.words.split(separator: " ").count
        return isSameLeaf(position, end - 1) ? (best.name, end) : nil
    }

    /// A code that the list does not know, by its capital letter: « Code des assurances ».
    private func unknownCode(at position: Int) -> (name: String, end: Int)? {
        guard ["de", "des", "du"].contains(material.word(position + 1)), isSameLeaf(position, position + 2),
            material.isCapitalized(position)
        else { return nil }
        var end = position + 2
        if ["la", "l"].contains(material.word(end)) { end += 1 }
        guard isSameLeaf(position, end), material.isSpaceOnly(after: position) else { return nil }
        return (material.flattened(material.range(end..<end + 1)), end + 1)
    }

    /// « L. 263-1, L. 223-1 et L. 227-1 à 3 », from `start` on.
    private func articles(from start: Int, isPlainAllowed: Bool) -> Articles? {
        guard let first = article(at: start, series: nil, isPlainAllowed: isPlainAllowed) else { return nil }
        var result = Articles(names: [first.name], end: first.end)
        var series = first.series
        while true {
            var next = result.end
            let gap = material.gap(after: next - 1)
            let hasComma = gap.contains(0x2C)
            let joint = material.word(next)
            let isJoined = ["et", "a", "ou"].contains(joint)
            if isJoined { next += 1 } else if !hasComma { break }
            guard isSameLeaf(start, next), let following = article(at: next, series: series, isPlainAllowed: true)
            else { break }
            if joint == "a",
                let expanded = expanded(from: result.names.last ?? "", to: following.name, plain: following.isPlain)
            {
                result.names += expanded
            } else {
                result.names.append(following.name)
            }
            series = following.series ?? series
            result.end = following.end
        }
        return result
    }

    private struct Reference {
        let name: String
        let series: String?
        let isPlain: Bool
        let end: Int
    }

    /// One article: `L. 214-1-3`, `L214-2`, or a plain number.
    private func article(at position: Int, series: String?, isPlainAllowed: Bool) -> Reference? {
        let word = material.word(position)
        var number = position
        var letters: String?
        if Self.series.contains(word), material.isCapitalized(position), Numbers.isDigits(material.word(position + 1)),
            material.gap(after: position).count <= 4
        {
            letters = word
            number = position + 1
        } else if word == "l", material.word(position + 1) == "o" {
            letters = "lo"
            number = position + 2
        }
        var text = material.word(number)
        if letters == nil, let first = text.first, Self.series.contains(String(first)),
            material.isCapitalized(position),
            Numbers.isDigits(String(text.dropFirst()))
        {
            letters = String(first)
            text = String(text.dropFirst())
        }
        guard Numbers.isDigits(text), text.utf8.count <= 5, letters != nil || isPlainAllowed else { return nil }
        var end = number + 1
        while material.gap(after: end - 1).elementsEqual([0x2D])
            || material.gap(after: end - 1).elementsEqual("‑".utf8),
            Numbers.isDigits(material.word(end)), isSameLeaf(position, end)
        {
            text += "-" + material.word(end)
            end += 1
        }
        let prefix = letters.map { ($0 == "lo" ? "L.O." : $0.uppercased() + ".") + " " } ?? ""
        return Reference(name: prefix + text, series: letters ?? series, isPlain: letters == nil, end: end)
    }

    /// « L. 227-1 à 3 » is L. 227-2 and L. 227-3 besides the first.
    private func expanded(from first: String, to last: String, plain: Bool) -> [String]? {
        guard plain, let high = Int(last), let dash = first.lastIndex(where: { $0 == "-" || $0 == " " }),
            let low = Int(first[first.index(after: dash)...]), low < high, high - low <= 30
        else { return nil }
        return (low + 1...high).map { first[...dash] + String($0) }
    }

    private func isSameLeaf(_ first: Int, _ last: Int) -> Bool {
        first >= 0 && last < material.wordCount && material.index.words[first].leaf == material.index.words[last].leaf
    }
}
