import DocumentModel

/// Reads an OpenDocument text or workbook: body, notes, headers and footers, and an account of what was read.
enum WriterReader {
    /// What `archive`, which announces `type`, says.
    static func contents(
        _ archive: ZipArchive, type: String, limits: ReadingLimits, view: RevisionsView
    ) throws(PackageFault) -> FileText {
        let parts = try WriterParts(archive, type: type, view: view, tableDepth: limits.depth)
        var reader = WriterTextReader(parts)
        var blocks = parts.format == "ods" ? reader.sheets() : reader.blocks(in: parts.body, .body)
        blocks += reader.noteBlocks()
        if parts.format == "odt" { blocks += reader.furnitureBlocks() }
        let pages = parts.meta?.child("meta:document-statistic")?["meta:page-count"].flatMap { Int($0) }
        let breaks = reader.inlines.pageBreaks
        return FileText(
            format: parts.format, draft: reader.draft, blocks: blocks, pages: pages ?? (breaks > 0 ? breaks + 1 : nil),
            revisions: parts.revisions, properties: properties(parts.meta))
    }

    private static func properties(_ meta: XMLNode?) -> DocumentProperties? {
        guard let meta else { return nil }
        return DocumentProperties(
            title: meta.child("dc:title")?.text, author: meta.child("meta:initial-creator")?.text,
            lastAuthor: meta.child("dc:creator")?.text, created: meta.child("meta:creation-date")?.text,
            modified: meta.child("dc:date")?.text)
    }
}

extension WriterTextReader {
    /// The sheets of a workbook: their names as headings, then their cells.
    fileprivate mutating func sheets() -> [Block] {
        var blocks: [Block] = []
        for sheet in parts.body.children where sheet.name == "table:table" {
            var name = ParagraphText()
            name.append((sheet["table:name"] ?? "").utf8, isEmphasized: true)
            draft.startPiece(.body)
            let written = draft.write(name)
            draft.paragraphs += 1
            blocks.append(Block(kind: .heading(level: 1), range: written.range, isEmphasized: true))
            appendTable(sheet, .body, to: &blocks)
        }
        return blocks
    }

    /// The notes called so far.
    fileprivate mutating func noteBlocks() -> [Block] {
        var blocks: [Block] = []
        while !inlines.notes.isEmpty {
            let notes = inlines.notes
            inlines.notes = []
            for note in notes {
                let mark = draft.beginMargin()
                if !note.mark.isEmpty { inlines.text.append(mark: Superscript.call(note.mark) + " ") }
                inlines.isNoteStart = !note.mark.isEmpty
                if let block = draft.endMargin(mark, .note, self.blocks(in: note.body, .cell)) { blocks.append(block) }
            }
        }
        return blocks
    }

    /// The headers and footers of the pages that the text uses, each text once.
    fileprivate mutating func furnitureBlocks() -> [Block] {
        inlines.styles = parts.marginStyles
        var blocks: [Block] = []
        var seen: Set<String> = []
        for page in parts.masterPages {
            for margin in page.children where margin["style:display"] != "false" {
                guard margin.name.hasPrefix("style:header") || margin.name.hasPrefix("style:footer") else { continue }
                let (kept, mark) = (draft, draft.beginMargin())
                guard let block = draft.endMargin(mark, .furniture, self.blocks(in: margin, .cell)) else { continue }
                let words = String(decoding: draft.utf8[block.range.lowerBound..<block.range.upperBound], as: UTF8.self)
                if seen.insert(words).inserted { blocks.append(block) } else { draft = kept }
            }
        }
        return blocks
    }
}
