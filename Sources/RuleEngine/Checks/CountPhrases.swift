import DocumentModel
import DocumentStructure

/// Statements of a number of things: « les deux signataires », « les sept annexes », « les 13 communes ».
struct CountPhrases {
    private static let numbers = [
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    ]
    private static let openings: Set<String> = ["les", "des", "aux", "ses", "ces", "leurs", "et"]

    let file: Dossier.File

    /// Each definite count of one of `nouns` in the convention: « les deux parties », not « deux parties de la ville ».
    func counts(of nouns: [String]) -> [(number: Int, range: TextRange)] {
        let wanted = nouns.map { Folding.words(of: $0) }
        let words = Array(file.words(in: file.outline.extent))
        let texts = words.map { file.index.text(of: $0) }
        var found: [(number: Int, range: TextRange)] = []
        for position in texts.indices.dropFirst() {
            guard Self.openings.contains(texts[position - 1]),
                let number = Self.numbers[texts[position]] ?? figure(texts[position])
            else { continue }
            for noun in wanted where texts[(position + 1)...].starts(with: noun) {
                let range = TextRange(
                    words[position - 1].range.lowerBound, words[position + noun.count].range.upperBound)
                found.append((number, range))
                break
            }
        }
        return found
    }

    private func figure(_ text: String) -> Int? {
        text.count <= 2 ? Int(text).flatMap { $0 > 1 ? $0 : nil } : nil
    }
}
