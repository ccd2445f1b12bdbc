import DocumentModel

/// Reads a workbook of Excel: each sheet under its name, its cells as a table of what they show.
struct SpreadsheetReader {
    private static let types = [
        "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml", "spreadsheetml.template.main+xml",
    ]
    /// Empty cells written in all, so that a few far cells do not fill the view with tabs.
    private static let mostEmptyCells = 1_000_000

    private let workbook: Workbook
    private var draft = DocumentDraft()
    private var emptyCellsLeft = Self.mostEmptyCells

    /// Whether the main part of the package is announced as a workbook.
    static func accepts(_ package: OfficePackage) -> Bool { types.contains(where: package.mainType.hasSuffix) }

    /// What `package` says.
    static func contents(_ package: OfficePackage) throws(PackageFault) -> FileText {
        var reader = SpreadsheetReader(workbook: try Workbook(package))
        var blocks: [Block] = []
        for sheet in reader.workbook.sheets { blocks += try reader.blocks(of: sheet, package) }
        return FileText(
            format: "xlsx", draft: reader.draft, blocks: blocks, pages: nil, revisions: 0,
            properties: OfficeProperties.read(package))
    }

    private init(workbook: Workbook) { self.workbook = workbook }

    private mutating func blocks(
        of sheet: Workbook.Sheet, _ package: OfficePackage
    ) throws(PackageFault) -> [Block] {
        guard !sheet.isHidden else {
            draft.note("feuille masquée « \(sheet.name) »", at: draft.end)
            return []
        }
        guard let part = sheet.part else {
            draft.note("feuille « \(sheet.name) », absente du fichier", at: draft.end)
            return []
        }
        var name = ParagraphText()
        name.append(sheet.name.utf8, isEmphasized: true)
        draft.startPiece(.body)
        let written = draft.write(name)
        draft.paragraphs += 1
        let contents = SheetContents()
        let archive = package.archive
        try XMLScanner.scan(archive.contents(of: part), part: part, nesting: archive.limits.nesting, contents)
        if contents.hasHiddenParts { draft.note("lignes ou colonnes masquées de « \(sheet.name) »", at: written.base) }
        if contents.hasDrawing { draft.note("dessins ou graphiques de « \(sheet.name) »", at: written.base) }
        let heading = Block(kind: .heading(level: 1), range: written.range, isEmphasized: true)
        return [heading] + table(contents)
    }

    private mutating func table(_ contents: SheetContents) -> [Block] {
        let used = Set(contents.rows.lazy.flatMap(\.cells).map(\.column)).subtracting(contents.hiddenColumns)
        // Columns that are empty everywhere are left out.
        let places = Dictionary(uniqueKeysWithValues: used.sorted().enumerated().map { ($1, $0) })
        var rows: [Block] = []
        for row in contents.rows where !draft.isFull {
            let cells = row.cells.filter { places[$0.column] != nil }.sorted { $0.column < $1.column }
            guard !cells.isEmpty else { continue }
            draft.startPiece(rows.isEmpty ? .body : .cell)
            rows.append(block(cells, places))
        }
        guard let first = rows.first, let last = rows.last else { return [] }
        draft.tables += 1
        let range = TextRange(first.range.lowerBound, last.range.upperBound)
        return [Block(kind: .table, range: range, children: rows)]
    }

    private mutating func block(_ cells: [SheetContents.Cell], _ places: [Int: Int]) -> Block {
        let start = draft.end
        var blocks: [Block] = []
        for cell in cells where !draft.isFull {
            while blocks.count < places[cell.column] ?? 0, emptyCellsLeft > 0 {
                emptyCellsLeft -= 1
                if !blocks.isEmpty { draft.separate(.cell) }
                blocks.append(Block(kind: .cell, range: TextRange(draft.end, draft.end)))
            }
            if !blocks.isEmpty { draft.separate(.cell) }
            var text = ParagraphText()
            text.append(workbook.text(cell).utf8, isEmphasized: false)
            blocks.append(Block(kind: .cell, range: draft.write(text.withoutTabs).range))
        }
        return Block(kind: .row, range: TextRange(start, draft.end), children: blocks)
    }
}
