import CalendarDates
import DocumentModel

/// « loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi », « arrêté du 3 octobre 2001 relatif à… ».
struct ActCitations {
    private static let kinds: [String: Citation.Kind] = [
        "loi": .law, "ordonnance": .ordinance, "decret": .decree, "arrete": .order, "circulaire": .circular,
    ]
    private static let connectors: Set<String> = [
        "relatif", "relative", "relatifs", "relatives", "portant", "pour", "visant", "instituant", "fixant",
    ]
    /// Words that may stand between a keyword and its number or date.
    private static let qualifiers: Set<String> = [
        "organique", "constitutionnelle", "ministeriel", "interministeriel", "prefectoral", "conseil", "etat", "en",
        "cnaf", "c", "modifie", "modifiee", "municipal", "plein", "emploi", "rgpd", "informatique", "et", "libertes",
        "notre", "alur", "elan", "3ds", "maptam", "egalim", "lfss", "de", "finances",
    ]
    /// A short name may stand before the date: « Loi plein emploi du 18 décembre 2024 ».
    private static let longestName = 6
    private static let longestTitle = 60

    let material: Material
    let dates: DateTable

    /// Whether a citation may begin with `word`.
    static func mayOpen(_ word: String) -> Bool { kinds[word] != nil }

    /// The citation that begins at `position`, and the position after it.
    func citation(at position: Int) -> (Citation, Int)? {
        guard let kind = Self.kinds[material.word(position)] else { return nil }
        let leaf = material.index.words[position].leaf
        var next = position + 1
        var number: (text: String, end: Int)?
        var date: DateRecognizer.Found?
        var name: Range<Int>?
        while next < material.wordCount, material.index.words[next].leaf == leaf, next - position <= 16 {
            if breaks(before: next) { break }
            if number == nil, let found = self.number(at: next) {
                number = found
                next = found.end
            } else if date == nil, let found = dates.date(at: next) {
                date = found
                next = found.words.upperBound
            } else if ["du", "en", "date", "modifie", "modifiee", "susvise", "susvisee", "precite", "precitee", "no"]
                .contains(material.word(next))
            {
                next += 1
            } else if number == nil, date == nil, next - position <= Self.longestName,
                !Self.connectors.contains(material.word(next))
            {
                name = Range(name?.lowerBound ?? next, upTo: next + 1)
                next += 1
            } else {
                break
            }
        }
        guard number != nil || date != nil else { return nil }
        let last = max(number?.end ?? 0, date?.words.upperBound ?? 0)
        let isFarName = name.map { !isName($0) } ?? false
        if isFarName { return nil }
        return finished(kind, position, last, number?.text, date, name)
    }

    private func breaks(before position: Int) -> Bool {
        material.gap(after: position - 1).contains { [0x3B, 0x28, 0x3A].contains($0) }
            || material.gap(after: position - 1).contains(0x2E) && material.isCapitalized(position)
    }

    /// Whether the words between keyword and date may be a short name, not the rest of a sentence.
    private func isName(_ words: Range<Int>) -> Bool {
        words.allSatisfy { Self.qualifiers.contains(material.word($0)) || material.isCapitalized($0) }
            || (words.count <= 3 && material.word(words.upperBound) == "du"
                && !["est", "a", "entre", "sont", "prevoit", "qui", "que", "dans", "par"].contains { name in
                    words.contains { material.word($0) == name }
                })
    }

    /// `2023-1196` after « n° » or alone; a number has a year of two or four digits.
    private func number(at position: Int) -> (text: String, end: Int)? {
        var start = position
        if ["no", "n"].contains(material.word(start)) { start += 1 }
        guard Numbers.isDigits(material.word(start)),
            material.gap(after: start).elementsEqual([0x2D])
                || material.gap(after: start).elementsEqual("‑".utf8),
            Numbers.isDigits(material.word(start + 1)), dates.date(at: start) == nil,
            [2, 4].contains(material.word(start).utf8.count)
        else { return nil }
        return (material.word(start) + "-" + material.word(start + 1), start + 2)
    }

    private func finished(
        _ kind: Citation.Kind, _ start: Int, _ last: Int, _ number: String?, _ date: DateRecognizer.Found?,
        _ name: Range<Int>?
    ) -> (Citation, Int) {
        var end = last
        // « Loi plein emploi » has a name; « circulaire Cnaf » an author.
        var title = kind == .law ? name.map { material.passage(material.range($0)) } : nil
        var next = last
        while ["modifie", "modifiee", "susvise", "susvisee", "precite", "precitee"].contains(material.word(next)) {
            next += 1
        }
        if Self.connectors.contains(material.word(next)), !breaks(before: next),
            material.index.words[next].leaf == material.index.words[start].leaf
        {
            let begin = next + (["a", "aux", "au"].contains(material.word(next + 1)) ? 2 : 1)
            let stop = titleEnd(from: begin)
            if stop > begin {
                title = material.passage(material.range(Range(begin, upTo: stop)))
                end = stop
            }
        }
        let citation = Citation(
            kind: kind, code: nil, articles: [], number: number, date: date?.mention.date, title: title,
            range: material.range(Range(start, upTo: end)))
        return (citation, end)
    }

    /// The position after a title: up to a full stop, a semicolon, or a comma that is no part of an enumeration.
    private func titleEnd(from start: Int) -> Int {
        guard start < material.wordCount else { return start }
        let leaf = material.index.words[start].leaf
        var end = start
        while end < material.wordCount, material.index.words[end].leaf == leaf, end - start < Self.longestTitle {
            if end > start, stops(before: end) { break }
            end += 1
        }
        return end
    }

    private func stops(before position: Int) -> Bool {
        let gap = material.gap(after: position - 1)
        let word = material.word(position)
        if gap.contains(0x3B) || gap.contains(0x28) { return true }
        if gap.contains(0x2E), gap.count > 1 || material.isCapitalized(position) {
            return material.word(position - 1).utf8.count > 1
        }
        if gap.contains(0x2C) { return !["aux", "au", "a", "des", "du", "de", "d", "et", "a"].contains(word) }
        if word == "ainsi", material.word(position + 1) == "que" { return true }
        return word == "et" && Self.kinds[material.word(position + 2)] != nil
            && ["le", "la", "l", "du"].contains(material.word(position + 1))
    }
}
