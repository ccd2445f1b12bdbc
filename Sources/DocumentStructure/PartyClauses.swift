import DocumentModel

/// Cuts the beginning of a convention into clauses, one for each party or for several communes behind one formula.
struct PartyClauses {
    struct Name {
        let text: String
        let kind: Party.Kind
    }

    struct Clause {
        var names: [Name]
        var words: Range<Int>
    }

    private static let nameStops = [
        "represent", "dont", "sis", "sise", "situe", "designe", "denomme", "agissant", "dument", "autoris", "habilit",
        "ayant", "domicili", "legalement", "immatricul",
    ]
    /// What heads a column of a table of parties, and names nobody.
    private static let columns: Set<String> = [
        "partie", "parties", "signataire", "signataires", "contractant", "contractants", "organisme", "denomination",
        "nom", "qualite", "collectivite", "institution", "represente", "representant",
    ]
    /// What shows that a body is a party and not merely named.
    static let represented = Lexicon("représent*", "agissant", "ci après", "dument")
    private static let longestName = 24

    let material: Material
    let units: Range<Int>
    /// Whether « Entre » opens the units: bodies after a separator are then believed to be parties.
    let isOpened: Bool

    /// The clauses, in order.
    func clauses() -> [Clause] {
        var starts: [(position: Int, names: [Name])] = []
        var isAfterSeparator = false
        var isInList = false
        // The row of a table that named a party: the rows below name others.
        var table: Int?
        for number in units {
            let unit = material.units[number]
            guard !unit.words.isEmpty else { continue }
            var position = unit.words.lowerBound
            let skipped = skipSeparators(from: position, before: unit.words.upperBound)
            if skipped == unit.words.upperBound {
                isAfterSeparator = true
                continue
            }
            if skipped > position { isAfterSeparator = true }
            position = skipped
            if isInList, case .listItem = unit.kind, let names = communeItem(unit, position) {
                starts.append((position, names))
                continue
            }
            let isNextRow = table != nil && table == tableNumber(unit)
            if let names = names(at: position, unit, isTrusted: isAfterSeparator && isOpened || isNextRow) {
                isInList = names.isEmpty
                table = tableNumber(unit)
                starts.append((position, names))
                isAfterSeparator = false
            }
            for inner in innerStarts(unit, after: position) { starts.append(inner) }
        }
        return closed(starts)
    }

    private func tableNumber(_ unit: Unit) -> Int? { material.index.walker.leaves[unit.leaf].cell?.table }

    private func closed(_ starts: [(position: Int, names: [Name])]) -> [Clause] {
        guard let last = units.last else { return [] }
        let end = material.units[last].words.upperBound
        return starts.indices.map { number in
            let start = starts[number].position
            var next = number + 1 < starts.count ? starts[number + 1].position : end
            if let row = material.unitNumber(at: material.range(start).lowerBound), material.units[row].kind == .row {
                next = min(next, material.units[row].words.upperBound)
            }
            return Clause(names: starts[number].names, words: start..<max(next, start + 1))
        }
    }

    /// « Entre », « Et », « d'une part », « ENTRE LES SOUSSIGNÉS », and an enumerator.
    private func skipSeparators(from start: Int, before limit: Int) -> Int {
        let marks: [String] = [
            "entre les soussignes", "entre les parties suivantes", "entre les parties", "les soussignes", "les parties",
            "entre",
            "et d autre part", "et d une part", "d une part", "d autre part", "ainsi que", "et",
        ]
        var position = start
        var changed = true
        while changed, position < limit {
            changed = false
            for mark in marks where material.starts(mark, at: position) {
                position += mark.utf8.count { $0 == 0x20 } + 1
                changed = true
                break
            }
            if position < limit, position + 1 < limit, Numbers.isDigits(material.word(position)),
                material.word(position).utf8.count <= 2,
                material.gap(after: position).contains(where: { [0x2E, 0x29, 0x2D, 0xB0].contains($0) })
            {
                position += 1
                changed = true
            }
        }
        return min(position, limit)
    }

    /// The party or parties named at `position`; empty when a list of communes follows; `nil` when there is none.
    private func names(at position: Int, _ unit: Unit, isTrusted: Bool) -> [Name]? {
        let word = material.word(position)
        if Self.nameStops.contains(where: { word.hasPrefix($0) }) || material.starts("ci apres", at: position) {
            return nil
        }
        let limit = unit.words.upperBound
        let start = position + BodyName.articleCount(material, at: position)
        if let body = BodyName(material, at: start, before: limit) {
            guard isTrusted || hasRepresentation(from: position, unit) else { return nil }
            if ["communes", "villes"].contains(material.word(start)) { return communes(after: start, before: limit) }
            return [name(from: position, bodyEnd: start + body.length, kind: body.kind, before: limit)]
        }
        if RepresentativeParser.civilities.contains(word), isTrusted || hasRepresentation(from: position, unit) {
            return personFirst(position, before: limit)
        }
        guard isTrusted, material.isCapitalized(position), !Self.columns.contains(word),
            hasRepresentation(from: position, unit)
        else { return nil }
        let end = nameEnd(from: position + 1, before: limit)
        let described = Range(position, upTo: limit).prefix { !material.word($0).hasPrefix("represent") }
        let kind = described.lazy.compactMap { BodyName(material, at: $0, before: limit)?.kind }.first
        return [Name(text: text(Range(position, upTo: end)), kind: kind ?? kindByAssembly(unit) ?? .other)]
    }

    /// Whether « représentée par » or « ci-après » follows, in this unit or the next two.
    private func hasRepresentation(from position: Int, _ unit: Unit) -> Bool {
        let number = material.unitNumber(at: unit.range.lowerBound) ?? 0
        let last = min(number + 2, units.upperBound - 1)
        guard last >= 0 else { return false }
        let end = max(unit.range.upperBound, material.units[last].range.upperBound)
        return Self.represented.firstMatch(
            in: material.index, within: TextRange(material.range(position).lowerBound, end)) != nil
    }

    /// « Monsieur X, maire de la commune de Y »: the body named after the person.
    private func personFirst(_ position: Int, before limit: Int) -> [Name]? {
        for next in Range(position + 1, upTo: limit) {
            if let body = BodyName(material, at: next, before: limit) {
                let start = BodyName.articleCount(material, at: next - 1) == 1 ? next - 1 : next
                return [name(from: start, bodyEnd: next + body.length, kind: body.kind, before: limit)]
            }
            if material.word(next) == "maire", ["de", "d", "du"].contains(material.word(next + 1)),
                material.isCapitalized(next + 2)
            {
                return [commune(Range(next + 2, upTo: nameEnd(from: next + 3, before: limit)))]
            }
        }
        return nil
    }

    /// Parties that begin inside a unit, after « ; », « d'autre part » or « , et ».
    private func innerStarts(_ unit: Unit, after start: Int) -> [(position: Int, names: [Name])] {
        var found: [(position: Int, names: [Name])] = []
        for position in unit.words where position > start + 1 {
            let bare = position + BodyName.articleCount(material, at: position)
            guard let body = BodyName(material, at: bare, before: unit.words.upperBound),
                isBoundary(before: position) || isEnumerated(at: position, bare + body.length, unit),
                let names = names(at: position, unit, isTrusted: isOpened), !names.isEmpty
            else { continue }
            found.append((position, names))
        }
        return found
    }

    /// « …, la commune de Valbrun, représentée par … »: after a comma, with a representative of its own.
    private func isEnumerated(at position: Int, _ bodyEnd: Int, _ unit: Unit) -> Bool {
        guard material.gap(after: position - 1, has: ","), BodyName.articleCount(material, at: position) == 1,
            bodyEnd <= unit.words.upperBound
        else { return false }
        let end = nameEnd(from: bodyEnd, before: unit.words.upperBound)
        return end < unit.words.upperBound && material.word(end).hasPrefix("represent")
    }

    private func isBoundary(before position: Int) -> Bool {
        let gap = material.gap(after: position - 1)
        if gap.contains(0xAB) || gap.contains(0x22) || gap.contains(0x28) { return false }
        if gap.contains(0x3B) || gap.contains(0x0A) && material.isCapitalized(position) { return true }
        let before = material.word(position - 1)
        if before == "part" { return true }
        guard before == "et" || before == "que" && material.word(position - 2) == "ainsi" else { return false }
        let earlier = material.gap(after: position - 2)
        let hasArticle = BodyName.articleCount(material, at: position) == 1
        return earlier.contains { [0x2C, 0x3B, 0x29, 0xBB, 0x0A].contains($0) } || material.word(position - 2) == "part"
            || hasArticle
    }

    private func name(from start: Int, bodyEnd: Int, kind: Party.Kind, before limit: Int) -> Name {
        Name(text: text(Range(start, upTo: nameEnd(from: bodyEnd, before: limit))), kind: kind)
    }

    private func text(_ words: Range<Int>) -> String { material.flattened(material.range(words)) }

    /// The position after a name that has begun: up to punctuation or « représentée », « dont », « ci-après ».
    private func nameEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, end - start < Self.longestName {
            let gap = material.gap(after: end - 1)
            guard material.isSameLeaf(end - 1, end) else { break }
            if gap.contains(where: { [0x2C, 0x3B, 0x3A, 0xAB, 0x22, 0x09].contains($0) }) { break }
            if gap.contains(0x20), gap.contains(where: { [0x2D, 0x93, 0x94].contains($0) }) { break }
            if gap.contains(0x28) {
                guard
                    let closing = (end..<min(limit, end + 4)).first(where: { material.gap(after: $0).contains(0x29) }),
                    closing + 1 < limit, ["de", "du", "des", "d"].contains(material.word(closing + 1))
                else { break }
                end = closing + 1
                continue
            }
            let word = material.word(end)
            if Self.nameStops.contains(where: { word.hasPrefix($0) }) || material.starts("ci apres", at: end) { break }
            if word == "d", ["une", "autre"].contains(material.word(end + 1)), material.word(end + 2) == "part" {
                break
            }
            if word == "et", gap.contains(0x20) { break }
            end += 1
        }
        return max(end, start)
    }

    private func kindByAssembly(_ unit: Unit) -> Party.Kind? {
        let number = material.unitNumber(at: unit.range.lowerBound) ?? 0
        let words = Range(number, upTo: min(number + 3, units.upperBound)).flatMap {
            material.words(material.units[$0])
        }
        if words.contains("communautaire") || words.contains("metropolitain") { return .epci }
        if words.contains("syndical") { return .syndicat }
        return words.contains("municipal") ? .commune : nil
    }

    /// « Les communes de A, B et C »: one name each; none when the names follow in a list.
    private func communes(after start: Int, before limit: Int) -> [Name] {
        var position = start + 1
        while position < limit, !material.isCapitalized(position) || material.word(position) == "d" { position += 1 }
        var names: [Name] = []
        while position < limit {
            let word = material.word(position)
            if Self.nameStops.contains(where: { word.hasPrefix($0) }) || material.starts("ci apres", at: position) {
                break
            }
            var end = position + 1
            while end < limit, !isNameBreak(after: end - 1, word: material.word(end)) { end += 1 }
            names.append(commune(Range(position, upTo: end)))
            if end < limit, material.gap(after: end - 1).contains(where: { [0x3B, 0x28, 0xAB].contains($0) }) { break }
            position = end
            while position < limit, ["et", "de", "d"].contains(material.word(position)) { position += 1 }
            guard position < limit, material.isCapitalized(position) else { break }
        }
        return names
    }

    /// A commune by its own name: « commune d'Aunay », « commune de Presles ».
    private func commune(_ words: Range<Int>) -> Name {
        let isElided = material.word(words.lowerBound).utf8.first.map { "aeiou".utf8.contains($0) } ?? false
        return Name(text: (isElided ? "commune d'" : "commune de ") + text(words), kind: .commune)
    }

    private func isNameBreak(after position: Int, word: String) -> Bool {
        let gap = material.gap(after: position)
        if gap.contains(where: { [0x2C, 0x3B, 0x28, 0x3A, 0xAB, 0x0A].contains($0) }) { return true }
        if gap.contains(0x20), word == "et" { return true }
        return Self.nameStops.contains { word.hasPrefix($0) } || word == "ci"
    }

    /// An item of the list that follows « Les communes de : ».
    private func communeItem(_ unit: Unit, _ position: Int) -> [Name]? {
        guard material.isCapitalized(position), BodyName(material, at: position, before: unit.words.upperBound) == nil
        else { return nil }
        let end = nameEnd(from: position + 1, before: unit.words.upperBound)
        return [commune(Range(position, upTo: end))]
    }
}
