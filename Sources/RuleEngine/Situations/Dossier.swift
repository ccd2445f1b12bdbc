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
    /// The annexes: bound into the convention, in files of their own, or only cited.
    public let annexes: [DossierAnnex]

    /// A dossier of at least one file; the first is the convention.
    public init(convention: File, others: [File] = []) {
        files = [convention] + others
        annexes = DossierAnnex.gathered(convention: convention, others: others)
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

    static func gathered(convention: Dossier.File, others: [Dossier.File]) -> [DossierAnnex] {
        var numbered: [String: [Int]] = [:]
        for (offset, file) in others.enumerated() {
            guard let number = annexNumber(of: file) else { continue }
            numbered[number, default: []].append(offset + 1)
        }
        let own = convention.outline.annexes.map { annex in
            merged(annex, files: numbered[annex.number] ?? [], others: others)
        }
        let known = Set(own.map(\.number))
        let uncited = numbered.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map { number, files in
            DossierAnnex(
                number: number, title: title(of: others[files[0] - 1]), state: .attached, heading: nil,
                texts: files.map { Place(file: $0, range: others[$0 - 1].document.text.fullRange) }, citations: []
            )
        }
        return own + uncited
    }

    private static func merged(_ annex: Annex, files: [Int], others: [Dossier.File]) -> DossierAnnex {
        let bound = annex.body.map { [Place(file: 0, range: $0)] } ?? []
        let separate = files.map { Place(file: $0, range: others[$0 - 1].document.text.fullRange) }
        let fileTitle = files.first.map { title(of: others[$0 - 1]) } ?? ""
        return DossierAnnex(
            number: annex.number, title: fileTitle.isEmpty ? annex.title : fileTitle,
            state: files.isEmpty ? annex.state : .attached,
            heading: annex.heading.map { Place(file: 0, range: $0) }
                ?? files.first.flatMap { file in
                    others[file - 1].outline.title.map { Place(file: file, range: $0.range) }
                },
            texts: separate.isEmpty ? bound : separate, citations: annex.citations.map { Place(file: 0, range: $0) }
        )
    }

    /// The number that a file gives itself by its heading, or else by its name: `annexe-2.txt`.
    private static func annexNumber(of file: Dossier.File) -> String? {
        if let own = file.outline.annexes.first(where: { $0.heading != nil }) { return own.number }
        let name = file.document.path.split(separator: "/").last.map(String.init) ?? ""
        guard let mark = name.lowercased().range(of: "annexe") else { return nil }
        let rest = name[mark.upperBound...].drop { !$0.isNumber && !$0.isLetter }
        let number = rest.prefix { $0.isNumber }
        return number.isEmpty ? nil : String(number)
    }

    private static func title(of file: Dossier.File) -> String {
        file.outline.annexes.first { $0.heading != nil }?.title ?? file.outline.title?.text ?? ""
    }
}
