import CalendarDates
import DocumentModel

/// One of those who contract.
public struct Party: Hashable, Sendable {
    /// What kind of body it is; the raw values are those of the JSON report.
    public enum Kind: String, Sendable, CaseIterable {
        case caf
        case commune
        case epci
        case syndicat
        case ccas
        case department = "département"
        case msa
        case state = "état"
        case other = "autre"
    }

    /// Who speaks for a party.
    public struct Representative: Hashable, Sendable {
        /// « Monsieur Luc CHERVY »; empty when only the role is given.
        public let name: String
        /// The folded words of the name as the document writes them, whatever is shown in its place.
        public let words: [String]
        /// « Président du Conseil d'Administration ».
        public let role: String
        /// Where name and role stand.
        public let range: TextRange

        /// A person who speaks for a party.
        public init(name: String, words: [String], role: String, range: TextRange) {
            self.name = name
            self.words = words
            self.role = role
            self.range = range
        }
    }

    /// Its name as written: « La Communauté de communes du Val d'Argent ».
    public let name: String
    /// What kind of body it is.
    public let kind: Kind
    /// Those who represent it.
    public let representatives: [Representative]
    /// The formula of authority (« dûment autorisé… »), when there is one.
    public let authority: TextRange?
    /// Whether a signature block bears its name.
    public let signs: Bool
    /// The clause that names and describes it.
    public let range: TextRange

    /// A contracting party.
    public init(
        name: String, kind: Kind, representatives: [Representative], authority: TextRange?, signs: Bool,
        range: TextRange
    ) {
        self.name = name
        self.kind = kind
        self.representatives = representatives
        self.authority = authority
        self.signs = signs
        self.range = range
    }
}

/// A place for a signature.
public struct SignatureBlock: Hashable, Sendable {
    /// The body named there: « La commune de Lièpvre ».
    public let name: String
    /// What kind of body it is.
    public let kind: Party.Kind
    /// Index in `Outline.parties` of the party that signs there; `nil` when no party bears that name.
    public let party: Int?
    /// Where the block stands.
    public let range: TextRange

    /// A place for a signature.
    public init(name: String, kind: Party.Kind, party: Int?, range: TextRange) {
        self.name = name
        self.kind = kind
        self.party = party
        self.range = range
    }
}

/// « Fait à Mulhouse, le 3 mars 2026, en 2 exemplaires ».
public struct Execution: Hashable, Sendable {
    /// The date of signature; `nil` when it is blank or absent.
    public let date: CalendarDate?
    /// Number of originals; `nil` when it is not stated.
    public let copies: Int?
    /// Where the number of originals is stated.
    public let copiesRange: TextRange?
    /// The whole formula.
    public let range: TextRange

    /// The closing formula of an act.
    public init(date: CalendarDate?, copies: Int?, copiesRange: TextRange?, range: TextRange) {
        self.date = date
        self.copies = copies
        self.copiesRange = copiesRange
        self.range = range
    }
}

/// A délibération or a decision that the text relies on.
public struct DeliberationMention: Hashable, Sendable {
    /// The body that decides, as written: « conseil communautaire de la Communauté de communes du Val d'Argent ».
    public let body: String
    /// What kind of party that body belongs to.
    public let kind: Party.Kind
    /// Index in `Outline.parties` of the party it binds; `nil` when it cannot be told.
    public let party: Int?
    /// Its date; `nil` when it is blank or absent.
    public let date: CalendarDate?
    /// Its number, when it has one.
    public let number: String?
    /// Whether the text leaves a blank where the date should be.
    public let hasBlankDate: Bool
    /// Where it is mentioned.
    public let range: TextRange

    /// A mention of a délibération.
    public init(
        body: String, kind: Party.Kind, party: Int?, date: CalendarDate?, number: String?, hasBlankDate: Bool,
        range: TextRange
    ) {
        self.body = body
        self.kind = kind
        self.party = party
        self.date = date
        self.number = number
        self.hasBlankDate = hasBlankDate
        self.range = range
    }
}
