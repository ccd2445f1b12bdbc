import DocumentModel

/// Reads « L. 263-1, L. 223-1 et L. 227-1 à 3 », with the paragraphs that are cited after each article.
struct ProvisionParser {
    private static let series: Set<String> = ["l", "r", "d", "lo", "a"]
    /// The longest range that is expanded: « L. 227-1 à 3 ».
    private static let longestRange = 30

    let material: Material

    /// Articles, and the position after them.
    struct Found {
        var provisions: [Provision]
        var end: Int
    }

    private struct Reference {
        let provision: Provision
        let isPlain: Bool
        let end: Int
    }

    /// Whether `word` may begin an article: « L », « L214 ».
    static func mayOpen(_ word: String) -> Bool {
        let letters = word.prefix { !$0.isNumber }
        return series.contains(String(letters)) && Numbers.isDigits("0" + word.dropFirst(letters.count))
    }

    /// The articles from `start` on; numbers without letter only when `isPlainAllowed`.
    func provisions(from start: Int, isPlainAllowed: Bool) -> Found? {
        guard let first = article(at: start, series: nil, isPlainAllowed: isPlainAllowed) else { return nil }
        var found = Found(provisions: [], end: first.end)
        append(first, to: &found)
        while let (next, isRange) = continuation(after: found.end, start) {
            let series = found.provisions.last?.series
            guard let following = article(at: next, series: series, isPlainAllowed: true) else { break }
            if isRange, let last = found.provisions.last,
                let between = expanded(from: last, to: following)
            {
                found.provisions += between
                found.end = following.end
            } else {
                append(following, to: &found)
            }
        }
        return found
    }

    private func append(_ reference: Reference, to found: inout Found) {
        let (paths, end) = ParagraphParser(material: material).paths(after: reference.end)
        found.provisions += reference.provision.at(paths)
        found.end = end
    }

    /// Where the next article of a list stands: « , », « et », « ou », « à ».
    private func continuation(after end: Int, _ start: Int) -> (next: Int, isRange: Bool)? {
        let joint = material.word(end)
        let isJoined = ["et", "a", "ou"].contains(joint)
        guard isJoined || material.gap(after: end - 1, has: ",") else { return nil }
        var next = isJoined ? end + 1 : end
        // « et à l'article L. 214-2 », « , de l'article L. 214-2 » are other citations.
        if isJoined, material.word(next) == "de", joint == "et" { next = end + 1 }
        return material.isSameLeaf(start, next) ? (next, joint == "a") : nil
    }

    /// One article: `L. 214-1-3`, `L214-2`, or a plain number; `series` is that of the article before.
    private func article(at position: Int, series: String?, isPlainAllowed: Bool) -> Reference? {
        let (letters, number) = letters(at: position)
        var text = material.word(number)
        if letters != nil, number == position { text = String(text.dropFirst()) }
        if letters == nil, isPlainAllowed, text == "1er" || text == "premier" {
            return Reference(
                provision: Provision(series: nil, number: "1er"), isPlain: true, end: number + 1)
        }
        guard Numbers.isDigits(text), text.utf8.count <= 6, letters != nil || isPlainAllowed else { return nil }
        var end = number + 1
        while let piece = piece(after: end - 1, hasSeries: letters != nil || series != nil),
            material.isSameLeaf(position, end)
        {
            text += piece
            end += 1
        }
        // « L. 263-1 et 227-1 »: the letter is said once.
        let inherited = letters ?? (text.contains("-") ? series : nil)
        return Reference(
            provision: Provision(series: inherited, number: text), isPlain: letters == nil && !text.contains("-"),
            end: end)
    }

    /// The letter of the series at `position`, and where the number stands: the same word for « L214-2 ».
    private func letters(at position: Int) -> (series: String?, number: Int) {
        let word = material.word(position)
        if word == "l", material.word(position + 1) == "o" { return ("L.O", position + 2) }
        if Self.series.contains(word), material.isCapitalized(position), Numbers.isDigits(material.word(position + 1)),
            material.gap(after: position).count <= 4
        {
            return (word == "lo" ? "L.O" : word.uppercased(), position + 1)
        }
        if let first = word.first, Self.series.contains(String(first)), material.isCapitalized(position),
            Numbers.isDigits(String(word.dropFirst()))
        {
            return (String(first).uppercased(), position)
        }
        return (nil, position)
    }

    /// What follows a hyphen, with or without spaces around it, or a full stop that should be a hyphen: `-1`, `.3`.
    private func piece(after position: Int, hasSeries: Bool) -> String? {
        let gap = Array(material.gap(after: position))
        let marks = gap.filter { ![0x20, 0xC2, 0xA0].contains($0) }
        let word = material.word(position + 1)
        guard !marks.isEmpty, word.utf8.count <= 4 else { return nil }
        let digits = Numbers.isDigits(word) ? word : material.scannedNumber(position + 1).map(String.init)
        guard let digits else { return nil }
        let isTight = marks.count == gap.count
        let isHyphen = marks == [0x2D] || ["‑", "–", "‐"].contains { marks.elementsEqual($0.utf8) }
        if isHyphen, isTight || hasSeries && isSpacedEvenly(gap) { return "-" + digits }
        return marks == [0x2E] && isTight && hasSeries ? "." + digits : nil
    }

    private func isSpacedEvenly(_ gap: [UInt8]) -> Bool { gap.first != 0x2D && gap.last != 0x2D }

    /// The articles between two: « L. 227-1 à 3 » and « L. 227-1 à L. 227-3 » are L. 227-2 and L. 227-3 besides the first.
    private func expanded(from first: Provision, to last: Reference) -> [Provision]? {
        let dash = first.number.lastIndex(of: "-")
        let stem = dash.map { String(first.number[...$0]) } ?? ""
        let low = Int(first.number.dropFirst(stem.count))
        let ending =
            last.isPlain
            ? last.provision.number
            : last.provision.number.hasPrefix(stem) ? String(last.provision.number.dropFirst(stem.count)) : ""
        guard let low, let high = Int(ending), low < high, high - low <= Self.longestRange,
            last.isPlain || last.provision.series == first.series
        else { return nil }
        return (low + 1...high).map { Provision(series: first.series, number: stem + String($0)) }
    }
}
