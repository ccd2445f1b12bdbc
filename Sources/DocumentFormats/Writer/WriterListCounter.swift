/// Counts the items of the lists of an OpenDocument text, in document order.
struct WriterListCounter {
    /// The list around the current place.
    struct Position {
        /// What shares one count: the outermost list, or those that it continues.
        let list: String
        /// The name of the list style in force; `nil` to ask the paragraph's own style.
        let style: String?
        /// The level, from 0.
        let level: Int
        /// Whether the next paragraph bears the number of its item.
        var isItemStart: Bool
        /// The value that the item sets.
        var startValue: Int?
    }

    /// What is shown before a paragraph.
    struct Label {
        let text: String
        let isBullet: Bool
    }

    private let styles: [String: WriterListStyle]
    private let outline: WriterListStyle?
    private var counters: [String: ListCounter] = [:]
    /// The count of the last list of each style, which another one may continue.
    private var lastOfStyle: [String: String] = [:]
    private var outlineCounter = ListCounter()
    private var anonymous = 0

    /// Lists of the styles in `groups`; `outline` numbers headings.
    init(_ groups: [XMLNode?], outline: XMLNode?) {
        var styles: [String: WriterListStyle] = [:]
        for group in groups {
            for element in group?.children.filter({ $0.name == "text:list-style" }) ?? [] {
                if let name = element["style:name"] { styles[name] = WriterListStyle(element) }
            }
        }
        self.styles = styles
        self.outline = outline.map(WriterListStyle.init)
    }

    /// Enters the list `element` inside `outer`.
    mutating func enter(_ element: XMLNode, in outer: Position?) -> Position {
        let style = element["text:style-name"] ?? outer?.style
        if let outer {
            return Position(list: outer.list, style: style, level: min(outer.level + 1, 9), isItemStart: false)
        }
        anonymous += 1
        var list = element["xml:id"] ?? "\u{0}\(anonymous)"
        if let continued = element["text:continue-list"], let counter = counters[continued] {
            counters[list] = counter
            // Both lists go on with one count.
            list = continued
        } else if element["text:continue-numbering"] == "true", let style, let last = lastOfStyle[style] {
            list = last
        } else {
            counters[list] = ListCounter()
        }
        if let style { lastOfStyle[style] = list }
        return Position(list: list, style: style, level: 0, isItemStart: false)
    }

    /// Counts a paragraph that begins an item; `nil` when nothing is shown before it.
    mutating func label(_ position: Position, paragraphList: String?, override: String?) -> Label? {
        guard let name = override ?? position.style ?? paragraphList, let style = styles[name],
            let level = style.levels[position.level]
        else { return nil }
        if level.style == .bullet { return Label(text: level.prefix + level.separator, isBullet: true) }
        var counter = counters[position.list] ?? ListCounter()
        if let start = position.startValue { counter.restart(position.level, at: start) }
        let values = counter.count(style.step(position.level))
        counters[position.list] = counter
        return Self.label(style.text(position.level, values), level.separator)
    }

    /// Counts a heading of `level`, from 1, by the outline of the document.
    mutating func headingLabel(_ element: XMLNode, level: Int) -> Label? {
        guard let outline, (1...10).contains(level), let own = outline.levels[level - 1],
            element["text:is-list-header"] != "true"
        else { return nil }
        if element["text:restart-numbering"] == "true" {
            outlineCounter.restart(level - 1, at: element["text:start-value"].flatMap { Int($0) } ?? own.start)
        }
        let values = outlineCounter.count(outline.step(level - 1))
        return Self.label(outline.text(level - 1, values), own.separator)
    }

    private static func label(_ text: String, _ separator: String) -> Label? {
        guard !text.isEmpty else { return nil }
        return Label(text: text + (text.last?.isWhitespace == true ? "" : separator), isBullet: false)
    }
}
