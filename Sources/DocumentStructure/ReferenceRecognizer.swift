import DocumentModel

/// Finds the references to annexes and articles of the convention itself.
struct ReferenceRecognizer {
    /// Texts whose articles and annexes are not those of the convention.
    private static let otherTexts: Set<String> = [
        "code", "loi", "lois", "decret", "ordonnance", "arrete", "reglement", "traite", "constitution", "rgpd", "casf",
        "cgct", "css", "csp", "directive", "circulaire", "deliberation", "ccp", "tfue", "livre", "meme", "cog",
        "statuts", "schema", "marche", "cahier", "protocole", "pedt", "rapport", "budget", "contrat", "referentiel",
    ]
    private static let own: Set<String> = ["presente", "present", "cette", "convention", "avenant", "presentes"]
    /// Verbs that announce what an annex holds.
    private static let verbs = [
        "figur", "decrit", "list", "detaill", "precis", "present", "joint", "repris", "mentionn", "defini",
        "declin", "prevu", "fix", "indiqu", "consign", "enumer", "rappel", "recens", "expos",
    ]
    /// The longest announcement kept, in bytes.
    private static let longest = 400

    let material: Material
    let extent: TextRange
    /// Whether the act is an avenant: « article 4 de la convention » is then an article of another act.
    private let isAvenant: Bool
    /// Headings and tables of contents, which refer to nothing.
    private let excluded: SortedRanges
    /// Headings of articles, of which one that is a sentence may refer to an annex.
    private let titles: SortedRanges
    private let citations: [Citation]
    private let cited: SortedRanges

    init(
        _ material: Material, extent: TextRange, isAvenant: Bool, excluded: [TextRange], titles: [TextRange],
        citations: [Citation]
    ) {
        self.material = material
        self.extent = extent
        self.excluded = SortedRanges(excluded)
        self.titles = SortedRanges(titles)
        self.citations = citations
        self.isAvenant = isAvenant
        cited = SortedRanges(citations.map(\.range))
    }

    /// The references, in document order.
    func references() -> [CrossReference] {
        let scanner = MentionScanner(material: material)
        let annexes = scanner.mentions(of: ["annexe", "annexes"], isLetterAllowed: true)
            .filter { isOwn($0, mustBeNear: false) }
            .map { mention in
                CrossReference(
                    target: .annex(mention.label.text), range: mention.range, announced: announced(by: mention),
                    direction: direction(after: mention.words.upperBound))
            }
        let articles = scanner.mentions(of: ["article", "articles"], isLetterAllowed: false)
            .filter { isOwn($0, mustBeNear: true) }
            .compactMap { mention -> CrossReference? in
                guard case .number(let number) = mention.label else { return nil }
                return CrossReference(
                    target: .article(number), range: mention.range, announced: announced(by: mention),
                    direction: direction(after: mention.words.upperBound))
            }
        return (annexes + articles + unnumbered).sorted { $0.range < $1.range }
    }

    /// What is said to be annexed, without number: its target is the annex « » until titles tell which one.
    private var unnumbered: [CrossReference] {
        UnnumberedAnnexes(material: material, extent: extent, excluded: excluded).mentions().map { mention in
            let whole = MentionScanner.Mention(label: .none, range: mention.range, words: mention.words)
            return CrossReference(
                target: .annex(""), range: mention.range,
                announced: announced(by: whole) ?? beforeParticiple(mention))
        }
    }

    /// « le diagnostic est annexé », « le diagnostic annexé à la présente convention ».
    private func beforeParticiple(_ mention: UnnumberedAnnexes.Mention) -> Passage? {
        guard
            material.word(mention.words.lowerBound).hasPrefix("annexe")
                || material.word(mention.words.lowerBound) == "ci",
            let sentence = material.index.walker.sentence(around: mention.range.lowerBound, reach: Self.longest)
        else { return nil }
        var end = mention.words.lowerBound
        while end > 1, ["est", "sont", "a", "ont", "ete"].contains(material.word(end - 1)) { end -= 1 }
        let words = Range(material.index.positions(in: sentence).lowerBound, upTo: end)
        let cut = words.dropLast().last { material.gap(after: $0, has: ",;:") }
        return passage(
            from: material.range(cut.map { $0 + 1 } ?? words.lowerBound).lowerBound,
            to: material.range(max(0, end - 1)).upperBound)
    }

    private func isOwn(_ mention: MentionScanner.Mention, mustBeNear: Bool) -> Bool {
        let range = material.range(mention.words)
        guard extent.contains(range), excluded.overlapping(range) == nil || isInTitle(range, mention, mustBeNear) else {
            return false
        }
        // « notamment son article 17 » is an article of the text cited before.
        if mention.words.lowerBound > 0,
            ["son", "ses", "leurs", "dudit", "ledit"].contains(material.word(mention.words.lowerBound - 1)), mustBeNear
        {
            return false
        }
        if mustBeNear, let number = cited.overlapping(range), isPart(range, of: citations[number]) { return false }
        let first = mention.words.lowerBound
        // « un contrat conforme à son article 28 »: the article belongs to the text named just before.
        if mustBeNear, first > 0,
            ["son", "ses", "leur", "leurs", "dudit", "desdits"].contains(material.word(first - 1))
        {
            return false
        }
        let next = mention.words.upperBound
        let gap = material.gap(after: next - 1)
        guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0xC2 || $0 == 0xA0 }) else { return true }
        guard ["du", "de", "des", "d"].contains(material.word(next)) else { return true }
        let following = (next + 1...next + 3).map { material.word($0) }
        if isAvenant, following.contains("convention"), !following.contains("presente") { return false }
        if following.contains(where: { Self.own.contains($0) }) { return true }
        if following.contains(where: { Self.otherTexts.contains($0) }) { return false }
        return !(mustBeNear && material.word(next) == "du" && material.isInAllCapitals(next + 1))
    }

    /// « 4. Les objectifs découlent du diagnostic figurant en annexe 1 »: a heading that refers to an annex.
    private func isInTitle(_ range: TextRange, _ mention: MentionScanner.Mention, _ isArticle: Bool) -> Bool {
        guard !isArticle, !isAvenant, let title = titles.overlapping(range), mention.words.lowerBound > 0 else {
            return false
        }
        return titles[title].lowerBound < range.lowerBound
            && (["en", "a", "l", "voir", "de", "d", "par"].contains(material.word(mention.words.lowerBound - 1))
                || material.gap(after: mention.words.lowerBound - 1, has: "("))
    }

    /// Whether a mention belongs to a citation: « articles 3 et 4 de la loi… ».
    private func isPart(_ range: TextRange, of citation: Citation) -> Bool {
        citation.range.overlaps(range) && citation.title?.range.overlaps(range) != true
    }

    /// What the text says is to be found there.
    private func announced(by mention: MentionScanner.Mention) -> Passage? {
        let range = material.range(mention.words)
        guard
            let sentence = material.index.walker.sentence(
                around: range.lowerBound, reach: Self.longest),
            let unit = material.unitNumber(at: range.lowerBound)
        else { return nil }
        if let title = titled(by: mention, in: material.units[unit]) { return title }
        var start = max(sentence.lowerBound, material.units[unit].range.lowerBound)
        if let heading = excluded.overlapping(TextRange(start, start + 1)),
            excluded[heading].upperBound <= range.lowerBound
        {
            let text = material.index.positions(in: TextRange(excluded[heading].upperBound, range.lowerBound))
            start = max(start, text.first.map { material.range($0).lowerBound } ?? start)
        }
        // A sentence too long to be followed to its beginning announces its last clause.
        if start > material.units[unit].range.lowerBound, start == range.lowerBound - Self.longest {
            start = clauseStart(from: start, to: range.lowerBound)
        }
        let before = material.gap(after: mention.words.lowerBound - 1)
        if mention.words.lowerBound > 0, before.contains(0x28) {
            return passage(from: start, to: material.range(mention.words.lowerBound - 1).upperBound)
        }
        return beforeVerb(mention, from: start)
    }

    /// « article 5 ci-dessous », « annexe 2 ci-après », not « ci-après dénommée ».
    private func direction(after position: Int) -> CrossReference.Direction? {
        guard position > 0, material.isSameLeaf(position - 1, position), material.isSpaceOnly(after: position - 1)
        else {
            return nil
        }
        switch (material.word(position), material.word(position + 1)) {
        case ("ci", "dessus"), ("ci", "avant"), ("supra", _): return .above
        case ("ci", "dessous"), ("infra", _): return .below
        case ("ci", "apres"):
            let isName = ["denomm", "design", "appel", "nomm"].contains { material.word(position + 2).hasPrefix($0) }
            return isName ? nil : .below
        case (_, _): return nil
        }
    }

    /// The title given just after the number: « annexe 2 (diagnostic) », « article 9 « Évaluation » », « - Annexe 2 : plan ».
    private func titled(by mention: MentionScanner.Mention, in unit: Unit) -> Passage? {
        let last = mention.words.upperBound - 1
        guard mention.words.count <= 3, material.isSameLeaf(last, last + 1) else { return nil }
        let gap = material.gap(after: last)
        if mention.words.lowerBound == unit.words.lowerBound, gap.contains(where: { [0x3A, 0x2D, 0x93].contains($0) }),
            unit.words.count <= 25
        {
            return material.passage(material.range(last + 1..<unit.words.upperBound))
        }
        let closings: [UInt8] =
            gap.contains(0x28) ? [0x29] : gap.contains(0xAB) ? [0xBB] : gap.contains(0x22) ? [0x22] : []
        guard !closings.isEmpty,
            let end = (last + 1..<last + 20).first(where: { position in
                material.isSameLeaf(last, position) && material.gap(after: position).contains { closings.contains($0) }
            })
        else { return nil }
        return material.passage(material.range(last + 1..<end + 1))
    }

    /// The beginning of the last clause between two places: after a comma, a semicolon or a colon.
    private func clauseStart(from start: Int, to end: Int) -> Int {
        let words = material.index.positions(in: TextRange(start, end))
        let cut = words.dropLast(3).last { position in
            material.gap(after: position).contains { [0x2C, 0x3B, 0x3A].contains($0) }
        }
        return cut.map { material.range($0 + 1).lowerBound } ?? end
    }

    /// « Les modalités de pilotage figurent en annexe 4 » announces « Les modalités de pilotage ».
    private func beforeVerb(_ mention: MentionScanner.Mention, from start: Int) -> Passage? {
        var position = mention.words.lowerBound - 1
        while position > 0, mention.words.lowerBound - position <= 6, material.range(position).lowerBound > start {
            let word = material.word(position)
            // An earlier reference of the sentence has the verb for itself; « présente convention » is no verb.
            if word.hasPrefix("annexe") || word == "article" { return nil }
            if Self.own.contains(word) {
                position -= 1
                continue
            }
            if Self.verbs.contains(where: { word.hasPrefix($0) }) {
                var end = position
                while end > 1, ["est", "sont", "a", "ont", "ete"].contains(material.word(end - 1)) { end -= 1 }
                guard end > 0, material.range(end - 1).lowerBound >= start else { return nil }
                return passage(from: start, to: material.range(end - 1).upperBound)
            }
            position -= 1
        }
        return nil
    }

    private func passage(from start: Int, to end: Int) -> Passage? {
        guard end > start, end - start <= Self.longest * 2 else { return nil }
        var start = start
        if material.text.string(in: TextRange(start, min(start + 3, end))).lowercased() == "vu " { start += 3 }
        // A parenthesis opened earlier in the sentence, or another reference, begins a new announcement.
        let earlier = material.index.positions(in: TextRange(start, end))
        for position in earlier
        where material.gap(after: position).contains(0x29) && material.range(position).upperBound < end {
            start = material.range(position + 1).lowerBound
        }
        guard end > start, end - start <= Self.longest else { return nil }
        let range = material.trimmed(TextRange(start, end)) { byte in
            byte == 0x20 || (0x09...0x0D).contains(byte) || [0x2D, 0x28, 0x3B, 0x2C].contains(byte)
        }
        return range.map(material.passage)
    }
}
