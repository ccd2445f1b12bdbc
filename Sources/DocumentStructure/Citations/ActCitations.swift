import CalendarDates
import DocumentModel

/// « loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi », « arrêté du 3 octobre 2001 relatif à… ».
struct ActCitations {
    private static let kinds: [String: Citation.Kind] = [
        "loi": .law, "ordonnance": .ordinance, "decret": .decree, "arrete": .order, "circulaire": .circular,
        "reglement": .regulation, "directive": .directive,
    ]
    private static let connectors: Set<String> = [
        "relatif", "relative", "relatifs", "relatives", "portant", "pour", "visant", "instituant", "fixant", "pris",
        "prise", "creant", "modifiant", "confortant",
    ]
    /// Words that may stand between a keyword and its number or date.
    private static let qualifiers: Set<String> = [
        "organique", "constitutionnelle", "ministeriel", "interministeriel", "prefectoral", "conseil", "etat", "en",
        "cnaf", "c", "modifie", "modifiee", "municipal", "plein", "emploi", "rgpd", "informatique", "et", "libertes",
        "notre", "alur", "elan", "3ds", "maptam", "egalim", "lfss", "de", "finances",
    ]
    private static let marks: Set<String> = [
        "modifie", "modifiee", "susvise", "susvisee", "precite", "precitee",
    ]
    /// A short name may stand before the date: « Loi plein emploi du 18 décembre 2024 ».
    private static let longestName = 6
    private static let longestTitle = 60

    let material: Material
    let dates: DateTable

    private struct Parts {
        let kind: Citation.Kind
        let start: Int
        var end: Int
        var number: String?
        var date: DateRecognizer.Found?
        var name: Range<Int>?
    }

    /// Whether a citation may begin with `word`.
    static func mayOpen(_ word: String) -> Bool { kinds[word] != nil }

    /// The citation that begins at `position`, and the position after it.
    func citation(at position: Int) -> (Citation, Int)? {
        guard let kind = Self.kinds[material.word(position)] else { return nil }
        switch kind {
        case .regulation, .directive: return european(kind, at: position)
        case .code, .codeArticle, .law, .ordinance, .decree, .order, .circular: return national(kind, at: position)
        }
    }

    private func national(_ kind: Citation.Kind, at position: Int) -> (Citation, Int)? {
        var parts = Parts(kind: kind, start: position, end: position)
        var next = position + 1
        while material.isSameLeaf(position, next), next - position <= 16 {
            if breaks(before: next) { break }
            if parts.number == nil, let found = number(at: next) {
                parts.number = found.text
                next = found.end
                parts.end = next
            } else if parts.date == nil, let found = dates.date(at: next) {
                parts.date = found
                next = found.words.upperBound
                parts.end = next
            } else if ["du", "en", "date", "no"].contains(material.word(next))
                || Self.marks.contains(material.word(next))
            {
                next += 1
            } else if parts.date == nil, parts.number == nil, Self.isNameLength(next, parts.name, position) {
                parts.name = Range(parts.name?.lowerBound ?? next, upTo: next + 1)
                next += 1
            } else {
                break
            }
        }
        // « loi de janvier 1978 » names no text.
        guard parts.number != nil || parts.date?.mention.date != nil, parts.name.map(isName) ?? true else { return nil }
        return finished(parts)
    }

    private static func isNameLength(_ next: Int, _ name: Range<Int>?, _ start: Int) -> Bool {
        next - (name?.lowerBound ?? next) < longestName && next - start < longestName + 2
    }

    /// « règlement (UE) n° 2016/679 du Parlement européen et du Conseil du 27 avril 2016 »: a number with a slash.
    private func european(_ kind: Citation.Kind, at position: Int) -> (Citation, Int)? {
        var parts = Parts(kind: kind, start: position, end: position)
        var next = position + 1
        let passed: Set<String> = [
            "ue", "ce", "cee", "no", "n", "general", "europeen", "du", "parlement", "et", "conseil", "en", "date",
        ]
        while material.isSameLeaf(position, next), next - position <= 20 {
            if parts.number == nil, let found = slashed(at: next) {
                parts.number = found.text
                next = found.end
                parts.end = next
            } else if parts.number != nil, parts.date == nil, let found = dates.date(at: next) {
                parts.date = found
                next = found.words.upperBound
                parts.end = next
            } else if passed.contains(material.word(next)), !material.gap(after: next - 1, has: ";.") {
                next += 1
            } else {
                break
            }
        }
        return parts.number == nil ? nil : finished(parts)
    }

    private func slashed(at position: Int) -> (text: String, end: Int)? {
        let (year, rank) = (material.word(position), material.word(position + 1))
        guard Numbers.isDigits(year), Numbers.isDigits(rank), [2, 4].contains(year.utf8.count), rank.utf8.count <= 4,
            material.gap(after: position).elementsEqual([0x2F]), dates.date(at: position) == nil
        else { return nil }
        return ("\(year)/\(rank)", position + 2)
    }

    private func breaks(before position: Int) -> Bool {
        material.gap(after: position - 1, has: ";(:")
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

    private func finished(_ parts: Parts) -> (Citation, Int) {
        var next = parts.end
        while Self.marks.contains(material.word(next)) { next += 1 }
        let title = title(from: next, leafOf: parts.start)
        let end = title?.words.upperBound ?? parts.end
        let name = parts.name.map { material.flattened(material.range($0)) }
        let text = CitedText(
            kind: parts.kind, number: parts.number, date: parts.date?.mention.date, name: name,
            connector: title.map { material.flattened(material.range($0.connector)) },
            title: title.map { material.flattened(material.range($0.words)) })
        // « Loi plein emploi » has a name that stands for its title; « circulaire Cnaf » an author.
        let titled = title?.words ?? (parts.kind == .law ? parts.name : nil)
        let citation = Citation(
            text: text, title: titled.map { material.passage(material.range($0)) }, isAnaphora: false,
            range: material.range(Range(parts.start, upTo: end)))
        return (citation, end)
    }

    /// « relatif à l'action sociale… »: what leads to the title, and its words.
    private func title(from position: Int, leafOf start: Int) -> (connector: Range<Int>, words: Range<Int>)? {
        guard Self.connectors.contains(material.word(position)), !breaks(before: position),
            material.isSameLeaf(start, position)
        else { return nil }
        let begin = position + (["a", "aux", "au"].contains(material.word(position + 1)) ? 2 : 1)
        let end = titleEnd(from: begin)
        return end > begin ? (position..<begin, begin..<end) : nil
    }

    /// The position after a title: up to a full stop, a semicolon, or a comma that is no part of an enumeration.
    private func titleEnd(from start: Int) -> Int {
        var end = start
        while material.isSameLeaf(start, end), end - start < Self.longestTitle {
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
        if gap.contains(0x2C), namesText(at: position) { return true }
        if gap.contains(0x2C) { return !["aux", "au", "a", "des", "du", "de", "d", "et", "a"].contains(word) }
        if word == "ainsi", material.word(position + 1) == "que" { return true }
        return word == "et" && namesText(at: position + 1)
    }

    /// Whether another text is named at `position`: « le décret », « de la convention d'objectifs », « du code ».
    private func namesText(at position: Int) -> Bool {
        var next = position
        while next < position + 3, ["et", "le", "la", "l", "les", "du", "de", "des"].contains(material.word(next)) {
            next += 1
        }
        guard next > position else { return false }
        let word = material.word(next)
        return Self.kinds[word] != nil || ["code", "convention", "charte", "deliberation", "avis"].contains(word)
    }
}
