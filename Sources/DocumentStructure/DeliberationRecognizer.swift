import CalendarDates
import DocumentModel

/// Finds the délibérations and decisions that the text relies on.
struct DeliberationRecognizer {
    /// Words that name an act of an assembly.
    static let keywords: Set<String> = ["deliberation", "deliberations", "decision", "decisions"]

    let material: Material
    let dates: DateTable
    let directory: PartyDirectory
    let visas: [Visa]
    let annexHeadings: SortedRanges
    let placeholders: SortedRanges

    private var tails: ActTailReader { ActTailReader(material: material, dates: dates, placeholders: placeholders) }

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
        guard next > end || material.gap(after: end - 1, has: ",;"), material.isSameLeaf(keyword, next + 1),
            ["de", "d", "du"].contains(material.word(next)), material.isCapitalized(next + 1)
        else { return nil }
        var stop = next + 1
        while stop - next <= 10, material.isSameLeaf(keyword, stop), !beginsDate(stop) { stop += 1 }
        guard beginsDate(stop) else { return nil }
        let tail = tails.tail(from: stop, leafOf: keyword)
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
        guard next < position + 4, material.isSameLeaf(keyword, next + 2),
            ["du", "de", "celle", "des"].contains(material.word(next + 1))
        else { return nil }
        let head = (next + 1...next + 4).first { DecidingBody.heads.contains(material.word($0)) }
        return head.map { _ in next + 1 }
    }

    /// One mention, whose body begins at `position`, with what dates and numbers it before or after the body.
    private func mention(from start: Int, at position: Int) -> (DeliberationMention, Int)? {
        var tail = ActTail(end: material.range(start).upperBound)
        var body = DecidingBody(material, dates, at: position, leafOf: start)
        var from = body?.end ?? position
        if body == nil {
            tail = tails.tail(from: position, leafOf: start)
            from = max(position, material.index.positions(in: TextRange(0, tail.end)).upperBound)
            body = DecidingBody(material, dates, at: from, leafOf: start)
            from = body?.end ?? from
        }
        if let body {
            tail.add(tails.tail(from: body.end, leafOf: start), bodyEnd: material.range(body.end - 1).upperBound)
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

    private func party(of body: DecidingBody?, clause: Int?) -> Int? {
        guard let body, !body.isOwn else { return clause }
        return boundParty(body) ?? (body.isNamed ? nil : clause)
    }

    private func boundParty(_ body: DecidingBody) -> Int? {
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
}
