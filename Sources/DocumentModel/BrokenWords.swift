/// Joins the pieces of words that a line end or a scanner cut: « conven-⏎tion », « conventi on », « A R T I C L E ».
///
/// Two pieces become one word only when that word is known: written whole elsewhere in the document, for a hyphen at a
/// line end, or one of ``ActWords``. « vice-⏎présidente » stays two words.
struct BrokenWords {
    private let bytes: [UInt8]
    /// Whether each distinct word may be the beginning of a word cut in two.
    private let mayBegin: [Bool]

    init(_ bytes: [UInt8], _ vocabulary: VocabularyBuilder) {
        self.bytes = bytes
        mayBegin = (0..<vocabulary.count).map { id in
            let text = vocabulary.bytes(of: id)
            return text.count == 1 || ActWords.isBeginning(String(decoding: text, as: UTF8.self))
        }
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
        guard position + 1 < words.count, words[position].leaf == words[position + 1].leaf else { return nil }
        let isHyphen = isLineHyphen(words[position], words[position + 1])
        guard isHyphen || mayBegin[words[position].id] else { return nil }
        let text = Array(vocabulary.bytes(of: words[position].id))
        if text.count == 1, !isHyphen { return spelledOut(from: position, words, &vocabulary) }
        guard isHyphen || isSpace(words[position], words[position + 1]) else { return nil }
        let joined = text + vocabulary.bytes(of: words[position + 1].id)
        let isKnown =
            ActWords.all.contains(String(decoding: joined, as: UTF8.self))
            || isHyphen && vocabulary.knows(joined)
        return isKnown ? (word(words[position], words[position + 1], joined, &vocabulary), 2) : nil
    }

    /// A word whose letters stand apart: « A R T I C L E ».
    private func spelledOut(
        from position: Int, _ words: [Word], _ vocabulary: inout VocabularyBuilder
    ) -> (word: Word, count: Int)? {
        var end = position + 1
        var joined = Array(vocabulary.bytes(of: words[position].id))
        while end < words.count, end - position < 16, isLetter(words[end]),
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

    private func isLetter(_ word: Word) -> Bool {
        word.range.count == 1 && !(0x30...0x39).contains(bytes[word.range.lowerBound])
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
