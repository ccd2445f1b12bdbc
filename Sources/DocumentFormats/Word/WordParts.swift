/// What reading the text of a document of Word calls for, besides the text: styles, lists, notes, settings.
final class WordParts: Sendable {
    let package: OfficePackage
    let body: XMLNode
    let styles: WordStyles
    let numbering: WordNumbering
    let view: RevisionsView
    /// How deep tables may lie inside tables.
    let tableDepth: Int
    /// Whether even pages have headers of their own.
    let hasEvenHeaders: Bool
    /// How the calls of notes are written, by kind of note.
    let noteStyles: [String: NumberStyle]
    private let notes: [String: [String: XMLNode]]
    private let comments: [String: XMLNode]

    init(_ package: OfficePackage, view: RevisionsView, tableDepth: Int) throws(PackageFault) {
        self.package = package
        self.view = view
        self.tableDepth = tableDepth
        guard let body = try package.root(of: package.main).child("w:body") else {
            throw .missing(part: "w:body")
        }
        self.body = body
        styles = WordStyles(try package.root(ofKind: "styles"))
        numbering = WordNumbering(try package.root(ofKind: "numbering"), styles: styles)
        notes = [
            "w:footnote": Self.byID(try package.root(ofKind: "footnotes"), "w:footnote"),
            "w:endnote": Self.byID(try package.root(ofKind: "endnotes"), "w:endnote"),
        ]
        comments = Self.byID(try package.root(ofKind: "comments"), "w:comment")
        let settings = try package.root(ofKind: "settings")
        hasEvenHeaders = settings?.child("w:evenAndOddHeaders")?.isOn ?? false
        noteStyles = [
            "w:footnote": Self.noteStyle("w:footnotePr", body, settings) ?? .decimal,
            "w:endnote": Self.noteStyle("w:endnotePr", body, settings) ?? .lowerRoman,
        ]
    }

    private static func noteStyle(_ name: String, _ body: XMLNode, _ settings: XMLNode?) -> NumberStyle? {
        let format =
            body.descendant("w:sectPr", name, "w:numFmt") ?? settings?.descendant(name, "w:numFmt")
        return format?["w:val"].map(WordNumberingLevel.style(named:))
    }

    private static func byID(_ root: XMLNode?, _ name: String) -> [String: XMLNode] {
        var found: [String: XMLNode] = [:]
        for element in root?.children.filter({ $0.name == name }) ?? [] {
            if let id = element["w:id"], found[id] == nil { found[id] = element }
        }
        return found
    }

    /// The note of that `kind` (`w:footnote` or `w:endnote`) called `id`.
    func note(_ kind: String, _ id: String) -> XMLNode? { notes[kind]?[id] }

    /// The comment called `id`.
    func comment(_ id: String) -> XMLNode? { comments[id] }
}
