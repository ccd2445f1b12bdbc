import DocumentModel
import DocumentStructure
import RuleModel

/// Something concrete in a passage, that words copied from a decree do not give.
struct Substance {
    private static let currencies: Set<String> = ["euro", "euros", "k", "m", "ke", "me", "eur"]
    /// Words after which a number names a text or a part, and counts nothing.
    private static let labels: Set<String> = [
        "article", "articles", "annexe", "annexes", "l", "d", "r", "no", "numero", "alinea", "axe", "action", "fiche",
        "page", "tableau", "chapitre", "titre", "loi", "decret", "partie", "parties", "zone", "h",
    ]
    /// Words before which a number tells an age or a time, and counts nothing.
    private static let times: Set<String> = [
        "an", "ans", "annee", "annees", "mois", "jour", "jours", "semaine", "semaines", "h", "heure", "heures",
    ]

    /// Words that acts write with a capital, and that name nobody in particular.
    private static let common: Set<String> = [
        "commune", "communes", "communaute", "communautes", "caisse", "departement", "region", "etat", "convention",
        "annexe", "article", "code", "agglomeration", "metropole", "collectivite", "collectivites", "conseil",
        "comite", "maire", "president", "presidente", "prefet", "zone", "zones", "territoire", "action", "actions",
    ]

    let file: Dossier.File
    let range: TextRange

    /// The first words that bring one of `kinds`, or `nil`.
    func first(of kinds: [PresenceSpecification.Substance]) -> TextRange? {
        kinds.lazy.compactMap { kind in
            switch kind {
            case .figure: figure(where: { word, position in !Self.isYear(word) && !isAmount(position) })
            case .amount: figure(where: { _, position in isAmount(position) })
            case .date:
                file.outline.dates.first { range.contains($0.range) && !isCited($0.range) }?.range
                    ?? figure(where: { word, _ in Self.isYear(word) })
            case .name: properName
            }
        }.first
    }

    /// « un chiffre ou une date », for what is lacking.
    static func absence(of kinds: [PresenceSpecification.Substance]) -> String {
        let names = kinds.map { kind in
            switch kind {
            case .figure: "un chiffre précis"
            case .date: "une date précise"
            case .amount: "un montant précis"
            case .name: "un nom précis"
            }
        }
        return names.joined(separator: " ou ")
    }

    private var words: ArraySlice<Word> { file.words(in: range) }

    private func figure(where accept: (String, Int) -> Bool) -> TextRange? {
        var previous = ""
        for (position, word) in zip(words.indices, words) {
            let text = file.index.text(of: word)
            defer { previous = text }
            guard text.first?.isNumber ?? false, text.allSatisfy(\.isNumber), !Self.labels.contains(previous),
                accept(text, position), !isTime(position), !isCited(word.range), !isMarker(word), !isSlashed(word)
            else { continue }
            return word.range
        }
        return nil
    }

    /// Whether the number at `position` is part of an age or a time: « 3 ans », « 0 à 3 ans ».
    private func isTime(_ position: Int) -> Bool {
        let following = words.suffix(from: words.index(after: position)).prefix(3).map { file.index.text(of: $0) }
        guard let unit = following.firstIndex(where: Self.times.contains) else { return false }
        return following[..<unit].allSatisfy { $0 == "a" || $0 == "et" || $0.allSatisfy(\.isNumber) }
    }

    /// Whether a slash ties `word` to another number, as in « 2016/679 » or « 12/11 ».
    private func isSlashed(_ word: Word) -> Bool {
        let bytes = file.document.text.utf8
        return (word.range.lowerBound > 0 && bytes[word.range.lowerBound - 1] == 0x2F)
            || (word.range.upperBound < bytes.count && bytes[word.range.upperBound] == 0x2F)
    }

    /// Whether `word` only numbers its paragraph: « 2. Informer ».
    private func isMarker(_ word: Word) -> Bool {
        guard let leaf = file.index.walker.leaf(at: word.range.lowerBound), leaf.cell == nil else { return false }
        let bytes = file.document.text.utf8
        return leaf.block.range.lowerBound == word.range.lowerBound && word.range.upperBound < bytes.count
            && [0x2E, 0x29, 0xC2].contains(bytes[word.range.upperBound])
    }

    /// Whether `place` belongs to the name of a law, which counts nothing and dates nothing.
    private func isCited(_ place: TextRange) -> Bool {
        file.outline.citations.contains { $0.range.overlaps(place) }
    }

    /// Whether the number at `position` is a sum of money.
    private func isAmount(_ position: Int) -> Bool {
        let bytes = file.document.text.utf8
        let word = words[position]
        let unit = words[words.index(after: position)...].prefix(3).map { file.index.text(of: $0) }
        if let first = unit.first, Self.currencies.contains(first) { return true }
        if unit.count == 3, unit[0].hasPrefix("million"), Self.currencies.contains(unit[2]) { return true }
        // The euro sign is no word: it is looked for among the bytes that follow the number.
        let after = bytes[word.range.upperBound..<min(word.range.upperBound + 12, bytes.count)]
        return String(decoding: after, as: UTF8.self).drop { !$0.isLetter && $0 != "€" }.first == "€"
    }

    private var properName: TextRange? {
        let bytes = file.document.text.utf8
        return words.dropFirst().first { word in
            let isCapital = (0x41...0x5A).contains(bytes[word.range.lowerBound])
            // An acronym names nobody in particular.
            let isAcronym = !bytes[word.range.lowerBound..<word.range.upperBound].contains {
                (0x61...0x7A).contains($0)
            }
            guard isCapital, !isAcronym, !Self.common.contains(file.index.text(of: word)) else { return false }
            guard !opensLeaf(word) else { return false }
            let before = word.range.lowerBound >= 2 ? bytes[word.range.lowerBound - 2] : 0x2E
            return ![0x2E, 0x3A, 0x0A, 0x3B].contains(before) && word.range.count > 3
        }?.range
    }

    /// Whether a capital says no more than that a paragraph, an item or the name of a column begins.
    private func opensLeaf(_ word: Word) -> Bool {
        guard let leaf = file.index.walker.leaf(at: word.range.lowerBound),
            leaf.block.range.lowerBound == word.range.lowerBound
        else { return false }
        return leaf.cell.map { $0.row == 0 } ?? true
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    }
}
