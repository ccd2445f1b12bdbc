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
        "conviennent de ce qui suit", "il est décidé et? convenu", "est convenu ce qui suit",
        "convenus|convenues de ce qui suit", "arrêtent|décident ce qui suit")
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

    /// Whether a body or a person is named from `position` on, after « les soussignés : », « d'une part ».
    private static func namesBody(after position: Int, _ material: Material) -> Bool {
        var next = position
        let openings: Set<String> = ["les", "soussignes", "parties", "suivantes", "d", "une", "part", "la", "le", "l"]
        while next < position + 8, openings.contains(material.word(next)) { next += 1 }
        return BodyName(material, at: next, before: material.wordCount) != nil
            || RepresentativeParser.civilities.contains(material.word(next))
    }

    private static func opensParties(_ unit: Unit, _ number: Int, _ material: Material) -> Bool {
        guard let first = unit.words.first, material.isCapitalized(first) || unit.kind == .row else { return false }
        let last = min(number + reach, material.units.count - 1)
        let window = TextRange(unit.range.lowerBound, material.units[last].range.upperBound)
        switch material.word(first) {
        case "entre":
            guard unit.words.count <= 7 || namesBody(after: first + 1, material) else { return false }
        case "les", "parties":
            let words = material.words(unit).prefix(6)
            guard words.contains("soussignes") || words.contains("parties"),
                unit.words.count <= 6 || namesBody(after: first, material)
            else { return false }
        default: return false
        }
        return represented.firstMatch(in: material.index, within: window) != nil
    }
}
