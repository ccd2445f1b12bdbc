/// The styles of an OpenDocument file, each with what it inherits; those of the body and those of the margins
/// may bear the same names.
struct WriterStyles: Sendable {
    /// What a style says once its ancestors have spoken.
    struct Style: Sendable {
        var isBold: Bool?
        var isUnderlined: Bool?
        var isHidden: Bool?
        var isInCapitals: Bool?
        var isRaised: Bool?
        /// The list that the style ties to paragraphs; empty when it cuts them from any list.
        var list: String?
        /// Outline level from 1; 0 is body text.
        var outline: Int?

        /// Whether it is bold or underlined.
        var isEmphasized: Bool { isBold == true || isUnderlined == true }
    }

    private static let longestChain = 64

    private var styles: [String: Style] = [:]

    /// The styles in `groups`, elements that hold `style:style`; a later group hides an earlier one.
    init(_ groups: [XMLNode?]) {
        var elements: [String: XMLNode] = [:]
        var defaults: [String: XMLNode] = [:]
        for group in groups {
            for element in group?.children.map({ $0 }) ?? [] {
                guard let family = element["style:family"] else { continue }
                if element.name == "style:style", let name = element["style:name"] {
                    elements["\(family):\(name)"] = element
                } else if element.name == "style:default-style" {
                    defaults[family] = element
                }
            }
        }
        for (key, element) in elements {
            let family = element["style:family"] ?? ""
            styles[key] = Self.resolved(element, family, elements, defaults[family])
        }
    }

    /// The style of a paragraph; nothing for an unknown one.
    func paragraph(_ name: String?) -> Style { name.flatMap { styles["paragraph:\($0)"] } ?? Style() }

    /// How words look when the text style `name` is set on words that look like `base`.
    func text(_ name: String?, on base: Style) -> Style {
        guard let name, let style = styles["text:\(name)"] else { return base }
        return base.overridden(by: style)
    }

    private static func resolved(
        _ element: XMLNode, _ family: String, _ elements: [String: XMLNode], _ defaults: XMLNode?
    ) -> Style {
        var chain: [XMLNode] = []
        var seen: Set<String> = []
        var next: XMLNode? = element
        while let current = next, seen.insert(current["style:name"] ?? "").inserted, chain.count < longestChain {
            chain.append(current)
            next = current["style:parent-style-name"].flatMap { elements["\(family):\($0)"] }
        }
        if family == "paragraph", let defaults { chain.append(defaults) }
        return chain.reversed().reduce(Style()) { $0.overridden(by: Style($1)) }
    }
}

extension WriterStyles.Style {
    /// What the element of a style says itself.
    init(_ element: XMLNode) {
        list = element["style:list-style-name"]
        outline = element["style:default-outline-level"].map { Int($0) ?? 0 }
        if element["style:name"] == "Title" { outline = outline ?? 1 }
        guard let text = element.child("style:text-properties") else { return }
        isBold = text["fo:font-weight"].map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
        isUnderlined = text["style:text-underline-style"].map { $0 != "none" }
        isHidden = text["text:display"].map { $0 == "none" }
        isInCapitals = text["fo:text-transform"].map { $0 == "uppercase" }
        isRaised = text["style:text-position"].map { position in
            position.hasPrefix("super") || (Int(position.prefix { $0.isNumber }) ?? 0) > 0
        }
    }

    /// This style where `other` says nothing, else what `other` says.
    func overridden(by other: WriterStyles.Style) -> WriterStyles.Style {
        var merged = self
        merged.isBold = other.isBold ?? isBold
        merged.isUnderlined = other.isUnderlined ?? isUnderlined
        merged.isHidden = other.isHidden ?? isHidden
        merged.isInCapitals = other.isInCapitals ?? isInCapitals
        merged.isRaised = other.isRaised ?? isRaised
        merged.list = other.list ?? list
        merged.outline = other.outline ?? outline
        return merged
    }
}
