import DocumentModel

/// Recognises the parts of a convention in a document.
public struct OutlineRecognizer: Sendable {
    /// A recogniser; it holds no state.
    public init() {}

    /// The parts of `document`, whose words are in `index`.
    public func outline(of document: Document, index: WordIndex) -> Outline {
        Recognition(document, index).outline()
    }
}

/// One run over one document: each recogniser uses what those before it found.
struct Recognition {
    let material: Material
    let dates: DateTable
    let landmarks: Landmarks
    let nature: NatureRecognizer.Found
    private let stamps: [TransmissionStamp]

    init(_ document: Document, _ index: WordIndex) {
        material = Material(document, index)
        dates = DateTable(material)
        landmarks = Landmarks(material)
        nature = NatureRecognizer(material: material, landmarks: landmarks).found()
        stamps = StampRecognizer.stamps(in: document, material, dates)
    }

    /// Units of the act.
    var act: Range<Int> {
        let first =
            material.units.firstIndex { $0.range.lowerBound >= nature.extent.lowerBound } ?? material.units.count
        return Range(first, upTo: material.units.count)
    }

    func outline() -> Outline {
        let frame = Frame(self)
        let directory = PartyDirectory(parties: hasParties ? parties(frame) : [])
        let signatures = signatures(directory, frame)
        let signing = Set(signatures.compactMap(\.party))
        let visas = VisaRecognizer(
            material: material, units: frame.body,
            opening: Range(frame.body.lowerBound, upTo: frame.headings.first?.unit ?? frame.body.lowerBound)
        ).visas()
        let citations = CitationRecognizer(material: material, dates: dates).citations()
            .filter { nature.extent.contains($0.range) }
        let placeholders = PlaceholderRecognizer(
            material: material, extent: nature.extent, contents: frame.contents.units
        ).placeholders()
        let references = ReferenceRecognizer(
            material, extent: nature.extent, isAvenant: nature.nature == .avenant, excluded: frame.headingRanges,
            titles: frame.headings.map(\.range), citations: citations
        ).references()
        let listed = AnnexRecognizer(material: material, extent: nature.extent, contents: frame.contents)
            .announcements()
        let annexes = AnnexCatalogue(
            material, extent: nature.extent, contents: frame.contents.entries + listed, references: references
        ).annexes(frame.annexHeadings)
        return Outline(
            nature: nature.nature, natureEvidence: nature.evidence, extent: nature.extent,
            title: title, periods: periods(frame),
            parties: directory.parties.enumerated().map { $1.party(signs: signing.contains($0)) }, visas: visas,
            preamble: frame.preamble, contents: frame.contents.entries, articles: frame.articles, annexes: annexes,
            signatures: signatures, execution: frame.execution, references: references,
            dates: dates.all.filter { nature.extent.contains($0.range) }, citations: citations,
            deliberations: deliberations(frame, directory, visas, placeholders), placeholders: placeholders,
            acronyms: AcronymRecognizer(material: material, extent: nature.extent).definitions(), stamps: stamps,
            enactedActs: EnactedActRecognizer(material: material, dates: dates).acts())
    }

    /// The title; years that stand alone on the line below belong to it, whether or not a format keeps them apart.
    private var title: Passage? {
        guard let number = nature.title else { return nil }
        let range = material.units[number].range
        let isAct = nature.nature == .convention || nature.nature == .avenant
        guard isAct, number + 1 < material.units.count else { return material.passage(range) }
        var last = number
        while last + 1 < material.units.count, last - number < 3, continuesTitle(last + 1) { last += 1 }
        return material.passage(TextRange(range.lowerBound, material.units[last].range.upperBound))
    }

    /// Whether a line goes on with the title above: years alone, or « à la convention… », « du Pays de… ».
    private func continuesTitle(_ number: Int) -> Bool {
        let unit = material.units[number]
        let words = material.words(unit)
        if PeriodRecognizer.isYears(words) { return true }
        guard let first = words.first, words.count <= 15, number != landmarks.between else { return false }
        return ["a", "au", "aux", "de", "du", "des", "d"].contains(first) && words.count > 1
    }

    private func parties(_ frame: Frame) -> [PartyDraft] {
        PartyRecognizer(
            material: material, units: partyUnits(frame.headings, frame.preamble, frame.body.upperBound),
            isOpened: landmarks.between != nil
        ).parties()
    }

    private func deliberations(
        _ frame: Frame, _ directory: PartyDirectory, _ visas: [Visa], _ placeholders: [Placeholder]
    ) -> [DeliberationMention] {
        DeliberationRecognizer(
            material: material, dates: dates, directory: directory, visas: visas,
            annexHeadings: SortedRanges(frame.annexHeadings.map(\.range)),
            placeholders: SortedRanges(placeholders.map(\.range))
        ).deliberations(in: nature.extent, excluding: SortedRanges(frame.contents.entries.map(\.range)))
    }

    /// Whether the document is an act that parties contract, or part of one.
    private var hasParties: Bool {
        switch nature.nature {
        case .convention, .avenant, .unknown: true
        case .deliberation, .pressRelease, .annex: false
        }
    }

    /// Units where the parties are named: from « Entre » to the formula, the visas, the preamble or the first article.
    private func partyUnits(_ headings: [ArticleRecognizer.Heading], _ preamble: Section?, _ bodyEnd: Int) -> Range<Int>
    {
        let start = landmarks.between.flatMap { $0 >= act.lowerBound ? $0 : nil } ?? afterContents(headings)
        var end = min(headings.first?.unit ?? bodyEnd, bodyEnd, start + 400)
        for number in start..<max(start, end) {
            let unit = material.units[number]
            guard let first = unit.words.first else { continue }
            let isVisa = material.word(first) == "vu" && material.isCapitalized(first) && number > start
            let isStop =
                landmarks.contents.units.contains(number) || number == landmarks.agreed
                || preamble?.heading.range == unit.range || ["considerant", "preambule"].contains(material.word(first))
            if isStop || (isVisa && landmarks.between != nil) {
                end = number
                break
            }
        }
        return start..<max(start, end)
    }

    /// The first unit of the act after a table of contents that comes before the articles.
    private func afterContents(_ headings: [ArticleRecognizer.Heading]) -> Int {
        let first = headings.first?.unit ?? act.upperBound
        let last = landmarks.contents.units.filter { $0 >= act.lowerBound && $0 < first }.max()
        return last.map { $0 + 1 } ?? act.lowerBound
    }

    private func signatures(_ directory: PartyDirectory, _ frame: Frame) -> [SignatureBlock] {
        guard let start = frame.formulaEnd ?? frame.headings.last?.lastUnit else { return [] }
        let units = Range(min(start + 1, frame.annexUnit), upTo: frame.annexUnit)
        return SignatureRecognizer(
            material: material, directory: directory, units: units, isAfterFormula: frame.formulaEnd != nil
        ).signatures()
    }

    private func periods(_ frame: Frame) -> [PeriodMention] {
        let recognizer = PeriodRecognizer(material: material, dates: dates)
        let isDeliberation = nature.nature == .deliberation
        let pageEnd = landmarks.between ?? frame.headings.first?.unit ?? min(act.lowerBound + 3, act.upperBound)
        let page = Range(act.lowerBound, upTo: min(pageEnd, act.lowerBound + 30))
        let fromTitle = isDeliberation ? [] : recognizer.periods(in: page, origin: .title)
        let objects = (isDeliberation ? act : 0..<act.lowerBound).filter { number in
            material.units[number].words.prefix(4).contains { material.word($0) == "objet" }
        }
        let fromObject = objects.flatMap { recognizer.periods(in: $0..<$0 + 1, origin: .deliberation) }
        let body = TextRange(nature.extent.lowerBound, frame.bodyLimit)
        let clauses = recognizer.clauses(in: body, articles: frame.articles)
        let known = SortedRanges((fromObject + fromTitle + clauses).map(\.range))
        let others = recognizer.mentions(in: body).filter { known.overlapping($0.range) == nil }
        return (fromObject + fromTitle + clauses + others).sorted { $0.range < $1.range }
    }
}
