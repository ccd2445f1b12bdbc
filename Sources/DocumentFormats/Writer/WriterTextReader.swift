import DocumentModel

/// Reads an OpenDocument text, block by block, into a draft.
struct WriterTextReader {
    /// How often rows and cells may be repeated in all.
    private static let mostRepetitions = 20_000

    let parts: WriterParts
    var draft = DocumentDraft()
    var inlines: WriterInlines
    var counter: WriterListCounter
    var tableDepth = 0
    var repetitionsLeft = Self.mostRepetitions
    private var hasPendingWords = false

    init(_ parts: WriterParts) {
        self.parts = parts
        inlines = WriterInlines(parts)
        counter = WriterListCounter(parts.listGroups, outline: parts.outline)
    }

    /// The blocks inside `element`.
    mutating func blocks(in element: XMLNode, _ place: DocumentDraft.Place) -> [Block] {
        var blocks: [Block] = []
        append(element, place, list: nil, to: &blocks)
        if hasPendingWords { write(nil, WriterStyles.Style(), nil, place, to: &blocks) }
        return blocks
    }

    private mutating func append(
        _ element: XMLNode, _ place: DocumentDraft.Place, list: WriterListCounter.Position?, to blocks: inout [Block]
    ) {
        for child in element.children where !draft.isFull {
            switch child.name {
            case "text:p", "text:h": appendParagraph(child, place, nil, to: &blocks)
            case "text:list": appendList(child, place, in: list, to: &blocks)
            case "table:table": appendTable(child, place, to: &blocks)
            case "text:section": appendSection(child, place, to: &blocks)
            case "text:table-of-content", "text:illustration-index", "text:table-index", "text:user-index",
                "text:alphabetical-index", "text:object-index", "text:bibliography":
                appendIndex(child, place, to: &blocks)
            case "text:index-body", "text:index-title", "text:numbered-paragraph", "draw:text-box":
                append(child, place, list: nil, to: &blocks)
            case "text:change-start", "text:change-end", "text:change":
                inlines.readChange(child, WriterStyles.Style())
                hasPendingWords = hasPendingWords || !inlines.text.bytes.isEmpty
            case "text:soft-page-break": inlines.pageBreaks += 1
            default: if child.name.hasPrefix("draw:") { appendFrame(child, place, to: &blocks) }
            }
        }
    }

    private mutating func appendSection(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        let isHidden =
            element["text:display"] == "none"
            || (element["text:display"] == "condition" && element["text:is-hidden"] == "true")
        if isHidden {
            let words = element.paragraphs.map(\.text).joined(separator: " ")
            draft.note("section masquée « \(DocumentDraft.shortened(Array(words.utf8))) »", at: draft.end)
        } else {
            append(element, place, list: nil, to: &blocks)
        }
    }

    private mutating func appendIndex(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        let first = blocks.count
        if let body = element.child("text:index-body") { append(body, place, list: nil, to: &blocks) }
        guard first < blocks.count, element.name == "text:table-of-content" else { return }
        draft.add(field: "TOC", TextRange(blocks[first].range.lowerBound, draft.end))
    }

    private mutating func appendFrame(_ element: XMLNode, _ place: DocumentDraft.Place, to blocks: inout [Block]) {
        inlines.begin()
        inlines.readGraphic(element, WriterStyles.Style())
        write(nil, WriterStyles.Style(), nil, place, to: &blocks)
    }

    private mutating func appendList(
        _ element: XMLNode, _ place: DocumentDraft.Place, in outer: WriterListCounter.Position?,
        to blocks: inout [Block]
    ) {
        let position = counter.enter(element, in: outer)
        for item in element.children where item.name == "text:list-item" || item.name == "text:list-header" {
            var current = position
            current.isItemStart = item.name == "text:list-item"
            current.startValue = item["text:start-value"].flatMap { Int($0) }
            for child in item.children {
                switch child.name {
                case "text:p", "text:h":
                    appendParagraph(child, place, current, override: item["text:style-override"], to: &blocks)
                    current.isItemStart = false
                    current.startValue = nil
                case "text:list": appendList(child, place, in: current, to: &blocks)
                default: break
                }
            }
        }
    }

    private mutating func appendParagraph(
        _ element: XMLNode, _ place: DocumentDraft.Place, _ position: WriterListCounter.Position?,
        override: String? = nil, to blocks: inout [Block]
    ) {
        let style = inlines.styles.paragraph(element["text:style-name"])
        inlines.begin()
        inlines.read(element, style)
        guard !inlines.isLeavingOut else {
            hasPendingWords = hasPendingWords || !inlines.text.bytes.isEmpty
            return
        }
        if inlines.isParagraphHidden {
            let words = inlines.takeText().bytes
            draft.note("paragraphe masqué « \(DocumentDraft.shortened(words)) »", at: draft.end)
            return
        }
        let isHidden = style.isHidden == true && inlines.text.isBlank
        let label = isHidden ? nil : self.label(element, style, position, override)
        write(label, style, element, place, to: &blocks, depth: position?.level)
    }

    private mutating func label(
        _ element: XMLNode, _ style: WriterStyles.Style, _ position: WriterListCounter.Position?, _ override: String?
    ) -> WriterListCounter.Label? {
        if let position {
            guard position.isItemStart else { return nil }
            return counter.label(position, paragraphList: style.list, override: override)
        }
        guard element.name == "text:h", style.list?.isEmpty != true, !inlines.text.isBlank else { return nil }
        return counter.headingLabel(element, level: Self.level(element, style) ?? 1)
    }

    private static func level(_ element: XMLNode?, _ style: WriterStyles.Style) -> Int? {
        let own = element?.name == "text:h" ? element?["text:outline-level"].flatMap { Int($0) } ?? 1 : style.outline
        return own.flatMap { (1...10).contains($0) ? $0 : nil }
    }

    /// Writes the words read so far as a paragraph.
    private mutating func write(
        _ label: WriterListCounter.Label?, _ style: WriterStyles.Style, _ element: XMLNode?,
        _ place: DocumentDraft.Place,
        to blocks: inout [Block], depth: Int? = nil
    ) {
        hasPendingWords = false
        for text in inlines.ended { write(text, nil, .paragraph, place, to: &blocks) }
        inlines.ended = []
        let text = inlines.takeText()
        let boxes = inlines.boxes
        inlines.boxes = []
        var kind = Block.Kind.paragraph
        if let level = Self.level(element, style) {
            kind = .heading(level: level)
        } else if let label, let depth, label.isBullet || !NumberStyle.isTitle(label.text) {
            kind = .listItem(depth: depth)
        }
        write(text, label, kind, place, to: &blocks)
        for box in boxes { append(box, place, list: nil, to: &blocks) }
    }

    private mutating func write(
        _ text: ParagraphText, _ label: WriterListCounter.Label?, _ kind: Block.Kind, _ place: DocumentDraft.Place,
        to blocks: inout [Block]
    ) {
        if text.isBlank, label == nil || label?.isBullet == true {
            draft.writeBlank(text)
            return
        }
        draft.startPiece(place)
        let cleaned = place == .cell ? text.withoutTabs : text
        let written = draft.write(cleaned, label: label?.text ?? "", isBullet: label?.isBullet ?? false)
        draft.paragraphs += 1
        blocks.append(Block(kind: kind, range: written.range, isEmphasized: text.isEmphasized))
    }
}
