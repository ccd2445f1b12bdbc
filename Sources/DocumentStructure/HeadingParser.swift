import DocumentModel

/// Reads « Article 3 – Durée » and « Annexe n° 2 : Diagnostic » at the beginning of a unit.
struct HeadingParser {
    /// A heading with a keyword and a number.
    struct Numbered {
        enum Label: Hashable {
            case number(Int)
            case letter(String)
            /// « Article préliminaire ».
            case preliminary
            /// « Annexe » alone.
            case none
        }

        let label: Label
        /// Keyword and number.
        let labelRange: TextRange
        /// The title; `nil` when the line ends after the number.
        let title: TextRange?
        /// Where the heading ends and the text begins.
        let end: Int
    }

    /// Words that make of « article 8 du code » a reference to another text.
    private static let otherTexts: Set<String> = [
        "code", "loi", "decret", "ordonnance", "arrete", "reglement", "traite", "constitution", "rgpd", "casf", "cgct",
        "present", "presente", "convention", "contrat", "statuts",
    ]
    /// The longest title in a cell of its own, in words.
    private static let longestCell = 20
    /// The longest title on the line of its number, in words.
    private static let longestTitle = 45

    let material: Material

    /// The article heading that begins `unit`; `nil` when it is none.
    func article(_ unit: Unit) -> Numbered? {
        guard let first = unit.words.first, ["article", "art"].contains(material.word(first)),
            material.isCapitalized(first)
        else { return nil }
        return numbered(unit, isLetterAllowed: false)
    }

    /// The heading of a title or chapter that begins `unit`; `nil` when it is none.
    func part(_ unit: Unit) -> Numbered? {
        guard let first = unit.words.first, ["titre", "chapitre"].contains(material.word(first)),
            material.isCapitalized(first)
        else { return nil }
        return numbered(unit, isLetterAllowed: false)
    }

    /// The annex heading that begins `unit`; `nil` when it is none.
    func annex(_ unit: Unit) -> Numbered? {
        guard let first = unit.words.first, material.word(first) == "annexe", material.isCapitalized(first) else {
            return nil
        }
        if unit.words.count == 1 {
            return Numbered(label: .none, labelRange: material.range(first), title: nil, end: unit.range.upperBound)
        }
        if let numbered = numbered(unit, isLetterAllowed: true) { return numbered }
        guard unit.words.count <= 20, material.gap(after: first).contains(where: { [0x3A, 0x2D, 0x93].contains($0) })
        else { return nil }
        return finished(.none, unit, labelEnd: first)
    }

    private func numbered(_ unit: Unit, isLetterAllowed: Bool) -> Numbered? {
        var position = unit.words.lowerBound + 1
        if position < unit.words.upperBound, ["no", "n"].contains(material.word(position)) { position += 1 }
        guard position < unit.words.upperBound, let label = label(at: position, isLetterAllowed: isLetterAllowed)
        else { return nil }
        guard position + 1 < unit.words.upperBound else { return finished(label, unit, labelEnd: position) }
        let gap = material.gap(after: position)
        if gap.contains(0x2C) || gap.contains(0x3B) || isSubnumber(position, gap) { return nil }
        let isSeparated = gap.contains { [0x3A, 0x2D, 0x2E, 0x29, 0x09, 0x0A, 0x93, 0x94, 0x7C, 0x91].contains($0) }
        guard isSeparated || material.isHeadingLike(unit) || material.isCapitalized(position + 1) else { return nil }
        if !isSeparated, isReference(from: position + 1) { return nil }
        return finished(label, unit, labelEnd: position)
    }

    /// « du code », « de la loi », « de la présente convention » after the number.
    private func isReference(from position: Int) -> Bool {
        guard ["du", "de", "des", "d"].contains(material.word(position)) else { return false }
        return (position + 1...position + 3).contains { Self.otherTexts.contains(material.word($0)) }
    }

    private func label(at position: Int, isLetterAllowed: Bool) -> Numbered.Label? {
        let word = material.word(position)
        if ["preliminaire", "liminaire"].contains(word) { return .preliminary }
        if let value = Numbers.ordinal(word) ?? material.scannedNumber(position), value < 200 { return .number(value) }
        guard material.isCapitalized(position) else { return nil }
        if isLetterAllowed, word.utf8.count == 1, let byte = word.utf8.first, (0x61...0x7A).contains(byte),
            material.range(position).count == 1, byte != 0x69, byte != 0x76, byte != 0x78
        {
            return .letter(word.uppercased())
        }
        return Numbers.roman(word).map { .number($0) }
    }

    /// « Article 3.1 » and « Article 3-1 » are parts of article 3.
    private func isSubnumber(_ position: Int, _ gap: ArraySlice<UInt8>) -> Bool {
        guard gap.count == 1, gap.first == 0x2E || gap.first == 0x2D else { return false }
        return Numbers.isDigits(material.word(position + 1))
    }

    private func finished(_ label: Numbered.Label, _ unit: Unit, labelEnd: Int) -> Numbered? {
        let labelRange = material.range(unit.words.lowerBound..<labelEnd + 1)
        guard labelEnd + 1 < unit.words.upperBound else {
            return Numbered(label: label, labelRange: labelRange, title: nil, end: unit.range.upperBound)
        }
        if let words = titleCell(unit, labelEnd: labelEnd) {
            let title = material.range(words)
            return Numbered(
                label: label, labelRange: labelRange, title: withoutPunctuation(title),
                end: max(title.upperBound, labelRange.upperBound))
        }
        let rest = TextRange(material.range(labelEnd + 1).lowerBound, unit.range.upperBound)
        let wordCount = unit.words.upperBound - labelEnd - 1
        let isSentence = material.text.utf8[unit.range.upperBound - 1] == 0x2E && wordCount >= 8
        if material.isHeadingLike(unit) || (wordCount <= Self.longestTitle && !isSentence && rest.count <= 300) {
            return Numbered(
                label: label, labelRange: labelRange, title: withoutPunctuation(rest), end: unit.range.upperBound)
        }
        guard let stop = runInTitle(rest, from: labelEnd + 1) else {
            return Numbered(label: label, labelRange: labelRange, title: nil, end: labelRange.upperBound)
        }
        return Numbered(label: label, labelRange: labelRange, title: withoutPunctuation(stop), end: stop.upperBound + 1)
    }

    /// In a row of several cells, the title: the rest of the cell of the number, or the next cell when it is short and
    /// the text follows in another; `nil` outside tables, no words when the row has no title.
    private func titleCell(_ unit: Unit, labelEnd: Int) -> Range<Int>? {
        guard unit.kind == .row, !material.isSameLeaf(labelEnd, unit.words.upperBound - 1) else { return nil }
        var start = labelEnd + 1
        var end = start
        while end < unit.words.upperBound, material.isSameLeaf(labelEnd, end) { end += 1 }
        guard end == start else { return start..<end }
        while end < unit.words.upperBound, material.isSameLeaf(start, end) { end += 1 }
        if end == unit.words.upperBound || end - start > Self.longestCell { start = end }
        return start..<end
    }

    /// The few words up to a full stop or colon that begin a paragraph: « Article 4 : Durée. La convention… ».
    private func runInTitle(_ rest: TextRange, from position: Int) -> TextRange? {
        for word in position..<position + 10 where word + 1 < material.wordCount {
            guard material.range(word).upperBound < rest.upperBound else { return nil }
            let gap = material.gap(after: word)
            guard gap.contains(where: { $0 == 0x2E || $0 == 0x3A || $0 == 0x0A }), material.isCapitalized(word + 1)
            else { continue }
            return TextRange(rest.lowerBound, material.range(word).upperBound)
        }
        return nil
    }

    private func withoutPunctuation(_ range: TextRange) -> TextRange? {
        material.trimmed(range) { $0 == 0x20 || (0x09...0x0D).contains($0) || [0x3A, 0x2D, 0x3B].contains($0) }
            .flatMap { range in
                let endsWithStop = material.text.utf8[range.upperBound - 1] == 0x2E
                return endsWithStop ? TextRange(range.lowerBound, range.upperBound - 1) : range
            }
    }
}
