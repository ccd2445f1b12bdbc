import CalendarDates
import DocumentModel

/// A reference to a text of law, where it stands.
public struct Citation: Hashable, Sendable {
    /// What kind of text is cited.
    public enum Kind: String, Sendable {
        case codeArticle
        case code
        case law = "loi"
        case ordinance = "ordonnance"
        case decree = "décret"
        case order = "arrêté"
        case circular = "circulaire"
        case regulation = "règlement"
        case directive
    }

    /// The text, as it is named or led back to.
    public let text: CitedText
    /// Its title as written after « relatif à », « relative à », « portant », « pour »; `nil` when it is not given.
    public let title: Passage?
    /// Whether the text is named by pointing back: « le même code », « ladite loi ».
    public let isAnaphora: Bool
    /// The whole reference.
    public let range: TextRange

    /// A reference to a text of law.
    public init(text: CitedText, title: Passage?, isAnaphora: Bool, range: TextRange) {
        self.text = text
        self.title = title
        self.isAnaphora = isAnaphora
        self.range = range
    }

    /// What kind of text is cited.
    public var kind: Kind { text.kind }

    /// The code without « code de la »: « action sociale et des familles »; `nil` for other kinds or when unsaid.
    public var code: String? { text.code.map(CodeTitles.short) }

    /// Articles as normalised: `L. 214-1-3`, `R. 2324-21`.
    public var articles: [String] {
        var names: [String] = []
        for provision in text.provisions where names.last != provision.name { names.append(provision.name) }
        return names
    }

    /// The number of a law, decree…: `2023-1196`; `nil` when it is not given.
    public var number: String? { text.number }

    /// Its date; `nil` when it is not given.
    public var date: CalendarDate? { text.date }
}
