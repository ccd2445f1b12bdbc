/// Reads what stands inside paragraphs of Word: runs, links, controls, fields, tracked changes.
struct WordInlines {
    /// The call of a note, met in the text.
    struct NoteCall {
        /// `w:footnote` or `w:endnote`.
        let kind: String
        let id: String
        let mark: String
    }

    /// A code that goes on over more paragraphs than this was never ended.
    private static let longestCode = 20

    let parts: WordParts
    /// The words of the paragraph under way.
    var text = ParagraphText()
    /// Text boxes anchored in the paragraph under way.
    var boxes: [XMLNode] = []
    var fields = WordFields()
    /// Calls of notes not yet written, in the order of the text.
    var calls: [NoteCall] = []
    var noteCounts: [String: Int] = [:]
    /// The mark of the note under way.
    var noteMark: String?
    /// Number of pages that the last layout began, besides the first.
    var pageBreaks = 0
    private var paragraphsInCode = 0

    init(_ parts: WordParts) { self.parts = parts }

    /// Reads the runs of `element` in a paragraph of style `style`.
    mutating func read(_ element: XMLNode, _ style: WordStyles.Style) {
        for child in element.children {
            switch child.name {
            case "w:r": readRun(child, style)
            case "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo": read(child, style)
            case "w:sdt": if let content = child.child("w:sdtContent") { read(content, style) }
            case "w:ins", "w:moveTo": if parts.view == .accepted { read(child, style) }
            case "w:del", "w:moveFrom": if parts.view == .rejected { read(child, style) }
            case "w:fldSimple": readSimpleField(child, style)
            case "mc:AlternateContent": if let branch = child.chosenBranch { read(branch, style) }
            case "m:oMath", "m:oMathPara": readFormula(child)
            case "w:subDoc": text.appendGap("sous-document")
            default: break
            }
        }
    }

    /// Takes the words read so far and prepares for the next paragraph.
    mutating func takeText() -> ParagraphText {
        defer { text = ParagraphText() }
        return text
    }

    /// The paragraph took its place, its words beginning at `base`.
    mutating func finishParagraph(base: Int) {
        fields.carry(base: base)
        paragraphsInCode = fields.isInCode ? paragraphsInCode + 1 : 0
        if paragraphsInCode > Self.longestCode { fields.dropCodes() }
    }

    private mutating func readSimpleField(_ element: XMLNode, _ style: WordStyles.Style) {
        fields.begin()
        fields.appendCode((element["w:instr"] ?? "").utf8)
        fields.separate(at: text.bytes.count)
        read(element, style)
        endField()
    }

    mutating func endField() {
        switch fields.end() {
        case .result(let name, let start):
            text.fields.append(ParagraphText.Field(name: name, start: start, end: text.bytes.count))
        case .shownCode(let words): if fields.isShowing { text.append(words.utf8, isEmphasized: false) }
        case .uncomputed(let name): text.appendGap("numéro du champ \(name)")
        case .nothing: break
        }
    }

    private mutating func readFormula(_ element: XMLNode) {
        guard fields.isShowing else { return }
        for piece in element.descendants(named: "m:t") { text.append(piece.text.utf8, isEmphasized: false) }
    }
}

extension XMLNode {
    /// The branch of an alternate content to read: its first choice, or else its fallback; never both.
    var chosenBranch: XMLNode? { child("mc:Choice") ?? child("mc:Fallback") }
}
