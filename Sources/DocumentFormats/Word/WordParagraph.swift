/// A paragraph of Word: its properties once styles and the view of revisions have spoken.
struct WordParagraph {
    let style: WordStyles.Style
    let styleID: String?
    /// Outline level from 0; `nil` for body text.
    let outline: Int?
    /// The list that numbers it; `nil` for none.
    let list: String?
    /// The level in that list, when the paragraph or its style says it.
    let level: Int?
    /// Whether its list comes from its style.
    let isNumberedByStyle: Bool
    /// Whether its end is no longer there in the view: its words then join the next paragraph.
    let isJoinedToNext: Bool
    let isMarkHidden: Bool
    /// The properties of the section that ends with it.
    let section: XMLNode?

    init(_ element: XMLNode, _ parts: WordParts) {
        let current = element.child("w:pPr")
        let former = current?.descendant("w:pPrChange", "w:pPr")
        let properties = parts.view == .rejected && former != nil ? former : current
        let ownStyle = properties?.child("w:pStyle")?["w:val"]
        styleID = ownStyle ?? parts.styles.defaultParagraphID
        style = parts.styles.paragraph(ownStyle)
        let outline = properties?.child("w:outlineLvl")?.integer ?? style.outline
        self.outline = outline.flatMap { (0...8).contains($0) ? $0 : nil }
        var number = properties?.child("w:numPr")
        if parts.view == .rejected, number?.child("w:ins") != nil { number = nil }
        let ownList = number?.child("w:numId")?["w:val"]
        list = ownList ?? style.numbering
        level = number?.child("w:ilvl")?.integer ?? style.level
        isNumberedByStyle = ownList == nil
        let mark = current?.child("w:rPr")
        let gone = parts.view == .accepted ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"]
        isJoinedToNext = gone.contains { mark?.child($0) != nil }
        isMarkHidden = parts.styles.run(mark, in: style).isHidden == true
        section = current?.child("w:sectPr")
    }
}
