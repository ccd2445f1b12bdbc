/// The styles of a document of Word, each with what it inherits.
struct WordStyles: Sendable {
    /// What a style says once its ancestors have spoken.
    struct Style: Sendable {
        var run = WordRunProperties()
        /// Outline level from 0; 9 is body text.
        var outline: Int?
        var numbering: String?
        var level: Int?
    }

    private struct Own {
        let basedOn: String?
        let name: String
        let element: XMLNode
    }

    /// Longer chains are cut.
    private static let longestChain = 64

    private var styles: [String: Style] = [:]
    private let defaultParagraph: String?
    private let documentDefaults: WordRunProperties

    /// The styles of the part whose outermost element is `root`; none without it.
    init(_ root: XMLNode?) {
        var owns: [String: Own] = [:]
        var defaultParagraph: String?
        for element in root?.children.filter({ $0.name == "w:style" }) ?? [] {
            guard let id = element["w:styleId"] else { continue }
            let name = element.child("w:name")?["w:val"] ?? ""
            owns[id] = Own(basedOn: element.child("w:basedOn")?["w:val"], name: name, element: element)
            if element["w:type"] == "paragraph", ["1", "true", "on"].contains(element["w:default"]) {
                defaultParagraph = id
            }
        }
        self.defaultParagraph = defaultParagraph
        documentDefaults = WordRunProperties(root?.descendant("w:docDefaults", "w:rPrDefault", "w:rPr"))
        for id in owns.keys { styles[id] = Self.resolved(id, owns) }
    }

    private static func resolved(_ id: String, _ owns: [String: Own]) -> Style {
        var chain: [Own] = []
        var seen: Set<String> = []
        var next: String? = id
        while let id = next, let own = owns[id], seen.insert(id).inserted, chain.count < longestChain {
            chain.append(own)
            next = own.basedOn
        }
        var style = Style()
        for own in chain.reversed() {
            style.run = style.run.overridden(by: WordRunProperties(own.element.child("w:rPr")))
            let properties = own.element.child("w:pPr")
            let outline = properties?.child("w:outlineLvl")?.integer ?? Self.headingLevel(own.name)
            style.outline = outline ?? style.outline
            let number = properties?.child("w:numPr")
            style.numbering = number?.child("w:numId")?["w:val"] ?? style.numbering
            style.level = number?.child("w:ilvl")?.integer ?? style.level
        }
        return style
    }

    /// The level that the name of a built-in heading style gives: `heading 2`, whatever the language of Word.
    private static func headingLevel(_ name: String) -> Int? {
        let parts = name.lowercased().split(separator: " ")
        if parts == ["title"] { return 0 }
        guard parts.count == 2, parts[0] == "heading" || parts[0] == "titre", let level = Int(parts[1]),
            (1...9).contains(level)
        else { return nil }
        return level - 1
    }

    /// The style `id` of a paragraph; the default one for none or an unknown one.
    func paragraph(_ id: String?) -> Style {
        id.flatMap { styles[$0] } ?? defaultParagraph.flatMap { styles[$0] } ?? Style()
    }

    /// The style that a paragraph without style bears.
    var defaultParagraphID: String? { defaultParagraph }

    /// The style called `id`.
    func style(_ id: String) -> Style? { styles[id] }

    /// How a run looks in a paragraph of style `paragraph`, with its own `w:rPr`.
    func run(_ properties: XMLNode?, in paragraph: Style) -> WordRunProperties {
        var run = documentDefaults.overridden(by: paragraph.run)
        guard let properties else { return run }
        if let id = properties.child("w:rStyle")?["w:val"], let style = styles[id] {
            run = run.toggled(by: style.run)
        }
        return run.overridden(by: WordRunProperties(properties))
    }
}
