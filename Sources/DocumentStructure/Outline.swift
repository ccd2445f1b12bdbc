import DocumentModel

/// The parts of a convention, as recognised in one document. Every part keeps its place in the text view.
public struct Outline: Sendable {
    /// What kind of document this is, and the words that say so.
    public var nature: Nature
    /// The words that settled the nature.
    public var natureEvidence: [TextRange]
    /// Where the convention itself stands; smaller than the document when it lies inside a bundle.
    public var extent: TextRange
    /// The title of the convention or act.
    public var title: Passage?
    /// Every statement of a period or an end, wherever it stands.
    public var periods: [PeriodMention]
    /// The contracting parties, in order.
    public var parties: [Party]
    /// « Vu … » lines.
    public var visas: [Visa]
    /// Heading and body of the preamble.
    public var preamble: Section?
    /// Entries of the table of contents.
    public var contents: [ContentsEntry]
    /// Articles, in order.
    public var articles: [Article]
    /// Annexes announced, titled or attached, ordered by number then place.
    public var annexes: [Annex]
    /// Signature blocks, one for each signing party.
    public var signatures: [SignatureBlock]
    /// « Fait à …, le …, en … exemplaires ».
    public var execution: Execution?
    /// « annexe 2 », « article 7 de la présente convention »: references to other parts of the same convention.
    public var references: [CrossReference]
    /// Complete dates, in order.
    public var dates: [DateMention]
    /// References to codes, laws, decrees and orders.
    public var citations: [Citation]
    /// Délibérations and decisions that the text relies on.
    public var deliberations: [DeliberationMention]
    /// Blanks left to fill in and residual instructions: « …. », « XX », « à compléter ».
    public var placeholders: [Placeholder]
    /// Acronyms with the words that they stand for.
    public var acronyms: [AcronymDefinition] = []
    /// Stamps of transmission to the prefect, wherever they stand in the document, margins included.
    public var stamps: [TransmissionStamp] = []
    /// The délibérations whose own text stands in the document, before the convention or in its annexes.
    public var enactedActs: [EnactedAct] = []
}

/// What kind of document was read.
public enum Nature: String, Sendable, CaseIterable {
    case convention
    case avenant
    case deliberation = "délibération"
    case pressRelease = "communiqué"
    case annex = "annexe"
    case unknown = "inconnu"
}

/// Words at a place.
public struct Passage: Hashable, Sendable {
    /// The words, on one line.
    public let text: String
    /// Where they stand.
    public let range: TextRange

    /// Words at a place.
    public init(text: String, range: TextRange) {
        self.text = text
        self.range = range
    }
}

/// A heading with what it governs.
public struct Section: Hashable, Sendable {
    /// The heading's words.
    public let heading: Passage
    /// From the end of the heading to the next one of the same rank.
    public let body: TextRange

    /// A heading and its body.
    public init(heading: Passage, body: TextRange) {
        self.heading = heading
        self.body = body
    }
}

/// An article of the convention.
public struct Article: Hashable, Sendable {
    /// The number as digits: « 1er », « premier » and « I » are `1`; `nil` for an unnumbered one.
    public let number: Int?
    /// The title without « Article n – »; empty when there is none.
    public let title: String
    /// Where the heading stands.
    public let heading: TextRange
    /// From the end of the heading to the next article, the signatures or the annexes.
    public let body: TextRange

    /// An article.
    public init(number: Int?, title: String, heading: TextRange, body: TextRange) {
        self.number = number
        self.title = title
        self.heading = heading
        self.body = body
    }
}

/// One entry of a table of contents.
public struct ContentsEntry: Hashable, Sendable {
    /// What the entry leads to.
    public enum Target: Hashable, Sendable {
        case article(Int)
        case annex(String)
        case other
    }

    /// What the entry leads to.
    public let target: Target
    /// The title without number, dots and page.
    public let title: String
    /// Where the entry stands.
    public let range: TextRange

    /// An entry of a table of contents.
    public init(target: Target, title: String, range: TextRange) {
        self.target = target
        self.title = title
        self.range = range
    }
}

/// An annex, from a bare mention to a full text.
public struct Annex: Hashable, Sendable {
    /// How much of the annex is there.
    public enum State: String, Sendable {
        /// It has a heading and a text of its own.
        case attached
        /// It has a heading, and nothing or next to nothing under it.
        case titleOnly
        /// It is only cited.
        case citedOnly
    }

    /// Its number or letter, as written: `1`, `B`; empty when it has none.
    public let number: String
    /// Its title, from its heading or else from where it is announced; empty when unknown.
    public let title: String
    /// How much of it is there.
    public let state: State
    /// Its heading, when there is one.
    public let heading: TextRange?
    /// Its text, when it has a heading.
    public let body: TextRange?
    /// Where it is cited.
    public let citations: [TextRange]

    /// An annex.
    public init(
        number: String, title: String, state: State, heading: TextRange?, body: TextRange?, citations: [TextRange]
    ) {
        self.number = number
        self.title = title
        self.state = state
        self.heading = heading
        self.body = body
        self.citations = citations
    }
}

/// A reference to another part of the same convention.
public struct CrossReference: Hashable, Sendable {
    /// What is referred to.
    public enum Target: Hashable, Sendable {
        case article(Int)
        case annex(String)
    }

    /// What is referred to.
    public let target: Target
    /// The words of the reference.
    public let range: TextRange
    /// What the text says is to be found there: « les besoins prioritaires »; `nil` when it does not say.
    public let announced: Passage?
    /// Where the text says that the target stands: « ci-dessus », « ci-après »; `nil` when it does not say.
    public let direction: Direction?

    /// Where a target stands, seen from the reference.
    public enum Direction: Hashable, Sendable {
        case above
        case below
    }

    /// A reference to another part.
    public init(target: Target, range: TextRange, announced: Passage? = nil, direction: Direction? = nil) {
        self.target = target
        self.range = range
        self.announced = announced
        self.direction = direction
    }
}
