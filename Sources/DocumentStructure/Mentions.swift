import CalendarDates
import DocumentModel

/// A complete date in the text.
public struct DateMention: Hashable, Sendable {
    /// The date; `nil` when the words name no day that exists (« 31 février 2026 »).
    public let date: CalendarDate?
    /// Where it stands.
    public let range: TextRange

    /// A date in the text.
    public init(date: CalendarDate?, range: TextRange) {
        self.date = date
        self.range = range
    }
}

/// A statement of the time a convention covers.
public struct PeriodMention: Hashable, Sendable {
    /// Where the statement was found.
    public enum Origin: String, Sendable {
        case title
        case durationClause
        /// In the object of a délibération that comes with the convention.
        case deliberation
        case body
        /// That of the schéma départemental des services aux familles, which the text cites.
        case departmentalSchema
    }

    /// First day; `nil` when the text makes it depend on something else, such as the signature.
    public let start: CalendarDate?
    /// Last day; `nil` when it is not stated.
    public let end: CalendarDate?
    /// Years stated in words or figures: « pour une durée de cinq ans ».
    public let years: Int?
    /// Where the statement was found.
    public let origin: Origin
    /// Where it stands.
    public let range: TextRange

    /// A statement of a period.
    public init(start: CalendarDate?, end: CalendarDate?, years: Int?, origin: Origin, range: TextRange) {
        self.start = start
        self.end = end
        self.years = years
        self.origin = origin
        self.range = range
    }
}

/// A « Vu … » line.
public struct Visa: Hashable, Sendable {
    /// Its words, on one line.
    public let text: String
    /// Where it stands.
    public let range: TextRange

    /// A visa.
    public init(text: String, range: TextRange) {
        self.text = text
        self.range = range
    }
}

/// Something left to fill in, or an instruction of the model that should have gone.
public struct Placeholder: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable {
        /// « …. », « ____ », « XX », « [date] ».
        case blank
        /// « à compléter », « à définir », « (préciser) ».
        case instruction
    }

    /// What it is.
    public let kind: Kind
    /// The blank or instruction itself.
    public let range: TextRange

    /// Something left to fill in.
    public init(kind: Kind, range: TextRange) {
        self.kind = kind
        self.range = range
    }
}

/// « Comité départemental des services aux familles (CDSF) ».
public struct AcronymDefinition: Hashable, Sendable {
    /// The acronym as written.
    public let acronym: String
    /// The words that it stands for.
    public let meaning: Passage
    /// Words and acronym together.
    public let range: TextRange

    /// The definition of an acronym.
    public init(acronym: String, meaning: Passage, range: TextRange) {
        self.acronym = acronym
        self.meaning = meaning
        self.range = range
    }
}

extension Outline {
    /// The periods that are the convention's, without that of the schéma départemental that it cites.
    public var ownPeriods: [PeriodMention] { periods.filter { $0.origin != .departmentalSchema } }
}
