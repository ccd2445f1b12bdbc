import DocumentModel
import DocumentStructure

/// Statements of a number of things: « les deux signataires », « les sept annexes », « les 13 communes ».
struct CountPhrases {
    private static let numbers = [
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    ]
    private static let openings: Set<String> = ["les", "des", "aux", "ses", "ces", "leurs", "et"]
    /// Verbs by which an act counts its own parts: « comporte 24 pages et 5 annexes ».
    static let verbs: Set<String> = [
        "comporte", "comportant", "comprend", "comprenant", "contient", "contenant", "compte", "comptant",
    ]

    let file: Dossier.File

    /// Each definite count of one of `nouns` in the convention: « les deux parties », not « deux parties de la ville ».
    /// After one of `verbs` a count needs no article.
    func counts(of nouns: [String], after verbs: Set<String> = []) -> [(number: Int, range: TextRange)] {
        let wanted = nouns.map { Folding.words(of: $0) }
        let words = file.words(in: file.outline.extent)
        return file.index.positions(of: Set(wanted.compactMap(\.first))).compactMap { position in
            guard position - 2 >= words.startIndex, position < words.endIndex,
                Self.openings.contains(text(position - 2)) || verbs.contains(text(position - 2)),
                let number = Self.number(text(position - 1)),
                let noun = wanted.first(where: { words[position...].lazy.map(file.index.text).starts(with: $0) })
            else { return nil }
            let last = words[position + noun.count - 1]
            return (number, TextRange(words[position - 2].range.lowerBound, last.range.upperBound))
        }
    }

    private func text(_ position: Int) -> String { file.index.text(of: file.index.words[position]) }

    /// The number, from two to ninety-nine, that a folded word writes.
    static func number(_ text: String) -> Int? {
        numbers[text] ?? (text.count <= 2 ? Int(text).flatMap { $0 > 1 ? $0 : nil } : nil)
    }
}
