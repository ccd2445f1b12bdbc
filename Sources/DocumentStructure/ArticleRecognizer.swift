import DocumentModel

/// Finds the articles, whatever the style of their headings.
struct ArticleRecognizer {
    /// An article heading before its body is known.
    struct Heading {
        let unit: Int
        /// The last unit of the heading.
        let lastUnit: Int
        let number: Int?
        let title: TextRange?
        let range: TextRange
        let isPreliminary: Bool
    }

    /// Words that titles of articles hold, folded; they tell an article from another heading.
    private static let titleWords: Set<String> = [
        "objet", "duree", "engagement", "engagements", "modalites", "communication", "evaluation", "confidentialite",
        "resiliation", "recours", "litiges", "litige", "donnees", "financement", "gouvernance", "pilotage", "champs",
        "avenant", "avenants", "execution", "suivi", "bilan", "objectifs", "moyens", "obligations", "revision",
        "modification", "denonciation", "champ", "dispositions", "renouvellement", "collaboration", "diagnostic",
    ]

    let material: Material
    let landmarks: Landmarks
    /// Units that may hold articles: within the act, before its annexes.
    let units: Range<Int>

    /// The headings of articles, in order.
    func headings() -> [Heading] {
        let worded = landmarks.articles.filter { units.contains($0) }.compactMap(worded)
        if worded.contains(where: { !$0.isPreliminary }) { return worded }
        let numbered = NumberedSections(material: material, units: units, contents: landmarks.contents.units).headings()
        let parts = parts()
        if parts.count >= max(3, numbered.count) { return worded + parts }
        return worded + (numbered.isEmpty ? unnumbered() : numbered)
    }

    /// « TITRE II – Engagements »: parts that hold no articles stand for them.
    private func parts() -> [Heading] {
        let parser = HeadingParser(material: material)
        return units.filter { !landmarks.contents.units.contains($0) }.compactMap { number in
            let unit = material.units[number]
            guard let parsed = parser.part(unit), case .number(let value) = parsed.label else { return nil }
            return Heading(
                unit: number, lastUnit: number, number: value, title: parsed.title,
                range: TextRange(unit.range.lowerBound, min(parsed.end, unit.range.upperBound)), isPreliminary: false)
        }
    }

    private func worded(_ number: Int) -> Heading? {
        let unit = material.units[number]
        guard let parsed = HeadingParser(material: material).article(unit) else { return nil }
        var value: Int?
        if case .number(let parsed) = parsed.label { value = parsed }
        let isPreliminary = parsed.label == .preliminary
        if parsed.title == nil, parsed.end == unit.range.upperBound, let next = titleUnit(after: number) {
            let title = material.units[next].range
            return Heading(
                unit: number, lastUnit: next, number: value, title: title,
                range: TextRange(unit.range.lowerBound, title.upperBound), isPreliminary: isPreliminary)
        }
        return Heading(
            unit: number, lastUnit: number, number: value, title: parsed.title,
            range: TextRange(unit.range.lowerBound, min(parsed.end, unit.range.upperBound)),
            isPreliminary: isPreliminary)
    }

    /// The unit after a bare « Article 3 » when it is its title.
    private func titleUnit(after number: Int) -> Int? {
        guard number + 1 < material.units.count, units.contains(number + 1) else { return nil }
        let next = material.units[number + 1]
        guard !next.words.isEmpty, next.words.count <= 20, !landmarks.isArticle(number + 1) else { return nil }
        let endsWithStop = [0x2E, 0x3B, 0x3A].contains(material.text.utf8[next.range.upperBound - 1])
        let isTitle =
            material.isHeadingLike(next) || (!endsWithStop && next.words.count <= 12 && next.kind == .paragraph)
        return isTitle ? number + 1 : nil
    }

    /// Headings without numbers, when at least three bear the titles that articles have.
    private func unnumbered() -> [Heading] {
        let candidates = units.filter { number in
            let unit = material.units[number]
            return !landmarks.contents.units.contains(number) && unit.kind != .row && unit.words.count <= 20
                && number > (landmarks.between ?? -1) && (material.isHeadingLike(unit) || isPlainHeading(unit))
        }
        let named = candidates.filter { bearsTitleWord(material.units[$0]) }
        guard named.count >= 3, let first = named.first else { return [] }
        let levels = Set(named.map { level(material.units[$0]) })
        return candidates.filter { $0 >= first && levels.contains(level(material.units[$0])) && !isOther($0) }.map {
            let range = material.units[$0].range
            return Heading(unit: $0, lastUnit: $0, number: nil, title: range, range: range, isPreliminary: false)
        }
    }

    private func bearsTitleWord(_ unit: Unit) -> Bool {
        material.words(unit).prefix(6).contains { Self.titleWords.contains($0) }
    }

    /// Headings of one style have one level; emphasised paragraphs and capitals have levels of their own.
    private func level(_ unit: Unit) -> Int {
        if case .heading(let level) = unit.kind { return level }
        if unit.isEmphasized { return 10 }
        return material.isInCapitals(unit.range) ? 11 : 12
    }

    /// A short line without punctuation that begins with the word of an article's title.
    private func isPlainHeading(_ unit: Unit) -> Bool {
        guard let first = unit.words.first, unit.kind == .paragraph, unit.words.count <= 10,
            material.isCapitalized(first)
        else { return false }
        let last = material.text.utf8[unit.range.upperBound - 1]
        guard ![0x2E, 0x3B, 0x2C, 0x3A].contains(last) else { return false }
        return unit.words.prefix(3).contains { Self.titleWords.contains(material.word($0)) }
    }

    private func isOther(_ number: Int) -> Bool {
        let word = material.word(material.units[number].words.lowerBound)
        return ["preambule", "sommaire", "annexe", "annexes", "fait", "signatures", "vu", "entre", "et"].contains(word)
    }
}
