/// Runs: words of one look, and the marks among them.
extension WordInlines {
    mutating func readRun(_ run: XMLNode, _ style: WordStyles.Style) {
        let look = parts.styles.run(currentProperties(run), in: style)
        for child in run.children { readPiece(child, look, style) }
    }

    /// The properties of the run, or those it had before a tracked change when changes are rejected.
    private func currentProperties(_ run: XMLNode) -> XMLNode? {
        let properties = run.child("w:rPr")
        guard parts.view == .rejected, let former = properties?.descendant("w:rPrChange", "w:rPr") else {
            return properties
        }
        return former
    }

    private mutating func readPiece(_ piece: XMLNode, _ look: WordRunProperties, _ style: WordStyles.Style) {
        switch piece.name {
        case "w:t", "w:delText": appendWords(piece, look)
        case "w:tab", "w:ptab": append(mark: "\t", look)
        case "w:br", "w:cr": append(mark: "\n", look)
        case "w:noBreakHyphen": append(mark: "\u{2011}", look)
        case "w:sym": append(mark: DrawnSymbols.text(font: piece["w:font"], code: piece["w:char"]), look)
        case "w:fldChar": readFieldMark(piece, look)
        case "w:instrText", "w:delInstrText": fields.appendCode(piece.text.utf8)
        case "w:footnoteReference": callNote("w:footnote", piece, look)
        case "w:endnoteReference": callNote("w:endnote", piece, look)
        case "w:footnoteRef", "w:endnoteRef": if let noteMark { append(mark: Superscript.call(noteMark), look) }
        case "w:commentReference": readComment(piece)
        case "w:drawing", "w:pict", "w:object": readGraphic(piece, look)
        case "mc:AlternateContent":
            for child in piece.chosenBranch?.children.map({ $0 }) ?? [] { readPiece(child, look, style) }
        case "w:ruby": if let base = piece.child("w:rubyBase") { read(base, style) }
        case "w:lastRenderedPageBreak": pageBreaks += 1
        default: break
        }
    }

    private mutating func append(mark: String, _ look: WordRunProperties) {
        guard fields.isShowing, look.isHidden != true else { return }
        text.append(mark: mark)
    }

    private mutating func appendWords(_ piece: XMLNode, _ look: WordRunProperties) {
        guard fields.isShowing else { return }
        let isPreserved = piece["xml:space"] == "preserve"
        for part in piece.content {
            let words = Self.words(part.ownBytes, isPreserved: isPreserved)
            if look.isHidden == true {
                text.hidden += words
            } else if look.isInCapitals == true || look.isRaised == true {
                let string = String(decoding: words, as: UTF8.self)
                let shown = look.isInCapitals == true ? string.uppercased() : string
                let raised = look.isRaised == true ? Superscript.raised(shown) : nil
                text.append((raised ?? shown).utf8, isEmphasized: look.isEmphasized)
            } else {
                text.append(words, isEmphasized: look.isEmphasized)
            }
        }
    }

    /// The words of a `w:t`: white space at its ends counts only when it is preserved, line ends are spaces.
    private static func words(_ bytes: ArraySlice<UInt8>, isPreserved: Bool) -> [UInt8] {
        var words = Array(bytes)
        for position in words.indices where words[position] < 0x20 { words[position] = 0x20 }
        guard !isPreserved else { return words }
        while words.last == 0x20 { words.removeLast() }
        return Array(words.drop { $0 == 0x20 })
    }

    private mutating func readFieldMark(_ mark: XMLNode, _ look: WordRunProperties) {
        switch mark["w:fldCharType"] {
        case "begin":
            if let box = mark.descendant("w:ffData", "w:checkBox") {
                let state = box.child("w:checked") ?? box.child("w:default")
                append(mark: state?.isOn == true ? "☒" : "☐", look)
            }
            fields.begin()
        case "separate": fields.separate(at: text.bytes.count)
        case "end": endField()
        default: break
        }
    }

    private mutating func callNote(_ kind: String, _ call: XMLNode, _ look: WordRunProperties) {
        guard fields.isShowing, look.isHidden != true, let id = call["w:id"] else { return }
        if call["w:customMarkFollows"].map({ ["1", "true", "on"].contains($0) }) == true {
            calls.append(NoteCall(kind: kind, id: id, mark: ""))
            return
        }
        noteCounts[kind, default: 0] += 1
        let mark = (parts.noteStyles[kind] ?? .decimal).text(noteCounts[kind, default: 1])
        text.append(mark: Superscript.call(mark))
        calls.append(NoteCall(kind: kind, id: id, mark: mark))
    }

    /// A comment is no part of the act: it is reported at its place, and kept out of the text.
    private mutating func readComment(_ call: XMLNode) {
        guard let id = call["w:id"], let comment = parts.comment(id) else { return }
        let words = comment.descendants(named: "w:t").map(\.text).joined(separator: " ")
        let author = comment["w:author"].map { " de \($0)" } ?? ""
        text.appendGap("commentaire\(author) « \(DocumentDraft.shortened(Array(words.utf8))) »")
    }
}
