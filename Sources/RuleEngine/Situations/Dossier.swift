import DocumentModel
import DocumentStructure

/// A convention with its annexes, as read and recognised.
public struct Dossier: Sendable {
    /// One file of the dossier.
    public struct File: Sendable {
        /// What was read.
        public let document: Document
        /// Its words, ready to be searched.
        public let index: WordIndex
        /// Its parts.
        public let outline: Outline

        /// Recognises the parts of `document`.
        public init(_ document: Document) {
            let index = WordIndex(document)
            self.init(
                document: document, index: index,
                outline: OutlineRecognizer().outline(of: document, index: index)
            )
        }

        init(document: Document, index: WordIndex, outline: Outline) {
            self.document = document
            self.index = index
            self.outline = outline
        }
    }

    /// The files, the convention first.
    public let files: [File]
    /// What each file is, in the order of `files`.
    public let roles: [FileRole]
    /// The annexes: bound into the convention, in files of their own, or only cited.
    public let annexes: [DossierAnnex]
    /// Names of the folder that were not read, and why, in French.
    public let skipped: [String]
    /// Numbers of annexes by path, as the settings give them.
    let declared: [String: String]

    /// A dossier of at least one file, the convention; `declared` gives numbers of annexes by path.
    public init(
        convention: File, others: [File] = [], declared: [String: String] = [:], skipped: [String] = []
    ) {
        let recognizer = FileRoles(convention: convention, declared: declared)
        files = [convention] + others
        roles = [FileRole()] + others.map(recognizer.role)
        annexes = DossierAnnex.gathered(convention: convention, others: others, roles: roles)
        self.skipped = skipped
        self.declared = declared
    }

    /// The file that holds the convention.
    public var convention: File { files[0] }

    /// The words at `place`, on one line.
    public func words(at place: Place) -> String {
        files[place.file].document.text.flattened(place.range)
    }
}

/// An annex, wherever its text is.
public struct DossierAnnex: Sendable {
    /// Its number or letter; empty when it has none.
    public let number: String
    /// Its title; empty when unknown.
    public let title: String
    /// How much of it is there.
    public let state: Annex.State
    /// Its heading, when it has one.
    public let heading: Place?
    /// Its text: in the convention, or whole files.
    public let texts: [Place]
    /// Where the convention cites it.
    public let citations: [Place]

    /// Its name for readers: « annexe 2 ».
    public var name: String { number.isEmpty ? "annexe « \(title) »" : "annexe \(number)" }

    /// An annex, or a part of one, in a file other than the convention.
    private struct Separate {
        let number: String
        let title: String
        let place: Place
        let heading: Place?
        /// Whether it is more than a heading.
        let state: Annex.State
    }

    static func gathered(convention: Dossier.File, others: [Dossier.File], roles: [FileRole]) -> [DossierAnnex] {
        let separate = others.indices.flatMap { parts(of: others[$0], at: $0 + 1, role: roles[$0 + 1]) }
        let numbered = Dictionary(grouping: separate, by: \.number)
        // Announced without number, an annex may be any of the other files.
        let announced = convention.outline.annexes.filter {
            others.isEmpty || !($0.number.isEmpty && $0.state == .citedOnly)
        }
        let own = announced.map { merged($0, with: numbered[$0.number] ?? []) }
        let known = Set(own.map(\.number))
        let uncited = numbered.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map { number, parts in
            DossierAnnex(
                number: number, title: parts.first { !$0.title.isEmpty }?.title ?? "", state: state(of: parts),
                heading: nil, texts: parts.map(\.place), citations: []
            )
        }
        return own + uncited
    }

    /// The annexes that a file holds: several when it has as many headings, else the one that it is.
    private static func parts(of file: Dossier.File, at position: Int, role: FileRole) -> [Separate] {
        let headed = file.outline.annexes.filter { $0.heading != nil && !$0.number.isEmpty }
        if role.ground != .declared, headed.count > 1 {
            return headed.compactMap { annex in
                guard let heading = annex.heading, let body = annex.body else { return nil }
                return Separate(
                    number: annex.number, title: annex.title,
                    place: Place(file: position, range: TextRange(heading.lowerBound, body.upperBound)),
                    heading: Place(file: position, range: heading), state: annex.state)
            }
        }
        guard let number = role.annex else { return [] }
        let title = file.outline.title
        return [
            Separate(
                number: number, title: headed.first?.title ?? title?.text ?? "",
                place: Place(file: position, range: file.document.text.fullRange),
                heading: title.map { Place(file: position, range: $0.range) },
                state: headed.first?.state ?? .attached)
        ]
    }

    /// An annex in several files is there when one of them holds a text.
    private static func state(of parts: [Separate]) -> Annex.State {
        parts.contains { $0.state == .attached } ? .attached : .titleOnly
    }

    private static func merged(_ annex: Annex, with separate: [Separate]) -> DossierAnnex {
        let bound = annex.body.map { [Place(file: 0, range: $0)] } ?? []
        let fileTitle = separate.first?.title ?? ""
        return DossierAnnex(
            number: annex.number, title: fileTitle.isEmpty ? annex.title : fileTitle,
            state: separate.isEmpty || annex.state == .attached ? annex.state : state(of: separate),
            heading: annex.heading.map { Place(file: 0, range: $0) } ?? separate.first?.heading,
            texts: separate.isEmpty ? bound : separate.map(\.place),
            citations: annex.citations.map { Place(file: 0, range: $0) }
        )
    }
}
