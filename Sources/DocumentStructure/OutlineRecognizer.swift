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
private struct Recognition {
    let material: Material
    let dates: DateTable
    let landmarks: Landmarks
    let nature: NatureRecognizer.Found

    init(_ document: Document, _ index: WordIndex) {
        material = Material(document, index)
        dates = DateTable(material)
        landmarks = Landmarks(material)
        nature = NatureRecognizer(material: material, landmarks: landmarks).found()
    }

    /// Units of the act.
    private var act: Range<Int> {
        let first =
            material.units.firstIndex { $0.range.lowerBound >= nature.extent.lowerBound } ?? material.units.count
        return Range(first, upTo: material.units.count)
    }

    func outline() -> Outline {
        let contents = contentsOfAct()
        let annexRecognizer = AnnexRecognizer(material: material, extent: nature.extent, contents: contents)
        let execution = ExecutionRecognizer(material: material, dates: dates, units: bodyUnits(annexRecognizer)).found()
        let firstAnnexUnit = execution.map { $0.lastUnit + 1 } ?? act.lowerBound
        let annexHeadings = annexRecognizer.headings(from: firstAnnexUnit)
        let annexUnit = annexHeadings.first?.unit ?? material.units.count
        let bodyEnd = min(execution?.firstUnit ?? annexUnit, annexUnit)
        let headings = ArticleRecognizer(
            material: material, landmarks: landmarks, units: act.lowerBound..<max(act.lowerBound, bodyEnd)
        ).headings()
        let bodyLimit =
            bodyEnd < material.units.count ? material.units[bodyEnd].range.lowerBound : nature.extent.upperBound
        let articles = self.articles(headings, end: bodyLimit)
        let preamble = preamble(headings, end: bodyLimit)
        let visas = VisaRecognizer(material: material, units: act.lowerBound..<max(act.lowerBound, bodyEnd)).visas()
        let directory = PartyDirectory(
            parties: hasParties
                ? PartyRecognizer(
                    material: material, units: partyUnits(headings, preamble, bodyEnd),
                    isOpened: landmarks.between != nil
                ).parties() : [])
        let signatures = signatures(directory, execution?.lastUnit, headings.last?.lastUnit, annexUnit)
        let citations = CitationRecognizer(material: material, dates: dates).citations().filter {
            nature.extent.contains($0.range)
        }
        let placeholders = PlaceholderRecognizer(material: material, extent: nature.extent, contents: contents.units)
            .placeholders()
        let excluded = headings.map(\.range) + annexHeadings.map(\.range) + contents.entries.map(\.range)
        let references = ReferenceRecognizer(
            material, extent: nature.extent, isAvenant: nature.nature == .avenant, excluded: excluded,
            citations: citations
        ).references()
        let deliberations = DeliberationRecognizer(
            material: material, dates: dates, directory: directory, visas: visas,
            annexHeadings: SortedRanges(annexHeadings.map(\.range)),
            placeholders: SortedRanges(placeholders.map(\.range))
        ).deliberations(in: nature.extent, excluding: SortedRanges(contents.entries.map(\.range)))
        let signing = Set(signatures.compactMap(\.party))
        return Outline(
            nature: nature.nature, natureEvidence: nature.evidence, extent: nature.extent,
            title: nature.title.map { material.passage(material.units[$0].range) },
            periods: periods(articles, headings, bodyLimit),
            parties: directory.parties.enumerated().map { $1.party(signs: signing.contains($0)) }, visas: visas,
            preamble: preamble, contents: contents.entries, articles: articles,
            annexes: annexRecognizer.annexes(annexHeadings, references: references), signatures: signatures,
            execution: execution?.execution, references: references,
            dates: dates.all.filter { nature.extent.contains($0.range) }, citations: citations,
            deliberations: deliberations, placeholders: placeholders,
            acronyms: AcronymRecognizer(material: material, extent: nature.extent).definitions())
    }

    /// Whether the document is an act that parties contract, or part of one.
    private var hasParties: Bool {
        switch nature.nature {
        case .convention, .avenant, .unknown: true
        case .deliberation, .pressRelease, .annex: false
        }
    }

    private func contentsOfAct() -> ContentsRecognizer.Found {
        ContentsRecognizer.Found(
            entries: landmarks.contents.entries.filter { nature.extent.contains($0.range) },
            units: landmarks.contents.units)
    }

    /// Units before the first annex that comes after the articles.
    private func bodyUnits(_ recognizer: AnnexRecognizer) -> Range<Int> {
        let lastArticle = landmarks.articles.last { $0 >= act.lowerBound } ?? act.lowerBound
        let annex = recognizer.headings(from: lastArticle).first?.unit ?? material.units.count
        return act.lowerBound..<max(act.lowerBound, annex)
    }

    private func articles(_ headings: [ArticleRecognizer.Heading], end: Int) -> [Article] {
        headings.enumerated().compactMap { number, heading in
            guard !heading.isPreliminary else { return nil }
            let next = number + 1 < headings.count ? headings[number + 1].range.lowerBound : end
            return Article(
                number: heading.number, title: heading.title.map { material.flattened($0) } ?? "",
                heading: heading.range,
                body: TextRange(heading.range.upperBound, next))
        }
    }

    private func preamble(_ headings: [ArticleRecognizer.Heading], end: Int) -> Section? {
        let first = headings.first { !$0.isPreliminary }?.range.lowerBound ?? end
        if let preliminary = headings.first(where: \.isPreliminary) {
            return Section(
                heading: material.passage(preliminary.range), body: TextRange(preliminary.range.upperBound, first))
        }
        let number = act.first { number in
            let unit = material.units[number]
            guard unit.words.count <= 8, unit.range.upperBound <= first, !landmarks.contents.units.contains(number)
            else { return false }
            let words = material.words(unit)
            return words.contains("preambule") || words.starts(with: ["expose"]) || words.contains("prealablement")
        }
        return number.map { number in
            let range = material.units[number].range
            return Section(
                heading: material.passage(range), body: TextRange(range.upperBound, max(range.upperBound, first)))
        }
    }

    /// Units where the parties are named: from « Entre » to the formula, the visas, the preamble or the first article.
    private func partyUnits(_ headings: [ArticleRecognizer.Heading], _ preamble: Section?, _ bodyEnd: Int) -> Range<Int>
    {
        let start = landmarks.between.flatMap { $0 >= act.lowerBound ? $0 : nil } ?? act.lowerBound
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

    private func signatures(
        _ directory: PartyDirectory, _ formula: Int?, _ lastArticle: Int?, _ annexUnit: Int
    ) -> [SignatureBlock] {
        let start = formula ?? lastArticle.map { $0 + 1 } ?? act.lowerBound
        guard formula != nil || lastArticle != nil else { return [] }
        let first = formula.map { $0 + 1 } ?? start
        return SignatureRecognizer(
            material: material, directory: directory, units: Range(min(first, annexUnit), upTo: annexUnit),
            isAfterFormula: formula != nil
        ).signatures()
    }

    private func periods(_ articles: [Article], _ headings: [ArticleRecognizer.Heading], _ bodyLimit: Int)
        -> [PeriodMention]
    {
        let recognizer = PeriodRecognizer(material: material, dates: dates)
        let pageEnd = landmarks.between ?? headings.first?.unit ?? min(act.lowerBound + 3, act.upperBound)
        let page = act.lowerBound..<max(act.lowerBound, min(pageEnd, act.lowerBound + 30))
        let titlePeriods = nature.nature == .deliberation ? [] : recognizer.periods(in: page, origin: .title)
        let object = 0..<act.lowerBound
        let objects = (nature.nature == .deliberation ? act : object).filter { number in
            let words = material.units[number].words
            return words.prefix(4).contains { material.word($0) == "objet" }
        }
        let fromObject = objects.flatMap { recognizer.periods(in: $0..<$0 + 1, origin: .deliberation) }
        let body = TextRange(nature.extent.lowerBound, max(nature.extent.lowerBound, bodyLimit))
        let clauses = recognizer.clauses(in: body, articles: articles)
        let others = recognizer.mentions(in: body).filter { mention in
            !(fromObject + titlePeriods + clauses).contains { $0.range.overlaps(mention.range) }
        }
        return (fromObject + titlePeriods + clauses + others).sorted { $0.range < $1.range }
    }
}
