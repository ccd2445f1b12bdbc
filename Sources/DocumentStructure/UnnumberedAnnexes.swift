import DocumentModel

/// Finds what the text says is annexed without giving a number: « figurant en annexe », « le diagnostic est annexé ».
struct UnnumberedAnnexes {
    private static let own: Set<String> = ["presente", "present", "presentes", "convention", "avenant", "cette"]
    private static let participles: Set<String> = ["annexe", "annexee", "annexes", "annexees"]

    let material: Material
    let extent: TextRange
    let excluded: SortedRanges

    /// A mention with the position of its first word, from which what it announces is read backwards.
    struct Mention {
        let range: TextRange
        let words: Range<Int>
    }

    /// The mentions, in order.
    func mentions() -> [Mention] {
        material.index.positions(of: Self.participles).compactMap { position in
            guard extent.contains(material.range(position)),
                excluded.overlapping(material.range(position)) == nil,
                let words = noun(at: position) ?? participle(at: position), !isOfOtherText(after: words.upperBound - 1)
            else { return nil }
            return Mention(range: material.range(words), words: words)
        }
    }

    /// « en annexe », « dans l'annexe jointe »: the noun without number.
    private func noun(at position: Int) -> Range<Int>? {
        position > 0 && material.word(position) == "annexe" && isBare(position) ? position - 1..<position + 1 : nil
    }

    /// Whether « en » or « l' » stands before the word, and no number or letter after it.
    private func isBare(_ position: Int) -> Bool {
        guard ["en", "l"].contains(material.word(position - 1)), material.isSameLeaf(position - 1, position) else {
            return false
        }
        let next = material.word(position + 1)
        let isLabelled =
            material.isSameLeaf(position, position + 1) && material.isSpaceOnly(after: position)
            && (["no", "n", "unique"].contains(next) || Numbers.ordinal(next) != nil
                || next.utf8.count == 1 && next != "a"
                || Numbers.roman(next) != nil && material.isInAllCapitals(position + 1)
                || material.scannedNumber(position + 1) != nil)
        return !isLabelled
    }

    /// « est annexée », « sont annexés », « annexé à la présente convention », « ci-annexé ».
    private func participle(at position: Int) -> Range<Int>? {
        let before = material.word(position - 1)
        if before == "ci" { return position - 1..<position + 1 }
        let isAccented =
            material.word(position) == "annexee" || material.word(position) == "annexees" || endsWithAccent(position)
        guard isAccented else { return nil }
        if ["est", "sont", "ete"].contains(before) { return position..<position + 1 }
        guard ["a", "au"].contains(material.word(position + 1)) else { return nil }
        let following = (position + 2...position + 4).map { material.word($0) }
        return following.contains { Self.own.contains($0) } ? position..<position + 1 : nil
    }

    /// Whether the word is « annexé » or « annexés », not « annexe » or « annexes ».
    private func endsWithAccent(_ position: Int) -> Bool {
        let bytes = material.text.utf8[material.range(position).lowerBound..<material.range(position).upperBound]
        return bytes.contains { $0 >= 0x80 }
    }

    /// « en annexe du décret », « annexé au budget »: another text's annex.
    private func isOfOtherText(after position: Int) -> Bool {
        guard material.isSpaceOnly(after: position), material.isSameLeaf(position, position + 1),
            ["du", "de", "des", "d", "au", "aux", "a"].contains(material.word(position + 1))
        else { return false }
        return !(position + 2...position + 4).contains { Self.own.contains(material.word($0)) }
    }
}
