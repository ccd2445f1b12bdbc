/// Reads what stands inside paragraphs of an OpenDocument text.
struct WriterInlines {
    /// A note met in the text.
    struct Note {
        let mark: String
        let body: XMLNode
    }

    let parts: WriterParts
    /// The styles in force: those of the body, or those of the margins.
    var styles: WriterStyles
    /// The words of the paragraph under way.
    var text = ParagraphText()
    /// Paragraphs already ended inside the one under way, by a deletion that is shown.
    var ended: [ParagraphText] = []
    /// Text boxes anchored in the paragraph under way.
    var boxes: [XMLNode] = []
    /// Notes not yet written, in the order of the text.
    var notes: [Note] = []
    /// Whether only the mark of a note was written, so that white space after it says nothing.
    var isNoteStart = false
    var isParagraphHidden = false
    var pageBreaks = 0
    /// Insertions under way that the view leaves out.
    private var leftOut: Set<String> = []
    private var isAfterSpace = true

    init(_ parts: WriterParts) {
        self.parts = parts
        styles = parts.styles
    }

    /// Whether the current place lies in an insertion that the view leaves out.
    var isLeavingOut: Bool { !leftOut.isEmpty }

    /// Prepares for a paragraph, or goes on with words of the one before.
    mutating func begin() {
        isAfterSpace = text.bytes.last.map { $0 == 0x20 || $0 == 0x0A } ?? true
        isParagraphHidden = false
    }

    mutating func takeText() -> ParagraphText {
        defer { text = ParagraphText() }
        return text
    }

    /// Reads the words of `element`, which look like `style`.
    mutating func read(_ element: XMLNode, _ style: WriterStyles.Style) {
        for node in element.content {
            if node.isText { appendWords(node.ownBytes, style) } else { readElement(node, style) }
        }
    }

    private mutating func readElement(_ node: XMLNode, _ style: WriterStyles.Style) {
        switch node.name {
        case "text:span": read(node, styles.text(node["text:style-name"], on: style))
        case "text:a", "text:meta", "text:meta-field", "text:ruby", "text:ruby-base", "draw:a": read(node, style)
        case "text:s": appendSpaces(node["text:c"].flatMap { Int($0) } ?? 1, style)
        case "text:tab": append(mark: "\t", style)
        case "text:line-break": append(mark: "\n", style)
        case "text:soft-page-break": pageBreaks += 1
        case "text:note": readNote(node, style)
        case "office:annotation": readComment(node)
        case "text:change-start", "text:change-end", "text:change": readChange(node, style)
        case "text:hidden-text": if node["text:is-hidden"] != "true" { read(node, style) }
        case "text:hidden-paragraph": if node["text:is-hidden"] == "true" { isParagraphHidden = true }
        case "text:ruby-text", "text:tracked-changes", "office:annotation-end": break
        default:
            if node.name.hasPrefix("loext:") {
                read(node, style)
            } else if node.name.hasPrefix("draw:") {
                readGraphic(node, style)
            } else if node.name.hasPrefix("text:"), node.content.contains(where: { _ in true }) {
                readField(node, style)
            }
        }
    }

    private mutating func append(mark: String, _ style: WriterStyles.Style) {
        guard !isLeavingOut, style.isHidden != true else { return }
        text.append(mark: mark)
        isAfterSpace = mark == "\n"
    }

    private mutating func appendSpaces(_ count: Int, _ style: WriterStyles.Style) {
        guard !isNoteStart else { return }
        append(mark: String(repeating: " ", count: min(max(count, 0), 200)), style)
        isAfterSpace = false
    }

    /// Appends words; runs of white space are one space, as OpenDocument has it.
    private mutating func appendWords(_ bytes: ArraySlice<UInt8>, _ style: WriterStyles.Style) {
        guard !isLeavingOut else { return }
        var words: [UInt8] = []
        words.reserveCapacity(bytes.count)
        for byte in bytes {
            let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            if !isSpace {
                words.append(byte)
                isNoteStart = false
            } else if !isAfterSpace {
                words.append(0x20)
            }
            isAfterSpace = isSpace
        }
        if style.isHidden == true {
            text.hidden += words
        } else if style.isInCapitals == true || style.isRaised == true {
            let string = String(decoding: words, as: UTF8.self)
            let shown = style.isInCapitals == true ? string.uppercased() : string
            let raised = style.isRaised == true ? Superscript.raised(shown) : nil
            text.append((raised ?? shown).utf8, isEmphasized: style.isEmphasized)
        } else {
            text.append(words, isEmphasized: style.isEmphasized)
        }
    }

    private mutating func readField(_ node: XMLNode, _ style: WriterStyles.Style) {
        let start = text.bytes.count
        read(node, style)
        guard let name = Self.fieldName(node), text.bytes.count > start else { return }
        text.fields.append(ParagraphText.Field(name: name, start: .here(start), end: text.bytes.count))
    }

    /// The name of a field, as Word has it where both know the field.
    private static func fieldName(_ node: XMLNode) -> String? {
        let isPage = node["text:reference-format"] == "page"
        switch node.name {
        case "text:bookmark-ref", "text:reference-ref", "text:sequence-ref", "text:note-ref":
            return isPage ? "PAGEREF" : "REF"
        case "text:sequence": return "SEQ"
        case "text:page-number": return "PAGE"
        case "text:page-count": return "NUMPAGES"
        case "text:placeholder", "text:bookmark", "text:toc-mark", "text:user-index-mark": return nil
        default: return node.name.dropFirst("text:".count).uppercased()
        }
    }

    private mutating func readNote(_ node: XMLNode, _ style: WriterStyles.Style) {
        guard !isLeavingOut, style.isHidden != true, let body = node.child("text:note-body") else { return }
        let mark = node.child("text:note-citation")?.text ?? ""
        if !mark.isEmpty { append(mark: Superscript.call(mark), style) }
        notes.append(Note(mark: mark, body: body))
    }

    /// A comment is no part of the act: it is reported at its place, and kept out of the text.
    private mutating func readComment(_ node: XMLNode) {
        let words = node.descendants(named: "text:p").map(\.text).joined(separator: " ")
        let author = node.child("dc:creator").map { " de \($0.text)" } ?? ""
        text.appendGap("commentaire\(author) « \(DocumentDraft.shortened(Array(words.utf8))) »")
    }

    /// Follows a tracked change; `style` is that of the paragraph around it.
    mutating func readChange(_ node: XMLNode, _ style: WriterStyles.Style) {
        guard parts.view == .rejected, let id = node["text:change-id"] else { return }
        switch node.name {
        case "text:change-start": if parts.insertions.contains(id) { leftOut.insert(id) }
        case "text:change-end": leftOut.remove(id)
        default:
            guard !isLeavingOut, let deletion = parts.deletions[id] else { return }
            for (number, paragraph) in deletion.paragraphs.enumerated() {
                if number > 0 {
                    ended.append(takeText())
                    isAfterSpace = true
                }
                read(paragraph, style)
            }
        }
    }
}

extension XMLNode {
    /// The paragraphs and headings inside, at any depth.
    var paragraphs: [XMLNode] {
        var found: [XMLNode] = []
        forEachDescendant { node in
            guard node.name == "text:p" || node.name == "text:h" else { return true }
            found.append(node)
            return false
        }
        return found
    }
}
