import DocumentModel

/// Finds what is left to fill in, and the instructions of a model that should have gone.
struct PlaceholderRecognizer {
    /// Words that call for a word: dots after them are a blank, not an ellipsis.
    private static let expecting: Set<String> = [
        "du", "de", "des", "d", "le", "la", "les", "l", "a", "au", "aux", "en", "no", "n", "par", "monsieur", "madame",
        "m", "mme", "comporte", "compte", "contient", "numero", "sous", "date", "pour", "son", "sa", "article",
        "annexe",
        "siret", "siren", "est", "entre", "et", "soit",
    ]
    /// Words that call for a number: dots before them are a blank.
    private static let counted: Set<String> = [
        "page", "pages", "exemplaire", "exemplaires", "euros", "habitants", "ans", "mois", "jours", "communes",
        "annexes",
        "articles", "enfants", "places", "heures", "etp",
    ]
    private static let verbs: Set<String> = [
        "completer", "definir", "preciser", "renseigner", "confirmer", "determiner", "remplir", "inserer", "adapter",
        "personnaliser", "actualiser", "ajouter", "supprimer", "choisir", "modifier",
    ]
    static let instructions = Lexicon(
        "rayer la|les mention|mentions inutile|inutiles", "supprimer la|les mention|mentions",
        "mention|mentions à supprimer",
        "texte à adapter", "et autres partenaires", "indiquer le|la|les|ici", "insérer le|la|les|ici",
        "nom de la commune à")

    let material: Material
    let extent: TextRange
    let contents: Set<Int>

    /// Blanks and instructions, in document order.
    func placeholders() -> [Placeholder] {
        var found: [Placeholder] = []
        let units = material.units(overlapping: extent)
        for (number, unit) in zip(units.indices, units) {
            found += blanks(unit.range, isContents: contents.contains(number))
            found += bracketed(unit)
        }
        found += material.index.positions(where: Self.areCrosses).compactMap(crosses)
        found += material.index.positions(of: Self.verbs).compactMap(bareInstruction)
        found += material.index.positions(of: ["de", "du"]).compactMap(missingName)
        found += Self.instructions.matches(in: material.index, within: extent).map {
            Placeholder(kind: .instruction, range: $0)
        }
        return Self.merged(found.sorted { $0.range < $1.range }, in: material).map(withYear)
    }

    /// « XX/XX/2026 » is one blank, its year included.
    private func withYear(_ placeholder: Placeholder) -> Placeholder {
        let bytes = material.text.utf8
        var end = placeholder.range.upperBound
        guard placeholder.kind == .blank, end < bytes.count, bytes[end] == 0x2F else { return placeholder }
        end += 1
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        return Placeholder(kind: .blank, range: TextRange(placeholder.range.lowerBound, end))
    }

    /// Placeholders without overlaps; those that only a slash separates (« XX/XX/2026 ») are one.
    private static func merged(_ placeholders: [Placeholder], in material: Material) -> [Placeholder] {
        var merged: [Placeholder] = []
        for next in placeholders {
            guard let last = merged.last else {
                merged.append(next)
                continue
            }
            let between = TextRange(last.range.upperBound, next.range.lowerBound)
            let isJoined =
                next.range.lowerBound - last.range.upperBound <= 3 && last.kind == .blank && next.kind == .blank
                && material.text.utf8[between.lowerBound..<between.upperBound].allSatisfy { $0 == 0x2F || $0 == 0x20 }
                && material.text.utf8[between.lowerBound..<between.upperBound].contains(0x2F)
            if last.range.overlaps(next.range) || isJoined {
                let kind: Placeholder.Kind =
                    last.kind == .instruction || next.kind == .instruction ? .instruction : .blank
                let range = TextRange(last.range.lowerBound, max(last.range.upperBound, next.range.upperBound))
                merged[merged.count - 1] = Placeholder(kind: kind, range: range)
            } else {
                merged.append(next)
            }
        }
        return merged
    }

    /// Runs of dots and of underscores that stand for missing words.
    private func blanks(_ range: TextRange, isContents: Bool) -> [Placeholder] {
        var found: [Placeholder] = []
        let bytes = material.text.utf8
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard DotRun.mayBegin(bytes, offset) else {
                offset += 1
                continue
            }
            let run = DotRun(bytes, at: offset, end: range.upperBound)
            guard run.end > offset else {
                offset += 1
                continue
            }
            let place = TextRange(offset, run.end)
            if run.isUnderscores ? run.weight >= 3 : isBlank(run, place, in: range, isContents: isContents) {
                found.append(Placeholder(kind: .blank, range: place))
            }
            offset = run.end
        }
        return found
    }

    private func isBlank(_ run: DotRun, _ place: TextRange, in range: TextRange, isContents: Bool) -> Bool {
        guard run.weight >= 3, !isLeader(place, in: range, isContents: isContents, weight: run.weight) else {
            return false
        }
        let before = material.index.positions(in: TextRange(range.lowerBound, place.lowerBound)).last
        let after = material.index.positions(in: TextRange(place.upperBound, range.upperBound)).first
        if let before, gapHolds(before, place, [0x2C, 0x5B]) { return false }
        let isOpen = before.map { material.range($0).upperBound < place.lowerBound } ?? true
        let callsForWord = before.map { Self.expecting.contains(material.word($0)) } ?? false
        if let after, Self.counted.contains(material.word(after)), isOpen,
            material.range(after).lowerBound - place.upperBound <= 2
        {
            return true
        }
        if run.weight >= 6 { return true }
        if callsForWord {
            return isOpen || run.weight >= 4
                || before.map { ["monsieur", "madame"].contains(material.word($0)) } ?? false
        }
        if let before, gapHolds(before, place, [0x3A]) { return true }
        return run.weight >= 4 && isOpen && before != nil
    }

    private func gapHolds(_ word: Int, _ place: TextRange, _ marks: [UInt8]) -> Bool {
        let start = material.range(word).upperBound
        guard start < place.lowerBound else { return false }
        return material.text.utf8[start..<place.lowerBound].contains { marks.contains($0) }
    }

    /// Dots that lead to a page number.
    private func isLeader(_ place: TextRange, in range: TextRange, isContents: Bool, weight: Int) -> Bool {
        let line = material.text.lineRange(containing: place.lowerBound)
        let rest = TextRange(place.upperBound, min(line.upperBound, range.upperBound))
        let words = material.index.positions(in: rest)
        if words.isEmpty { return isContents }
        guard words.count == 1, Numbers.isDigits(material.word(words.lowerBound)),
            material.word(words.lowerBound).utf8.count <= 3
        else { return false }
        return isContents || weight >= 5
    }

    /// Whether `word` is « xx », « xxxx » or « 20xx ».
    private static func areCrosses(_ word: String) -> Bool {
        let crosses = word.utf8.count { $0 == 0x78 }
        return crosses >= 2 && (crosses == word.utf8.count || word.hasPrefix("20") && word.utf8.count == 4)
    }

    /// « XX », « xx », « XXXX », « 20XX » in place of a date, a number or a name.
    private func crosses(at position: Int) -> Placeholder? {
        guard let unit = unit(ofWord: position), material.word(position).utf8.count != 3 || !isRoman(position),
            !["siecle", "e", "eme"].contains(material.word(position + 1))
        else { return nil }
        let isEnumerator =
            position == unit.words.lowerBound
            && material.gap(after: position).first.map { [0x2E, 0x29].contains($0) } ?? false
        guard !isEnumerator || unit.words.count == 1 else { return nil }
        return Placeholder(kind: .blank, range: material.range(position))
    }

    /// The unit of the convention that holds the word at `position`.
    private func unit(ofWord position: Int) -> Unit? {
        let unit = material.unitNumber(at: material.range(position).lowerBound).map { material.units[$0] }
        return unit.flatMap { extent.overlaps($0.range) ? $0 : nil }
    }

    /// « XXX » after « titre », « chapitre » or « tome » is thirty; elsewhere it is a blank.
    private func isRoman(_ position: Int) -> Bool {
        position > 0 && ["titre", "chapitre", "tome"].contains(material.word(position - 1))
    }

    /// « [à compléter] », « [nom de la commune] », « (préciser) ».
    private func bracketed(_ unit: Unit) -> [Placeholder] {
        var found: [Placeholder] = []
        let bytes = material.text.utf8
        var opening: Int?
        for offset in Range(unit.range.lowerBound, upTo: unit.range.upperBound) {
            switch bytes[offset] {
            case 0x5B, 0x28: opening = offset
            case 0x5D, 0x29:
                guard let start = opening, (bytes[start] == 0x5B) == (bytes[offset] == 0x5D) else { continue }
                opening = nil
                let range = TextRange(start, offset + 1)
                if let kind = kind(ofBracket: range, isSquare: bytes[start] == 0x5B) {
                    found.append(Placeholder(kind: kind, range: range))
                }
            default: break
            }
        }
        return found
    }

    private func kind(ofBracket range: TextRange, isSquare: Bool) -> Placeholder.Kind? {
        let words = material.index.positions(in: range).map { material.word($0) }
        guard let first = words.first, words.count <= 14 else { return nil }
        let isInstruction =
            words.prefix(3).contains { Self.verbs.contains($0) } && words.count <= 10
            && (first == "a" || Self.verbs.contains(first))
        if isInstruction || endsAsInstruction(words) { return .instruction }
        if !isSquare { return ["nom", "date", "numero"].contains(first) && words.count <= 3 ? .blank : nil }
        let isNoteCall = words.count == 1 && (Numbers.isDigits(first) || first.utf8.count == 1)
        return isNoteCall || words.count > 8 ? nil : .blank
    }

    /// « (mois à compléter) »; « (reste à préciser) » is a sentence.
    private func endsAsInstruction(_ words: [String]) -> Bool {
        guard (3...6).contains(words.count), let last = words.last, Self.verbs.contains(last) else { return false }
        return words[words.count - 2] == "a"
            && !["est", "sont", "reste", "restent", "restant"].contains(words[words.count - 3])
    }

    /// « la commune de , représentée par »: the name was to be written before the comma.
    private func missingName(at position: Int) -> Placeholder? {
        let end = material.range(position).upperBound
        guard unit(ofWord: position) != nil, material.text.utf8[end...].starts(with: [0x20, 0x2C]) else { return nil }
        return Placeholder(kind: .blank, range: TextRange(material.range(position).lowerBound, end + 2))
    }

    /// « à compléter » that stands alone, begins a line or follows a colon; « reste à définir » is a sentence.
    private func bareInstruction(atVerb verb: Int) -> Placeholder? {
        let position = verb - 1
        guard material.word(position) == "a", let unit = unit(ofWord: verb), unit.words.contains(position) else {
            return nil
        }
        let isFirst = position == unit.words.lowerBound
        let follows =
            !isFirst
            && material.gap(after: position - 1).contains { [0x3A, 0x28, 0x5B, 0x09, 0x0A, 0x93].contains($0) }
        let isShort =
            unit.words.count <= 4 && !["est", "sont", "reste", "restent"].contains(material.word(position - 1))
        guard isFirst || follows || isShort else { return nil }
        return Placeholder(kind: .instruction, range: material.range(position..<verb + 1))
    }
}

/// A run of full stops, ellipses or underscores; single spaces between dots belong to it.
struct DotRun {
    let end: Int
    /// Number of dots or underscores, an ellipsis counting for three.
    let weight: Int
    let isUnderscores: Bool

    init(_ bytes: [UInt8], at start: Int, end limit: Int) {
        var offset = start
        var weight = 0
        isUnderscores = bytes[start] == 0x5F
        while offset < limit {
            if isUnderscores {
                guard bytes[offset] == 0x5F else { break }
                offset += 1
                weight += 1
            } else if bytes[offset] == 0x2E {
                offset += 1
                weight += 1
            } else if bytes[offset] == 0xE2, offset + 2 < limit, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xA6 {
                offset += 3
                weight += 3
            } else if bytes[offset] == 0x20, weight > 0, offset + 1 < limit,
                bytes[offset + 1] == 0x2E || bytes[offset + 1] == 0xE2,
                DotRun.isDot(bytes, offset + 1, limit)
            {
                offset += 1
            } else {
                break
            }
        }
        end = offset
        self.weight = weight
    }

    /// Whether a run may begin at `offset`: most full stops and typographic apostrophes are told apart at once.
    static func mayBegin(_ bytes: [UInt8], _ offset: Int) -> Bool {
        switch bytes[offset] {
        case 0x5F: true
        case 0x2E:
            offset + 1 < bytes.count
                && (bytes[offset + 1] == 0x2E || bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0xE2)
        case 0xE2: offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xA6
        default: false
        }
    }

    private static func isDot(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
        bytes[offset] == 0x2E || offset + 2 < limit && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xA6
    }
}
