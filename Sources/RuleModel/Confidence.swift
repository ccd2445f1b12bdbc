import CalendarDates

/// How sure the source of a rule is; it travels with the rule to each report.
public enum Confidence: String, Comparable, Sendable, CaseIterable {
    /// The legal text itself was read, word for word.
    case read = "A"
    /// A serious secondary source was read.
    case secondary = "B"
    /// A reasoned deduction.
    case deduced = "C"
    /// Not confirmed: can never be an error.
    case unconfirmed = "N"

    /// The words for a reader.
    public var french: String {
        switch self {
        case .read: "texte lu"
        case .secondary: "source secondaire"
        case .deduced: "déduction"
        case .unconfirmed: "non confirmé"
        }
    }

    /// From the surest to the least sure.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// What a rule rests on.
public enum Basis: String, Sendable, CaseIterable {
    case law = "loi"
    case decree = "décret"
    case caseLaw = "jurisprudence"
    case template = "modèle"
    case practice = "usage"
}

/// A reference to the text that a rule applies.
public struct LegalReference: Hashable, Sendable {
    /// The text: « CASF », « loi n° 2023-1196 du 18 décembre 2023 ».
    public let text: String
    /// The article: « L. 214-1-3 ».
    public let article: String?
    /// The place in the article: « II, al. 4 ».
    public let paragraph: String?
    /// Where it was read.
    public let url: String?
    /// How sure this source is; the rule's own confidence when it is not said.
    public let confidence: Confidence?
    /// The day on which somebody last read it; that of the pack when it is not said.
    public let readOn: CalendarDate?

    /// A reference to a legal text.
    public init(
        text: String, article: String?, paragraph: String?, url: String?, confidence: Confidence?,
        readOn: CalendarDate? = nil
    ) {
        self.text = text
        self.article = article
        self.paragraph = paragraph
        self.url = url
        self.confidence = confidence
        self.readOn = readOn
    }

    /// « CASF, art. L. 214-1-3, II, al. 4 ».
    public var citation: String {
        [text, article.map { "art. \($0)" }, paragraph].compactMap(\.self).joined(separator: ", ")
    }
}
