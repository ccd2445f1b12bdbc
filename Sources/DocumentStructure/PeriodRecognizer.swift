import CalendarDates
import DocumentModel

/// Finds every statement of the time that the convention covers.
struct PeriodRecognizer {
    private static let years = 1990...2099
    private static let durationTitles: Set<String> = [
        "duree", "dure", "durera", "effet", "vigueur", "validite", "periode",
    ]
    private static let starting: Set<String> = ["du", "compter", "partir", "depuis", "le", "des", "effet", "au"]
    private static let ending: Set<String> = [
        "jusqu", "jusque", "au", "fin", "expire", "expirera", "acheve", "terme", "echeance", "prendra", "inclus",
    ]
    private static let yearWords: Set<String> = ["an", "ans", "annee", "annees"]
    static let clause = Lexicon(
        "convention … conclue|établie|signée|consentie|passée|souscrite", "convention prend|prendra effet",
        "convention entre|entrera en vigueur", "convention couvre|porte sur", "durée de la présente? convention|ctg",
        "convention a une? durée", "est conclue pour", "avenant prend|prendra effet")

    let material: Material
    let dates: DateTable
    /// Positions of the words that are years.
    private let yearPositions: [Int]

    init(material: Material, dates: DateTable) {
        self.material = material
        self.dates = dates
        yearPositions = material.index.positions { Self.year($0) != nil }
    }

    /// Whether `words` are years and nothing more: « 2026-2030 », « Années 2026 à 2030 ».
    static func isYears(_ words: [String]) -> Bool {
        let others = words.filter { word in !(Int(word).map(years.contains) ?? false) }
        return others.count < words.count && others.allSatisfy { ["a", "annee", "annees", "periode"].contains($0) }
    }

    /// Periods of the title page: « 2026-2030 », « du 1er janvier 2026 au 31 décembre 2030 ».
    func periods(in units: Range<Int>, origin: PeriodMention.Origin) -> [PeriodMention] {
        units.flatMap { number -> [PeriodMention] in
            let unit = material.units[number]
            if let stated = statement(unit.words, origin, needsBoth: true) { return [stated] }
            return spans(unit.words, origin)
        }
    }

    /// Periods stated in articles on duration, and elsewhere in sentences about the convention's duration.
    func clauses(in extent: TextRange, articles: [Article]) -> [PeriodMention] {
        let duration = articles.filter { article in
            Folding.words(of: article.title).contains { Self.durationTitles.contains($0) }
        }
        var found: [PeriodMention] = []
        for article in duration {
            found += statements(in: TextRange(article.heading.lowerBound, article.body.upperBound))
        }
        let bodies = SortedRanges(duration.map(\.body))
        for match in Self.clause.matches(in: material.index, within: extent)
        where !bodies.contain(match) {
            guard let sentence = material.index.walker.sentence(around: match.lowerBound),
                !found.contains(where: { $0.range.overlaps(sentence) })
            else { continue }
            if let stated = statement(material.index.positions(in: sentence), .durationClause, needsBoth: false) {
                found.append(stated)
            }
        }
        return found.sorted { $0.range < $1.range }
    }

    /// « La Ctg 2023-2027 » in running text, and « schéma départemental des services aux familles 2024-2029 », whose
    /// period is its own.
    func mentions(in extent: TextRange) -> [PeriodMention] {
        let words = material.index.positions(in: extent)
        return [PeriodMention.Origin.body, .departmentalSchema].flatMap { origin in
            spans(words, origin).filter { self.origin(of: $0) == origin }
        }.sorted { $0.range < $1.range }
    }

    /// Whose period `mention` is, from the words before it.
    private func origin(of mention: PeriodMention) -> PeriodMention.Origin? {
        let first = material.index.positions(in: mention.range).lowerBound
        let names = Range(max(0, first - 20), upTo: first).map { material.word($0) }
        if isDepartmental(names) { return .departmentalSchema }
        guard names.suffix(3).contains(where: { ["ctg", "globale", "convention", "familles", "sdsf"].contains($0) })
        else { return nil }
        return .body
    }

    /// Whether the schéma départemental is the last thing named: « … des services aux familles de la Lorne pour les
    /// années ».
    private func isDepartmental(_ names: [String]) -> Bool {
        guard let schema = names.lastIndex(where: { $0 == "schema" || $0 == "sdsf" }) else { return false }
        let after = names[(schema + 1)...]
        let isNamed = names[schema] == "sdsf" || after.starts(with: ["departemental"]) || after.contains("familles")
        return isNamed && !after.contains { ["ctg", "convention", "pluriannuel", "prochain", "nouveau"].contains($0) }
    }

    private func statements(in range: TextRange) -> [PeriodMention] {
        var found: [PeriodMention] = []
        for unit in material.units(overlapping: range) {
            for sentence in Sentences.ranges(in: unit.range, of: material.text) {
                let words = material.index.positions(in: sentence)
                if let stated = statement(words, .durationClause, needsBoth: false)
                    ?? spans(words, .durationClause).first
                {
                    found.append(stated)
                }
            }
        }
        return found
    }

    /// Start, end and length stated in the words of a sentence; `nil` when it states none.
    private func statement(_ words: Range<Int>, _ origin: PeriodMention.Origin, needsBoth: Bool) -> PeriodMention? {
        var start: DateRecognizer.Found?
        var end: DateRecognizer.Found?
        for position in words {
            guard let found = dates.date(at: position), found.words.upperBound <= words.upperBound else { continue }
            switch role(of: position, in: words) {
            case .end where end == nil: end = found
            case .start where start == nil && precedes(found, end): start = found
            case .start, .end, .other: break
            }
        }
        let length = length(in: words)
        guard start != nil || end != nil || length != nil else { return nil }
        if needsBoth, start == nil || end == nil { return nil }
        if end == nil, length == nil, !states(words) { return nil }
        let places = [start?.mention.range, end?.mention.range, length?.range].compactMap { $0 }
        guard let low = places.map(\.lowerBound).min(), let high = places.map(\.upperBound).max() else { return nil }
        return PeriodMention(
            start: start?.mention.date, end: end?.mention.date, years: length?.years, origin: origin,
            range: TextRange(low, high))
    }

    /// Whether a date may begin what ends on `end`: « jusqu'au 31 décembre 2027 à compter du 1er janvier 2023 ».
    private func precedes(_ start: DateRecognizer.Found, _ end: DateRecognizer.Found?) -> Bool {
        guard let end else { return true }
        guard let first = start.mention.date, let last = end.mention.date else { return false }
        return first < last
    }

    private enum Role { case start, end, other }

    /// What the words before a date make of it.
    private func role(of position: Int, in words: Range<Int>) -> Role {
        var before = position - 1
        var steps = 0
        while before >= words.lowerBound, steps < 4, dates.date(at: before) == nil {
            let word = material.word(before)
            if word == "jusqu" || word == "jusque" { return .end }
            if word == "au", material.word(before - 1) == "jusqu" || hasStart(before: before, in: words) { return .end }
            if ["fin", "expire", "expirera", "acheve", "achevera", "echeance", "terme", "termine"].contains(word) {
                return .end
            }
            if ["compter", "partir", "depuis", "effet", "vigueur", "debute", "debut", "commence"].contains(word) {
                return .start
            }
            if word == "du", steps == 0, hasEnd(after: position, in: words) { return .start }
            steps += 1
            before -= 1
        }
        return isFarEnd(position, in: words) ? .end : .other
    }

    /// « prend fin en même temps que la convention, le 31 décembre 2026 ».
    private func isFarEnd(_ position: Int, in words: Range<Int>) -> Bool {
        guard position > words.lowerBound, material.word(position - 1) == "le" else { return false }
        let before = Range(max(words.lowerBound, position - 10), upTo: position)
        guard !before.contains(where: { dates.date(at: $0) != nil }) else { return false }
        return before.contains { number in
            let word = material.word(number)
            return word == "fin" && material.word(number - 1).hasPrefix("prend")
                || ["expire", "expirera", "acheve", "achevera", "termine", "terminera"].contains(word)
        }
    }

    /// Whether an earlier date of the sentence begins a period: « du 1er janvier 2026 au ».
    private func hasStart(before position: Int, in words: Range<Int>) -> Bool {
        Range(words.lowerBound, upTo: position).contains { dates.date(at: $0) != nil }
            || material.word(position + 1) == "31"
    }

    private func hasEnd(after position: Int, in words: Range<Int>) -> Bool {
        guard let found = dates.date(at: position) else { return false }
        return Range(found.words.upperBound, upTo: min(words.upperBound, found.words.upperBound + 5)).contains {
            material.word($0) == "au"
        }
    }

    /// « une durée de cinq ans », « pour 5 ans », « cinq (5) années ».
    private func length(in words: Range<Int>) -> (years: Int, range: TextRange)? {
        for position in words where Self.yearWords.contains(material.word(position)) && position > words.lowerBound {
            guard let years = Numbers.cardinal(material.word(position - 1)), (1...30).contains(years) else { continue }
            var first = position - 1
            while first > words.lowerBound, position - first < 8 {
                let word = material.word(first - 1)
                if word == "duree" || word == "pour" || word == "periode" {
                    return (years, material.range(first - 1..<position + 1))
                }
                first -= 1
            }
        }
        return nil
    }

    private func states(_ words: Range<Int>) -> Bool {
        words.contains { ["effet", "vigueur", "conclue", "compter", "debute"].contains(material.word($0)) }
    }

    /// Pairs of years: « 2026-2030 », « 2016/2020 », « 2026 à 2030 ».
    private func spans(_ words: Range<Int>, _ origin: PeriodMention.Origin) -> [PeriodMention] {
        var found: [PeriodMention] = []
        var free = words.lowerBound
        for position in yearPositions[yearPositions.partitioningIndex { $0 >= words.lowerBound }...]
        where position >= free {
            guard position + 1 < words.upperBound else { break }
            guard let first = year(position) else { continue }
            let isJoined = material.word(position + 1) == "a" || material.word(position + 1) == "et"
            let next = isJoined ? position + 2 : position + 1
            guard next < words.upperBound, let last = year(next), last > first, last - first <= 15,
                isJoined || isSeparator(material.gap(after: position)), !isPartOfNumber(position)
            else { continue }
            found.append(
                PeriodMention(
                    start: CalendarDate(year: first, month: 1, day: 1),
                    end: CalendarDate(year: last, month: 12, day: 31),
                    years: nil, origin: origin, range: material.range(position..<next + 1)))
            free = next + 1
        }
        return found
    }

    private func year(_ position: Int) -> Int? { Self.year(material.word(position)) }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Numbers.figures(word), years.contains(year) else { return nil }
        return year
    }

    private func isSeparator(_ gap: ArraySlice<UInt8>) -> Bool {
        let marks = gap.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0xC2 && $0 != 0xA0 }
        return marks.elementsEqual([0x2D]) || marks.elementsEqual([0x2F]) || marks.elementsEqual("–".utf8)
            || marks.elementsEqual("—".utf8)
    }

    /// « n° 2023-2025 » is the number of an act.
    private func isPartOfNumber(_ position: Int) -> Bool {
        position > 0 && ["no", "n", "loi", "decret"].contains(material.word(position - 1))
    }
}
