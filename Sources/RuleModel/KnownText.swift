import CalendarDates

/// A law, decree or order that conventions cite, as it really is.
public struct KnownText: Sendable {
    /// Its identity in rules: `loi-2023-1196`.
    public let id: String
    /// « loi », « décret », « arrêté », « ordonnance », « circulaire ».
    public let nature: String
    /// Its number, `2023-1196`; `nil` for an order, which has none.
    public let number: String?
    /// The day it was signed.
    public let date: CalendarDate
    /// Its title, from « relatif à », « portant », « pour »… on.
    public let title: String
    /// First day on which it applies.
    public let inForceFrom: CalendarDate?
    /// Last day on which it applied.
    public let inForceUntil: CalendarDate?
    /// Names by which it is commonly called: « plein emploi ».
    public let nicknames: [String]
    /// Where this was read.
    public let source: String
    /// How sure that source is.
    public let confidence: Confidence

    /// « loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi ».
    public var citation: String {
        [nature, number.map { "n° \($0)" }, "du \(date.french)", title].compactMap(\.self).joined(separator: " ")
    }
}
