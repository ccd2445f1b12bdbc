import DocumentModel

/// The places by which the parts of a convention are found, as unit numbers.
struct Landmarks {
    /// « Entre : ».
    private(set) var between: Int?
    /// « Il est convenu ce qui suit ».
    private(set) var agreed: Int?
    /// Units that begin with an article heading, in order, those of a table of contents left out.
    private(set) var articles: [Int] = []
    private var articleUnits: Set<Int> = []
    /// Units of tables of contents.
    let contents: ContentsRecognizer.Found

    static let represented = Lexicon("représent*", "agissant", "ci après dénomm*|désign*")
    static let agreement = Lexicon(
        "il est|a été? préalablement|ensuite? convenu", "il est|a été? convenu", "il est|a été? arrêté", "ont convenu",
        "conviennent de ce qui suit", "il est décidé et? convenu", "est convenu ce qui suit")
    /// How far the first party may stand from « Entre », in units.
    private static let reach = 12

    init(_ material: Material) {
        contents = ContentsRecognizer(material: material).contents(from: 0)
        let parser = HeadingParser(material: material)
        let lines = ContentsRecognizer(material: material)
        for (number, unit) in material.units.enumerated() where !contents.units.contains(number) {
            if parser.article(unit) != nil, !lines.isLeader(unit) { articles.append(number) }
            if between == nil, Self.opensParties(unit, number, material) { between = number }
        }
        articleUnits = Set(articles)
        let found = Self.agreement.matches(in: material.index).compactMap { material.unitNumber(at: $0.lowerBound) }
        agreed = found.first { number in
            material.units[number].words.count <= 20 && number >= (between ?? 0)
        }
    }

    /// Whether the unit of that number begins with an article heading.
    func isArticle(_ number: Int) -> Bool { articleUnits.contains(number) }

    private static func opensParties(_ unit: Unit, _ number: Int, _ material: Material) -> Bool {
        guard let first = unit.words.first, material.isCapitalized(first) else { return false }
        let last = min(number + reach, material.units.count - 1)
        let window = TextRange(unit.range.lowerBound, material.units[last].range.upperBound)
        switch material.word(first) {
        case "entre":
            let next = first + 1 + BodyName.articleCount(material, at: first + 1)
            let isMarker = unit.words.count <= 7
            let isProse = BodyName(material, at: next, before: material.wordCount) != nil
            guard isMarker || isProse else { return false }
        case "les", "parties":
            let words = material.words(unit)
            guard unit.words.count <= 6, words.contains("soussignes") || words.contains("parties") else { return false }
        default: return false
        }
        return represented.firstMatch(in: material.index, within: window) != nil
    }
}
