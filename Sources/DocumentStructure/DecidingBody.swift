import DocumentModel

/// The assembly that took a decision, as a mention names it: « du conseil municipal de la ville de Metz ».
struct DecidingBody {
    /// Words that head the name of an assembly.
    static let heads: Set<String> = ["conseil", "conseils", "comite", "bureau", "assemblee", "commission"]
    private static let assemblies: [String: Party.Kind] = [
        "municipal": .commune, "municipaux": .commune, "communautaire": .epci, "communautaires": .epci,
        "metropolitain": .epci, "agglomeration": .epci, "communaute": .epci, "syndical": .syndicat,
        "departemental": .department,
    ]
    private static let stops: Set<String> = [
        "en", "no", "n", "figurant", "concernant", "relative", "relatif", "portant", "approuvant", "autorisant", "qui",
        "dont", "adoptant", "validant", "ayant", "jointe", "jointes", "annexee", "annexees", "decidant", "dument", "a",
        "pour",
    ]
    private static let longest = 24

    let words: Range<Int>
    let kind: Party.Kind
    /// « de son conseil ».
    let isOwn: Bool
    /// Whether the body it belongs to is named after it.
    let isNamed: Bool
    var end: Int { words.upperBound }

    /// The body named from the position after the keyword at `start`, in the same paragraph.
    init?(_ material: Material, _ dates: DateTable, at position: Int, leafOf start: Int) {
        var head = position
        while head < position + 5, !Self.heads.contains(material.word(head)) {
            guard
                ["du", "de", "des", "son", "leur", "leurs", "ses", "la", "le", "l", "chaque", "celle", "d"].contains(
                    material.word(head))
            else { return nil }
            head += 1
        }
        guard head < position + 5, material.isSameLeaf(start, head), !material.gap(after: head - 1).contains(0x3B)
        else {
            return nil
        }
        isOwn = Range(position, upTo: head).contains {
            ["son", "leur", "leurs", "ses"].contains(material.word($0))
        }
        var end = head + 1
        while material.isSameLeaf(start, end), end - head < Self.longest,
            !Self.stops(material, dates, before: end, head: head)
        { end += 1 }
        words = Range(head, upTo: end)
        let named = words.dropFirst(2).lazy.compactMap { BodyName(material, at: $0, before: end)?.kind }.first
        let assembly = words.prefix(4).lazy.compactMap { Self.assemblies[material.word($0)] }.first
        kind = named ?? assembly ?? .other
        isNamed = named != nil
    }

    /// Whether the name of a body ends before the word at `end`.
    private static func stops(_ material: Material, _ dates: DateTable, before end: Int, head: Int) -> Bool {
        let gap = material.gap(after: end - 1)
        if gap.contains(where: { [0x2C, 0x3B, 0x28, 0x3A, 0x2E, 0x5F, 0xA6].contains($0) }) { return true }
        if gap.contains(0x20), gap.contains(where: { [0x2D, 0x93].contains($0) }) { return true }
        let word = material.word(end)
        if stops.contains(word) || dates.date(at: end) != nil { return true }
        if word == "du", dates.date(at: end + 1) != nil || ActTail.isBlank(material.gap(after: end)) { return true }
        if word == "d" { return ["une", "autre"].contains(material.word(end + 1)) }
        return word == "et" && end - head >= 2 && ["du", "de", "des"].contains(material.word(end + 1))
            && (end + 1...end + 3).contains { heads.contains(material.word($0)) }
    }
}
