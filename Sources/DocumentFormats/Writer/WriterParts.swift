/// What reading an OpenDocument text calls for, besides the text: styles, lists, tracked changes.
final class WriterParts: Sendable {
    /// What the file holds: `odt` or `ods`.
    let format: String
    /// The text itself, or the tables of a workbook.
    let body: XMLNode
    /// Styles of the body.
    let styles: WriterStyles
    /// Styles of headers and footers.
    let marginStyles: WriterStyles
    /// Elements with list styles, the later ones first in force.
    let listGroups: [XMLNode?]
    let outline: XMLNode?
    /// Pages with their headers and footers.
    let masterPages: [XMLNode]
    let meta: XMLNode?
    let view: RevisionsView
    let tableDepth: Int
    /// Tracked deletions by name: what they took away.
    let deletions: [String: XMLNode]
    /// Names of tracked insertions.
    let insertions: Set<String>
    /// Number of tracked changes.
    let revisions: Int

    private static let kinds = [
        "application/vnd.oasis.opendocument.text": "odt", "application/vnd.oasis.opendocument.text-template": "odt",
        "application/vnd.oasis.opendocument.spreadsheet": "ods",
        "application/vnd.oasis.opendocument.spreadsheet-template": "ods",
    ]

    /// The type that an archive announces as its first part; `nil` when it is no OpenDocument file.
    static func type(of archive: ZipArchive) throws(PackageFault) -> String? {
        guard archive.contains("mimetype"), archive.contains("content.xml") else { return nil }
        return String(decoding: try archive.contents(of: "mimetype"), as: UTF8.self)
    }

    init(_ archive: ZipArchive, type: String, view: RevisionsView, tableDepth: Int) throws(PackageFault) {
        guard let format = Self.kinds[type] else { throw .wrongType(part: "mimetype", type: String(type.prefix(80))) }
        self.format = format
        self.view = view
        self.tableDepth = tableDepth
        try Self.refuseEncryption(archive)
        let content = try archive.root(of: "content.xml")
        let kind = format == "odt" ? "office:text" : "office:spreadsheet"
        guard let body = content.descendant("office:body", kind) else { throw .missing(part: kind) }
        self.body = body
        let shared = try Self.root(archive, "styles.xml")
        let common = shared?.child("office:styles")
        let own = content.child("office:automatic-styles")
        let margins = shared?.child("office:automatic-styles")
        styles = WriterStyles([common, own])
        marginStyles = WriterStyles([common, margins])
        listGroups = [common, margins, own]
        outline = common?.child("text:outline-style")
        masterPages = Self.shownPages(shared?.child("office:master-styles"), own)
        meta = try Self.root(archive, "meta.xml")?.child("office:meta")
        let changes = body.child("text:tracked-changes")?.children.filter { $0.name == "text:changed-region" } ?? []
        revisions = changes.count
        var deletions: [String: XMLNode] = [:]
        var insertions: Set<String> = []
        for change in changes {
            guard let id = change["xml:id"] ?? change["text:id"] else { continue }
            if let deletion = change.child("text:deletion") { deletions[id] = deletion }
            if change.child("text:insertion") != nil { insertions.insert(id) }
        }
        self.deletions = deletions
        self.insertions = insertions
    }

    private static func root(_ archive: ZipArchive, _ part: String) throws(PackageFault) -> XMLNode? {
        archive.contains(part) ? try archive.root(of: part) : nil
    }

    private static func refuseEncryption(_ archive: ZipArchive) throws(PackageFault) {
        guard let manifest = try root(archive, "META-INF/manifest.xml") else { return }
        let isLocked = manifest.children.contains { $0.child("manifest:encryption-data") != nil }
        if isLocked { throw .locked }
    }

    /// The pages that the text uses: the first, those that paragraphs ask for, and those that follow them.
    private static func shownPages(_ group: XMLNode?, _ styles: XMLNode?) -> [XMLNode] {
        let pages = group?.children.filter { $0.name == "style:master-page" } ?? []
        var wanted = Set(styles?.children.compactMap { $0["style:master-page-name"] } ?? [])
        wanted.insert("Standard")
        for _ in pages {
            let next = pages.filter { wanted.contains($0["style:name"] ?? "") }
                .compactMap { $0["style:next-style-name"] }
            let count = wanted.count
            wanted.formUnion(next)
            if wanted.count == count { break }
        }
        let shown = pages.filter { wanted.contains($0["style:name"] ?? "") }
        return shown.isEmpty ? Array(pages.prefix(1)) : shown
    }
}
