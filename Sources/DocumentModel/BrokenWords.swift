/// Joins the pieces of words that a line end or a scanner cut: « conven-⏎tion », « conventi on », « A R T I C L E ».
///
/// Two pieces become one word only when that word is known: written whole elsewhere in the document, for a hyphen at a
/// line end, or one of ``ActWords``. « vice-⏎présidente » stays two words.
struct BrokenWords {
    private let bytes: [UInt8]
    /// What each distinct word may be a piece of.
    private let pieces: [Piece]

    private struct Piece {
        /// The beginning of a word cut in two.
        let isBeginning: Bool
        /// The end of such a word.
        let isEnding: Bool
        /// A letter of a word spelled out.
        let isLetter: Bool

        init(_ text: ArraySlice<UInt8>) {
            let word = String(decoding: text, as: UTF8.self)
            isLetter = text.count == 1 && !text.contains { (0x30...0x39).contains($0) }
            isBeginning = text.count > 1 && ActWords.isBeginning(word)
            isEnding = ActWords.isEnding(word)
        }
    }

    init(_ bytes: [UInt8], _ vocabulary: VocabularyBuilder) {
        self.bytes = bytes
        pieces = (0..<vocabulary.count).map { Piece(vocabulary.bytes(of: $0)) }
    }

    /// Joins the pieces among `words`, whose identities are those of `vocabulary`; where there is none, nothing moves.
    func join(_ words: inout [Word], into vocabulary: inout VocabularyBuilder) {
        var written = 0
        var position = 0
        while position < words.count {
            let joined = whole(at: position, words, &vocabulary)
            if written < position || joined != nil { words[written] = joined?.word ?? words[position] }
            written += 1
            position += joined?.count ?? 1
        }
        words.removeLast(words.count - written)
    }

    /// The word whose pieces stand from `position` on, and their number.
    private func whole(
        at position: Int, _ words: [Word], _ vocabulary: inout VocabularyBuilder
    ) -> (word: Word, count: Int)? {
        guard position + 1 < words.count else { return nil }
        let (first, second) = (words[position], words[position + 1])
        guard first.leaf == second.leaf else { return nil }
        let isHyphen = isLineHyphen(first, second)
        if !isHyphen {
            if pieces[first.id].isLetter, pieces[second.id].isLetter {
                return spelledOut(from: position, words, &vocabulary)
            }
            guard pieces[first.id].isBeginning, pieces[second.id].isEnding, isSpace(first, second) else { return nil }
        }
        let joined = Array(vocabulary.bytes(of: first.id)) + vocabulary.bytes(of: second.id)
        let isKnown =
            ActWords.all.contains(String(decoding: joined, as: UTF8.self))
            || isHyphen && vocabulary.knows(joined)
        return isKnown ? (word(first, second, joined, &vocabulary), 2) : nil
    }

    /// A word whose letters stand apart: « A R T I C L E ».
    private func spelledOut(
        from position: Int, _ words: [Word], _ vocabulary: inout VocabularyBuilder
    ) -> (word: Word, count: Int)? {
        var end = position + 1
        var joined = Array(vocabulary.bytes(of: words[position].id))
        while end < words.count, end - position < 16, pieces[words[end].id].isLetter,
            words[end].leaf == words[position].leaf, isSpace(words[end - 1], words[end])
        {
            joined += vocabulary.bytes(of: words[end].id)
            end += 1
        }
        guard joined.count >= 5, ActWords.all.contains(String(decoding: joined, as: UTF8.self)) else { return nil }
        return (word(words[position], words[end - 1], joined, &vocabulary), end - position)
    }

    private func word(_ first: Word, _ last: Word, _ text: [UInt8], _ vocabulary: inout VocabularyBuilder) -> Word {
        Word(
            id: vocabulary.id(of: text, count: text.count, hash: WordScanner.hash(of: text)),
            range: TextRange(first.range.lowerBound, last.range.upperBound), leaf: first.leaf)
    }

    private func isSpace(_ left: Word, _ right: Word) -> Bool {
        right.range.lowerBound - left.range.upperBound == 1 && bytes[left.range.upperBound] == 0x20
    }

    /// Whether only a hyphen and a line end stand between two words, and the second begins with a small letter.
    private func isLineHyphen(_ left: Word, _ right: Word) -> Bool {
        let gap = left.range.upperBound..<right.range.lowerBound
        guard gap.count >= 2, gap.count <= 12, bytes[gap.lowerBound] == 0x2D else { return false }
        let rest = bytes[gap].dropFirst()
        let first = bytes[right.range.lowerBound]
        return rest.contains(0x0A) && rest.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
            && !(0x41...0x5A).contains(first)
    }
}
