import DocumentModel

/// Reads the paragraph of an article: « , II, al. 3 » after it, « 3° du I de » or « deuxième alinéa du II de » before it.
struct ParagraphParser {
    /// Levels deeper than this are no reference.
    private static let deepest = 4

    let material: Material

    /// The paragraphs after the article that ends before `start`, and the position after them.
    func paths(after start: Int) -> (paths: [[String]], end: Int) {
        var path: [String] = []
        var end = start
        while path.count < Self.deepest, material.isSameLeaf(start - 1, end), isLink(after: end - 1),
            let (mark, next) = mark(at: end)
        {
            path.append(mark)
            end = next
        }
        return (path.isEmpty ? [] : [path], end)
    }

    /// The paragraphs named before the word at `keyword`, « 1° et 2° du I de l'article »: one path for each.
    func paths(before keyword: Int) -> [[String]] {
        var levels: [[String]] = []
        var position = keyword
        while levels.count < Self.deepest, let last = preposition(before: position),
            let (marks, first) = marks(endingAt: last)
        {
            levels.append(marks)
            position = first
        }
        guard !levels.isEmpty else { return [] }
        return levels.reduce([[]]) { paths, level in paths.flatMap { path in level.map { path + [$0] } } }
    }

    private func isLink(after position: Int) -> Bool {
        material.gap(after: position).allSatisfy { [0x20, 0xC2, 0xA0, 0x2C, 0x28, 0x29, 0x2E].contains($0) }
    }

    /// A paragraph mark at `position`, and the position after it.
    private func mark(at position: Int) -> (String, Int)? {
        let word = material.word(position)
        if let number = roman(position) {
            let isBis = ["bis", "ter", "quater"].contains(material.word(position + 1))
            return isBis ? ("\(number) \(material.word(position + 1))", position + 2) : (number, position + 1)
        }
        if let degree = degree(word) { return (degree, position + 1) }
        if word == "al" || word == "alinea", let value = Numbers.figures(material.word(position + 1)) {
            return ("al. \(value)", position + 2)
        }
        guard material.word(position + 1) == "alinea" else { return nil }
        return ordinal(word).map { ($0, position + 2) }
    }

    /// The position of the last word before « du », « de l' », « des » that end before `position`.
    private func preposition(before position: Int) -> Int? {
        var next = position - 1
        guard next > 0 else { return nil }
        if ["l", "la", "meme", "dudit"].contains(material.word(next)) {
            if material.word(next) == "dudit" { return next - 1 }
            next -= 1
        }
        return ["de", "du", "des", "d"].contains(material.word(next)) ? next - 1 : nil
    }

    /// The marks of one level that end at `last`, « 1° et 2° », « 1° à 4° », and the position of the first.
    private func marks(endingAt last: Int) -> (marks: [String], first: Int)? {
        guard let (text, first) = single(endingAt: last) else { return nil }
        guard text.hasSuffix("°"), let value = Int(text.dropLast()), first >= 2,
            let low = degree(material.word(first - 2)).flatMap({ Int($0.dropLast()) }), low < value
        else { return ([text], first) }
        if material.word(first - 1) == "et" { return (["\(low)°", text], first - 2) }
        guard material.word(first - 1) == "a", value - low < 20 else { return ([text], first) }
        return ((low...value).map { "\($0)°" }, first - 2)
    }

    private func single(endingAt last: Int) -> (String, Int)? {
        guard last >= 0 else { return nil }
        let word = material.word(last)
        if let number = roman(last) { return (number, last) }
        if let degree = degree(word) { return (degree, last) }
        if let value = Numbers.figures(word), ["al", "alinea"].contains(material.word(last - 1)) {
            return ("al. \(value)", last - 1)
        }
        guard word == "alinea", last > 0 else { return nil }
        return ordinal(material.word(last - 1)).map { ($0, last - 1) }
    }

    private func roman(_ position: Int) -> String? {
        let word = material.word(position)
        guard Numbers.roman(word) != nil, material.isInAllCapitals(position), material.isCapitalized(position) else {
            return nil
        }
        return word.uppercased()
    }

    /// « 3° », folded to `3o`.
    private func degree(_ word: String) -> String? {
        guard word.last == "o", let value = Numbers.figures(String(word.dropLast())) else { return nil }
        return "\(value)°"
    }

    private func ordinal(_ word: String) -> String? {
        if word == "dernier" { return "dernier alinéa" }
        return Numbers.ordinal(word).map { "al. \($0)" }
    }
}
