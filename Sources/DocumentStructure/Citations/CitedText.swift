import CalendarDates

/// A text of law as a citation names it: articles of a code, a law, a decree…
///
/// What is printed, parsed again, gives the same text.
public struct CitedText: Hashable, Sendable, CustomStringConvertible {
    /// What kind of text it is.
    public let kind: Citation.Kind
    /// The title of the code: « code de l'action sociale et des familles »; `nil` for other kinds or when unsaid.
    public let code: String?
    /// The articles cited, ranges expanded; empty when the text is cited as a whole.
    public let provisions: [Provision]
    /// The number of a law, decree…: `2023-1196`, `2016/679`.
    public let number: String?
    /// The day on which it was made.
    public let date: CalendarDate?
    /// A name before number and date: « plein emploi », « Cnaf ».
    public let name: String?
    /// What leads to the title: « relatif à », « pour ».
    public let connector: String?
    /// The title after it.
    public let title: String?

    /// A text of law.
    public init(
        kind: Citation.Kind, code: String? = nil, provisions: [Provision] = [], number: String? = nil,
        date: CalendarDate? = nil, name: String? = nil, connector: String? = nil, title: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.provisions = provisions
        self.number = number
        self.date = date
        self.name = name
        self.connector = connector
        self.title = title
    }

    /// The same text, cited for these articles.
    func citing(_ provisions: [Provision]) -> CitedText {
        CitedText(
            kind: kind == .code ? .codeArticle : kind, code: code, provisions: provisions, number: number, date: date,
            name: name, connector: connector, title: title)
    }

    /// « article L. 214-1-3, II, al. 3 du code de l'action sociale et des familles », « loi n° 2023-1196 du 18 décembre
    /// 2023 pour le plein emploi ».
    public var description: String {
        guard !provisions.isEmpty else { return whole }
        let list = Self.list(provisions.map(\.description))
        let articles = (provisions.count > 1 ? "articles " : "article ") + list
        return whole.isEmpty ? articles : articles + " " + kind.genitive + whole
    }

    /// The text without its articles; empty for articles of a code that is not named.
    private var whole: String {
        switch kind {
        case .code, .codeArticle: code ?? ""
        case .law, .ordinance, .decree, .order, .circular, .regulation, .directive:
            [kind.rawValue, name, printedNumber, date.map { "du \($0.french)" }, connector, title]
                .compactMap(\.self).joined(separator: " ")
        }
    }

    private var printedNumber: String? {
        switch kind {
        case .regulation, .directive: number.map { "(UE) \($0)" }
        case .code, .codeArticle, .law, .ordinance, .decree, .order, .circular: number.map { "n° \($0)" }
        }
    }

    private static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " et " + last
    }
}

/// An article, down to the paragraph that is cited.
public struct Provision: Hashable, Sendable, CustomStringConvertible {
    /// « L », « R », « D », « L.O »; `nil` for an article without letter.
    public let series: String?
    /// `214-1-3`.
    public let number: String
    /// Paragraphs, from the widest to the most precise: `II`, `4°`, `al. 3`.
    public let paragraphs: [String]

    /// An article.
    public init(series: String?, number: String, paragraphs: [String] = []) {
        self.series = series
        self.number = number
        self.paragraphs = paragraphs
    }

    /// « L. 214-1-3 ».
    public var name: String { series.map { "\($0). \(number)" } ?? number }

    /// « L. 214-1-3, II, al. 3 ».
    public var description: String { ([name] + paragraphs).joined(separator: ", ") }

    /// The paragraph `paths` of this article, one provision for each; the article itself when there is none.
    func at(_ paths: [[String]]) -> [Provision] {
        paths.isEmpty
            ? [self] : paths.map { Provision(series: series, number: number, paragraphs: paragraphs + $0) }
    }
}

extension Citation.Kind {
    /// « de la », « du », « de l' » before its name.
    var genitive: String {
        switch self {
        case .code, .codeArticle, .decree, .regulation: "du "
        case .law, .circular, .directive: "de la "
        case .ordinance, .order: "de l'"
        }
    }
}
