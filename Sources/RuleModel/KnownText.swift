import CalendarDates

/// A law, decree or order that conventions cite, as it really is.
public struct KnownText: Sendable {
    /// Its identity in rules: `loi-2023-1196`.
    public let id: String
    /// « loi », « décret », « arrêté », « ordonnance », « circulaire », « règlement », « directive », « code ».
    public let nature: String
    /// Its number, `2023-1196`; `nil` for an order, which has none.
    public let number: String?
    /// The day it was signed; `nil` for a code, which has none.
    public let date: CalendarDate?
    /// Its title, from « relatif à », « portant », « pour »… on.
    public let title: String
    /// First day on which it applies.
    public let inForceFrom: CalendarDate?
    /// Last day on which it applied.
    public let inForceUntil: CalendarDate?
    /// Identity of the text that took its place, when there is one.
    public let replacedBy: String?
    /// The articles of a code that conventions cite.
    public let articles: [Article]
    /// Names by which it is commonly called: « plein emploi ».
    public let nicknames: [String]
    /// Where this was read.
    public let source: String
    /// How sure that source is.
    public let confidence: Confidence

    /// An article of a code.
    public struct Article: Sendable {
        /// « L. 214-1-3 ».
        public let name: String
        /// First day on which it applies; `nil` when it is old, or not known.
        public let inForceFrom: CalendarDate?
    }

    /// « loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi ».
    public var citation: String {
        guard let date else { return title }
        let isEuropean = nature == "règlement" || nature == "directive"
        let printed = number.map { isEuropean ? "(UE) \($0)" : "n° \($0)" }
        return [nature, printed, "du \(date.french)", title].compactMap(\.self).joined(separator: " ")
    }
}
