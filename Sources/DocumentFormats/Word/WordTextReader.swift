import DocumentModel

/// Reads the text of a document of Word, block by block, into a draft.
struct WordTextReader {
    let parts: WordParts
    var draft = DocumentDraft()
    var inlines: WordInlines
    var counter: WordNumberCounter
    /// Sections met so far, in order.
    var sections: [XMLNode] = []
    /// The words of paragraphs whose end was deleted, waiting for the next one.
    private var hasPendingWords = false
    /// How many more empty cells may stand for merged ones, so that absurd spans cost little.
    var emptyCellsLeft = 200_000
    /// How many tables lie around the current place.
    var tableDepth = 0

    init(_ parts: WordParts) {
        self.parts = parts
        inlines = WordInlines(parts)
        counter = WordNumberCounter(parts.numbering)
    }

    /// The blocks of the paragraphs and tables inside `element`.
    mutating func blocks(in element: XMLNode, _ place: DocumentDraft.Place) -> [Block] {
        var blocks: [Block] = []
        append(element, place, to: &blocks)
        if hasPendingWords { write(nil, place, to: &blocks) }
        return blocks
    }

    private mutating func append(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        for child in element.children where !draft.isFull {
            switch child.name {
            case "w:p": appendParagraph(child, place, to: &blocks)
            case "w:tbl": appendTable(child, place, to: &blocks)
            case "w:sdt": if let content = child.child("w:sdtContent") { append(content, place, to: &blocks) }
            case "w:customXml": append(child, place, to: &blocks)
            case "w:ins", "w:moveTo": if parts.view == .accepted { append(child, place, to: &blocks) }
            case "w:del", "w:moveFrom": if parts.view == .rejected { append(child, place, to: &blocks) }
            case "mc:AlternateContent": if let branch = child.chosenBranch { append(branch, place, to: &blocks) }
            case "w:altChunk": draft.note("document incorporé", at: draft.end)
            case "w:sectPr": sections.append(child)
            default: break
            }
        }
    }

    private mutating func appendParagraph(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        let paragraph = WordParagraph(element, parts)
        inlines.read(element, paragraph.style)
        if let section = paragraph.section { sections.append(section) }
        guard !paragraph.isJoinedToNext else {
            hasPendingWords = hasPendingWords || !inlines.text.bytes.isEmpty || !inlines.boxes.isEmpty
            return
        }
        write(paragraph, place, to: &blocks)
    }

    /// Writes the words read so far as a paragraph.
    private mutating func write(_ paragraph: WordParagraph?, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        hasPendingWords = false
        let text = inlines.takeText()
        let boxes = inlines.boxes
        inlines.boxes = []
        let isVisible = !text.isBlank || paragraph?.isMarkHidden != true
        let label = isVisible ? paragraph.flatMap { self.label($0) } : nil
        if text.isBlank, label == nil || label?.isBullet == true {
            draft.writeBlank(text)
            inlines.finishParagraph(base: draft.end)
        } else {
            draft.startPiece(place)
            let cleaned = place == .cell ? text.withoutTabs : text
            let written = draft.write(cleaned, label: label?.text ?? "", isBullet: label?.isBullet ?? false)
            inlines.finishParagraph(base: written.base)
            draft.paragraphs += 1
            let kind = kind(paragraph, label)
            blocks.append(Block(kind: kind, range: written.range, isEmphasized: text.isEmphasized))
        }
        for box in boxes { append(box, place, to: &blocks) }
    }

    private mutating func label(_ paragraph: WordParagraph) -> WordNumberCounter.Label? {
        guard let list = paragraph.list else { return nil }
        let tied = paragraph.isNumberedByStyle ? counter.level(in: list, tiedTo: paragraph.styleID) : nil
        return counter.label(list: list, level: tied ?? paragraph.level ?? 0)
    }

    private func kind(_ paragraph: WordParagraph?, _ label: WordNumberCounter.Label?) -> Block.Kind {
        if let outline = paragraph?.outline { return .heading(level: outline + 1) }
        guard let label else { return .paragraph }
        return !label.isBullet && NumberStyle.isTitle(label.text) ? .paragraph : .listItem(depth: label.level)
    }
}
