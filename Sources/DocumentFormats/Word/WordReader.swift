import DocumentModel

/// Reads a document of Word: body, notes, headers and footers, and an account of what was read.
enum WordReader {
    private static let types = [
        "document.main+xml", "document.macroEnabled.main+xml", "template.main+xml",
        "template.macroEnabledTemplate.main+xml",
    ]

    /// Whether the main part of the package is announced as a text of Word.
    static func accepts(_ package: OfficePackage) -> Bool {
        types.contains {
            package.mainType.hasSuffix("wordprocessingml.\($0)") || package.mainType.hasSuffix("ms-word.\($0)")
        }
    }

    /// What `package` says.
    static func contents(
        _ package: OfficePackage, limits: ReadingLimits, view: RevisionsView
    ) throws(PackageFault) -> FileText {
        let parts = try WordParts(package, view: view, tableDepth: limits.depth)
        var reader = WordTextReader(parts)
        var blocks = reader.blocks(in: parts.body, .body)
        blocks += reader.noteBlocks()
        blocks += try reader.furnitureBlocks()
        let application = package.packageRoot(ofKind: "extended-properties")
        let pages = application?.child("ep:Pages").flatMap { Int($0.text) }
        let breaks = reader.inlines.pageBreaks
        return FileText(
            format: "docx", draft: reader.draft, blocks: blocks,
            pages: pages.flatMap { $0 > 0 ? $0 : nil } ?? (breaks > 0 ? breaks + 1 : nil),
            revisions: parts.body.tree.count(named: revisionMarks), properties: OfficeProperties.read(package))
    }

    private static let revisionMarks: Set<String> = [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange",
        "w:tcPrChange", "w:sectPrChange", "w:cellIns", "w:cellDel", "w:cellMerge", "w:numberingChange",
    ]
}
