import DocumentModel
import DocumentStructure
import RuleModel

/// Something concrete in a passage, that words copied from a decree do not give.
struct Substance {
    private static let currencies: Set<String> = ["euro", "euros", "k", "m", "ke", "me", "eur"]
    /// Words after which a number names a text or a part, and counts nothing.
    private static let labels: Set<String> = [
        "article", "articles", "annexe", "annexes", "l", "d", "r", "no", "numero", "alinea", "axe", "action", "fiche",
        "page", "tableau", "chapitre", "titre", "loi", "decret",
    ]

    let file: Dossier.File
    let range: TextRange

    /// The first words that bring one of `kinds`, or `nil`.
    func first(of kinds: [PresenceSpecification.Substance]) -> TextRange? {
        kinds.lazy.compactMap { kind in
            switch kind {
            case .figure: figure(where: { word, _ in !Self.isYear(word) })
            case .amount: amount
            case .date:
                file.outline.dates.first { range.contains($0.range) }?.range
                    ?? figure(where: { word, _ in Self.isYear(word) })
            case .name: properName
            }
        }.first
    }

    /// « un chiffre ou une date », for what is lacking.
    static func absence(of kinds: [PresenceSpecification.Substance]) -> String {
        "\(kinds.map { "un \($0.rawValue)".replacing("un date", with: "une date") }.joined(separator: " ou ")) concret"
    }

    private var words: ArraySlice<Word> { file.words(in: range) }

    private func figure(where accept: (String, Int) -> Bool) -> TextRange? {
        var previous = ""
        for (position, word) in zip(words.indices, words) {
            let text = file.index.text(of: word)
            defer { previous = text }
            guard text.first?.isNumber ?? false, text.allSatisfy(\.isNumber), !Self.labels.contains(previous),
                accept(text, position)
            else { continue }
            return word.range
        }
        return nil
    }

    private var amount: TextRange? {
        let bytes = file.document.text.utf8
        return figure { _, position in
            let word = words[position]
            let next = words.index(after: position)
            if next < words.endIndex, Self.currencies.contains(file.index.text(of: words[next])) { return true }
            // The euro sign is no word: it is looked for among the bytes that follow the number.
            let after = bytes[word.range.upperBound..<min(word.range.upperBound + 12, bytes.count)]
            return String(decoding: after, as: UTF8.self).drop { !$0.isLetter && $0 != "€" }.first == "€"
        }
    }

    private var properName: TextRange? {
        let bytes = file.document.text.utf8
        return words.dropFirst().first { word in
            let isCapital = (0x41...0x5A).contains(bytes[word.range.lowerBound])
            let before = word.range.lowerBound >= 2 ? bytes[word.range.lowerBound - 2] : 0x2E
            return isCapital && ![0x2E, 0x3A, 0x0A, 0x3B].contains(before) && word.range.count > 2
        }?.range
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    }
}
