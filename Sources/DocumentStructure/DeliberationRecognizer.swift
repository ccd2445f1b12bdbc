import CalendarDates
import DocumentModel

/// Finds the délibérations and decisions that the text relies on.
struct DeliberationRecognizer {
    private static let keywords: Set<String> = ["deliberation", "deliberations", "decision", "decisions"]
    private static let assemblies: [String: Party.Kind] = [
        "municipal": .commune, "municipaux": .commune, "communautaire": .epci, "communautaires": .epci,
        "metropolitain": .epci, "agglomeration": .epci, "communaute": .epci, "syndical": .syndicat,
        "departemental": .department,
    ]
    private static let heads: Set<String> = ["conseil", "conseils", "comite", "bureau", "assemblee", "commission"]
    private static let bodyStops: Set<String> = [
        "en", "no", "n", "figurant", "concernant", "relative", "relatif", "portant", "approuvant", "autorisant", "qui",
        "dont", "adoptant", "validant", "ayant", "jointe", "jointes", "annexee", "annexees", "decidant", "dument", "a",
        "pour",
    ]
    private static let longestBody = 24
    /// How far a date or number may stand from the end of the body's name, in words.
    private static let reach = 12

    let material: Material
    let dates: DateTable
    let directory: PartyDirectory
    let visas: [Visa]
    let annexHeadings: SortedRanges
    let placeholders: SortedRanges

    /// The mentions within `extent`, outside the passages `excluded`.
    func deliberations(in extent: TextRange, excluding excluded: SortedRanges) -> [DeliberationMention] {
        let bounds = material.index.positions(in: extent)
        var mentions: [DeliberationMention] = []
        var free = bounds.lowerBound
        for position in material.index.positions(of: Self.keywords)
        where position >= free && position < bounds.upperBound
            && excluded.overlapping(material.range(position)) == nil
        {
            let found = self.mentions(from: position)
            for mention in found.mentions { mentions += shared(mention) }
            free = max(position + 1, found.end)
        }
        return mentions
    }

    /// One mention for each of the parties behind one clause: « les communes de A et B, … leurs conseils ».
    private func shared(_ mention: DeliberationMention) -> [DeliberationMention] {
        guard let party = mention.party, directory.parties[party].range.contains(mention.range.lowerBound) else {
            return [mention]
        }
        let clause = directory.parties[party].range
        return directory.parties.indices.filter { directory.parties[$0].range == clause }.map { index in
            DeliberationMention(
                body: mention.body, kind: directory.parties[index].kind, party: index, date: mention.date,
                number: mention.number, hasBlankDate: mention.hasBlankDate, range: mention.range)
        }
    }

    /// The mention at a keyword, and those coordinated with it: « du conseil municipal… et du conseil… ».
    private func mentions(from keyword: Int) -> (mentions: [DeliberationMention], end: Int) {
        var found: [DeliberationMention] = []
        var start = keyword
        var next = keyword + 1
        while let (mention, end) = mention(from: start, at: next) {
            found.append(mention)
            next = end
            guard let following = coordinated(after: end, keyword) else { break }
            start = following
            next = following
        }
        while found.last?.date != nil, let (mention, end) = sibling(after: next, keyword) {
            found.append(mention)
            next = end
        }
        return (found, next)
    }

    /// Another commune of the same enumeration: « …, d'Estry en date du 13 décembre 2022 ».
    private func sibling(after end: Int, _ keyword: Int) -> (DeliberationMention, Int)? {
        var next = end
        if material.word(next) == "et" { next += 1 }
        guard next > end || material.gap(after: end - 1, has: ",;"), isSameLeaf(keyword, next + 1),
            ["de", "d", "du"].contains(material.word(next)), material.isCapitalized(next + 1)
        else { return nil }
        var stop = next + 1
        while stop - next <= 10, isSameLeaf(keyword, stop), !beginsDate(stop) { stop += 1 }
        guard beginsDate(stop) else { return nil }
        let tail = self.tail(from: stop, leafOf: keyword)
        guard tail.date != nil else { return nil }
        let name = Range(next + 1, upTo: stop)
        let party = directory.party(
            properlyNamed: Set(name.map { material.word($0) }).subtracting(BodyName.plain))
        let range = TextRange(material.range(next).lowerBound, tail.end)
        let mention = DeliberationMention(
            body: material.flattened(material.range(name)), kind: party.map { directory.parties[$0].kind } ?? .commune,
            party: party, date: tail.date, number: tail.number, hasBlankDate: false, range: range)
        return (mention, max(stop, material.index.positions(in: TextRange(0, tail.end)).upperBound))
    }

    /// Whether a date, or « du » or « en date du » before one, stands at `position`.
    private func beginsDate(_ position: Int) -> Bool {
        (position...position + 3).contains { dates.date(at: $0) != nil }
            && ["du", "en", "le"].contains(material.word(position)) || dates.date(at: position) != nil
    }

    private func coordinated(after position: Int, _ keyword: Int) -> Int? {
        var next = position
        while next < position + 4, !(material.word(next) == "et" || material.word(next) == "que") { next += 1 }
        guard next < position + 4, isSameLeaf(keyword, next + 2),
            ["du", "de", "celle", "des"].contains(material.word(next + 1))
        else { return nil }
        let head = (next + 1...next + 4).first { Self.heads.contains(material.word($0)) }
        return head.map { _ in next + 1 }
    }

    /// One mention, whose body begins at `position`, with what dates and numbers it before or after the body.
    private func mention(from start: Int, at position: Int) -> (DeliberationMention, Int)? {
        var tail = Tail(end: material.range(start).upperBound)
        var body = body(at: position, leafOf: start)
        var from = body?.end ?? position
        if body == nil {
            tail = self.tail(from: position, leafOf: start)
            from = max(position, material.index.positions(in: TextRange(0, tail.end)).upperBound)
            body = self.body(at: from, leafOf: start)
            from = body?.end ?? from
        }
        if let body {
            tail.add(self.tail(from: body.end, leafOf: start), bodyEnd: material.range(body.end - 1).upperBound)
        }
        let range = TextRange(material.range(start).lowerBound, max(tail.end, material.range(start).upperBound))
        let clause = clauseParty(at: range)
        let isBound = clause != nil || isReliedOn(range)
        guard tail.isTelling || clause != nil || (body != nil && isBound) else { return nil }
        let party = party(of: body, clause: clause)
        let mention = DeliberationMention(
            body: body.map { material.flattened(material.range($0.words)) } ?? "",
            kind: party.map { directory.parties[$0].kind } ?? body?.kind ?? .other, party: party, date: tail.date,
            number: tail.number, hasBlankDate: tail.isBlank, range: range)
        return (mention, max(from, material.index.positions(in: range).upperBound))
    }

    private func party(of body: Body?, clause: Int?) -> Int? {
        guard let body, !body.isOwn else { return clause }
        return boundParty(body) ?? (body.isNamed ? nil : clause)
    }

    private struct Body {
        let words: Range<Int>
        let kind: Party.Kind
        /// « de son conseil ».
        let isOwn: Bool
        /// Whether the body it belongs to is named after it.
        let isNamed: Bool
        var end: Int { words.upperBound }
    }

    /// « du conseil municipal de la ville de Metz », from the position after the keyword.
    private func body(at position: Int, leafOf start: Int) -> Body? {
        var head = position
        while head < position + 5, !Self.heads.contains(material.word(head)) {
            guard
                ["du", "de", "des", "son", "leur", "leurs", "ses", "la", "le", "l", "chaque", "celle", "d"].contains(
                    material.word(head))
            else { return nil }
            head += 1
        }
        guard head < position + 5, isSameLeaf(start, head), !material.gap(after: head - 1).contains(0x3B) else {
            return nil
        }
        let isOwn = Range(position, upTo: head).contains {
            ["son", "leur", "leurs", "ses"].contains(material.word($0))
        }
        var end = head + 1
        while isSameLeaf(start, end), end - head < Self.longestBody, !stopsBody(before: end, head: head) { end += 1 }
        let words = Range(head, upTo: end)
        let named = words.dropFirst(2).lazy.compactMap { BodyName(material, at: $0, before: end)?.kind }.first
        let assembly = words.prefix(4).lazy.compactMap { Self.assemblies[material.word($0)] }.first
        return Body(words: words, kind: named ?? assembly ?? .other, isOwn: isOwn, isNamed: named != nil)
    }

    /// Whether the name of a body ends before the word at `end`.
    private func stopsBody(before end: Int, head: Int) -> Bool {
        let gap = material.gap(after: end - 1)
        if gap.contains(where: { [0x2C, 0x3B, 0x28, 0x3A, 0x2E, 0x5F, 0xA6].contains($0) }) { return true }
        if gap.contains(0x20), gap.contains(where: { [0x2D, 0x93].contains($0) }) { return true }
        let word = material.word(end)
        if Self.bodyStops.contains(word) || dates.date(at: end) != nil { return true }
        if word == "du", dates.date(at: end + 1) != nil || isBlank(material.gap(after: end)) { return true }
        if word == "d" { return ["une", "autre"].contains(material.word(end + 1)) }
        return word == "et" && end - head >= 2 && ["du", "de", "des"].contains(material.word(end + 1))
            && (end + 1...end + 3).contains { Self.heads.contains(material.word($0)) }
    }

    private func boundParty(_ body: Body) -> Int? {
        for position in body.words.dropFirst(1) {
            guard let named = BodyName(material, at: position, before: body.end),
                position > body.words.lowerBound + 1 || named.kind != .department
            else { continue }
            let name = Range(position, upTo: body.end).map { material.word($0) }.joined(separator: " ")
            return directory.party(named: name, kind: named.kind)
        }
        let proper = Set(body.words.dropFirst(2).map { material.word($0) }).subtracting([
            "de", "du", "d", "la", "le", "l", "des", "administration",
        ])
        if !proper.isEmpty { return directory.party(properlyNamed: proper) }
        return body.kind == .other ? nil : directory.only(body.kind)
    }

    /// The party whose clause opens `range`; a blank at its end may lie beyond the last word of the clause.
    private func clauseParty(at range: TextRange) -> Int? {
        directory.parties.firstIndex { $0.range.contains(range.lowerBound) }
    }

    private func isReliedOn(_ range: TextRange) -> Bool {
        visas.contains { $0.range.contains(range.lowerBound) } || annexHeadings.overlapping(range) != nil
    }

    private struct Tail {
        var date: CalendarDate?
        var number: String?
        var isBlank = false
        var end: Int
        var isTelling: Bool { date != nil || number != nil || isBlank }

        /// Completes what was read before the body with what follows it.
        mutating func add(_ other: Tail, bodyEnd: Int) {
            end = max(end, bodyEnd, other.isTelling ? other.end : bodyEnd)
            number = number ?? other.number
            if date == nil, !isBlank { (date, isBlank) = (other.date, other.isBlank) }
        }
    }

    /// Date, number or blank after the body's name.
    private func tail(from position: Int, leafOf start: Int) -> Tail {
        var tail = Tail(end: material.range(max(0, position - 1)).upperBound)
        var next = position
        while isSameLeaf(start, next), next - position < Self.reach {
            let gap = material.gap(after: next - 1)
            if gap.contains(0x3B)
                || gap.contains(0x2E) && gap.count > 1 && material.isCapitalized(next) && !isBlank(gap)
            {
                break
            }
            if let found = dates.date(at: next) {
                tail.date = found.mention.date
                tail.end = found.mention.range.upperBound
                return tail
            }
            let word = material.word(next)
            if ["no", "n"].contains(word), let number = number(at: next + 1) {
                tail.number = number.text
                tail.end = number.end
                next = max(next + 1, material.index.positions(in: TextRange(0, number.end)).upperBound)
                continue
            }
            if word == "date" || word == "du" || word == "no" || word == "le",
                let blank = blank(after: next, leafOf: start, isDate: word == "date")
            {
                tail.isBlank = word != "no"
                tail.end = blank
                return tail
            }
            let isNeutral = [
                "en", "date", "du", "le", "la", "des", "no", "n", "et", "seance", "sa", "reunion", "reuni", "transmise",
            ].contains(word)
            if ["effet", "compter", "partir"].contains(word) { break }
            guard isNeutral || next - position < 4 && !Self.keywords.contains(word) && !Self.heads.contains(word) else {
                break
            }
            next += 1
        }
        return tail
    }

    /// A number as written up to the next space: `2024-05-12`, `DEL-2025/14`.
    private func number(at position: Int) -> (text: String, end: Int)? {
        guard position < material.wordCount else { return nil }
        let start = material.range(position).lowerBound
        var end = start
        let bytes = material.text.utf8
        let isPart: (UInt8) -> Bool = { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2F, 0x5F, 0x2E].contains(byte)
        }
        while end < bytes.count, end - start < 40, isPart(bytes[end]) { end += 1 }
        while end > start, [0x2D, 0x2F, 0x2E].contains(bytes[end - 1]) { end -= 1 }
        guard bytes[start..<end].contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        return (material.flattened(TextRange(start, end)), end)
    }

    /// Where the blank ends that stands in place of a date after the word at `position`.
    private func blank(after position: Int, leafOf start: Int, isDate: Bool) -> Int? {
        let wordEnd = material.range(position).upperBound
        if let placeholder = placeholders.first(from: wordEnd), placeholder.lowerBound - wordEnd <= 4 {
            return placeholder.upperBound
        }
        let next = isDate && material.word(position + 1) == "du" ? position + 1 : position
        if next != position { return blank(after: next, leafOf: start, isDate: true) }
        // « en date du » at the very end.
        guard isDate || material.word(position - 1) == "date", !isSameLeaf(start, position + 1) else { return nil }
        return wordEnd
    }

    private func isBlank(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count { $0 == 0x2E } >= 2 || gap.count { $0 == 0x5F } >= 2
            || String(decoding: gap, as: UTF8.self).contains("…")
    }

    private func isSameLeaf(_ first: Int, _ last: Int) -> Bool {
        last < material.wordCount && material.index.words[first].leaf == material.index.words[last].leaf
    }
}
