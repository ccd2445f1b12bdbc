import DocumentModel

/// The frame of an act: where its articles, its closing formula and its annexes stand, and so where its body ends.
struct Frame {
    let contents: ContentsRecognizer.Found
    let execution: Execution?
    /// The last unit of the closing formula.
    let formulaEnd: Int?
    let annexHeadings: [AnnexRecognizer.Heading]
    /// The unit of the first annex heading, or the number of units.
    let annexUnit: Int
    let headings: [ArticleRecognizer.Heading]
    let articles: [Article]
    let preamble: Section?
    /// Units from the beginning of the act to the closing formula or the annexes.
    let body: Range<Int>
    /// Where the body ends.
    let bodyLimit: Int

    init(_ recognition: Recognition) {
        let (material, act, nature) = (recognition.material, recognition.act, recognition.nature)
        let landmarks = recognition.landmarks
        contents = ContentsRecognizer.Found(
            entries: landmarks.contents.entries.filter { nature.extent.contains($0.range) },
            units: landmarks.contents.units)
        let annexes = AnnexRecognizer(material: material, extent: nature.extent, contents: contents)
        let lastArticle = landmarks.articles.last { $0 >= act.lowerBound } ?? act.lowerBound
        let closing = annexes.headings(from: lastArticle).first?.unit ?? material.units.count
        let found = ExecutionRecognizer(
            material: material, dates: recognition.dates, units: Range(act.lowerBound, upTo: closing)
        ).found()
        execution = found?.execution
        formulaEnd = found?.lastUnit
        annexHeadings = annexes.headings(from: found.map { $0.lastUnit + 1 } ?? act.lowerBound)
        annexUnit = annexHeadings.first?.unit ?? material.units.count
        body = Range(act.lowerBound, upTo: min(found?.firstUnit ?? annexUnit, annexUnit))
        headings = ArticleRecognizer(material: material, landmarks: landmarks, units: body).headings()
        let end =
            body.upperBound < material.units.count
            ? material.units[body.upperBound].range.lowerBound : nature.extent.upperBound
        bodyLimit = max(nature.extent.lowerBound, end)
        articles = Self.articles(headings, end: bodyLimit, material)
        preamble = Self.preamble(headings, end: bodyLimit, recognition)
    }

    /// Headings of articles and annexes and entries of the table of contents: what they say refers to nothing.
    var headingRanges: [TextRange] {
        headings.map(\.range) + annexHeadings.map(\.range) + contents.entries.map(\.range)
    }

    private static func articles(
        _ headings: [ArticleRecognizer.Heading], end: Int, _ material: Material
    ) -> [Article] {
        headings.enumerated().compactMap { number, heading in
            guard !heading.isPreliminary else { return nil }
            let next = number + 1 < headings.count ? headings[number + 1].range.lowerBound : end
            return Article(
                number: heading.number, title: heading.title.map { material.flattened($0) } ?? "",
                heading: heading.range, body: body(from: heading.range.upperBound, to: next, material))
        }
    }

    /// What follows a heading, without the dash that joins them: « Article 2 – Elle a pour objet… ».
    private static func body(from start: Int, to end: Int, _ material: Material) -> TextRange {
        let rest = TextRange(start, max(start, end))
        let bytes = material.text.utf8
        var offset = start
        while offset < rest.upperBound,
            [0x20, 0x3A, 0x2D, 0x2E].contains(bytes[offset]) || bytes[offset...].starts(with: "–".utf8)
        {
            offset += bytes[offset] == 0xE2 ? 3 : 1
        }
        return TextRange(offset, rest.upperBound)
    }

    private static func preamble(
        _ headings: [ArticleRecognizer.Heading], end: Int, _ recognition: Recognition
    ) -> Section? {
        let material = recognition.material
        let first = headings.first { !$0.isPreliminary }?.range.lowerBound ?? end
        if let preliminary = headings.first(where: \.isPreliminary) {
            return Section(
                heading: material.passage(preliminary.range), body: TextRange(preliminary.range.upperBound, first))
        }
        let number = recognition.act.first { number in
            let unit = material.units[number]
            guard unit.words.count <= 8, unit.range.upperBound <= first,
                !recognition.landmarks.contents.units.contains(number)
            else { return false }
            let words = material.words(unit)
            return words.contains("preambule") || words.starts(with: ["expose"]) || words.contains("prealablement")
        }
        return number.map { number in
            let range = material.units[number].range
            return Section(heading: material.passage(range), body: TextRange(range.upperBound, first))
        }
    }
}
