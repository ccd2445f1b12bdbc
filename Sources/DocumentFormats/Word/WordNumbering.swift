/// The lists of a document of Word: abstract lists, and the concrete ones that paragraphs name.
struct WordNumbering: Sendable {
    /// A concrete list, its overrides applied.
    struct List: Sendable {
        /// What shares one count: the abstract list.
        let counter: String
        let levels: [WordNumberingLevel?]
        /// First values that the concrete list sets anew, by level.
        let starts: [Int: Int]
    }

    private struct Abstract {
        let levels: [WordNumberingLevel?]
        let styleLink: String?
    }

    private static let levelCount = 9

    private var lists: [String: List] = [:]

    /// The lists of the part whose outermost element is `root`; none without it.
    init(_ root: XMLNode?, styles: WordStyles) {
        guard let root else { return }
        var abstracts: [String: Abstract] = [:]
        var concretes: [String: XMLNode] = [:]
        for element in root.children {
            if element.name == "w:abstractNum", let id = element["w:abstractNumId"] {
                let link = element.child("w:numStyleLink")?["w:val"]
                abstracts[id] = Abstract(levels: Self.levels(element), styleLink: link)
            } else if element.name == "w:num", let id = element["w:numId"], concretes[id] == nil {
                concretes[id] = element
            }
        }
        for (id, element) in concretes {
            guard let base = Self.abstract(of: element, abstracts, concretes, styles) else { continue }
            lists[id] = Self.list(element, abstractID: base.id, base.abstract)
        }
    }

    /// The concrete list that paragraphs name `id`; `nil` for `0`, which means no list, and for unknown ones.
    func list(_ id: String) -> List? { id == "0" ? nil : lists[id] }

    private static func levels(_ element: XMLNode) -> [WordNumberingLevel?] {
        var levels = [WordNumberingLevel?](repeating: nil, count: levelCount)
        for child in element.children where child.name == "w:lvl" {
            guard let number = child["w:ilvl"].flatMap({ Int($0) }), levels.indices.contains(number) else { continue }
            levels[number] = WordNumberingLevel(child)
        }
        return levels
    }

    /// The abstract list of a concrete one, through the list style that it may name instead of levels.
    private static func abstract(
        of element: XMLNode, _ abstracts: [String: Abstract], _ concretes: [String: XMLNode], _ styles: WordStyles
    ) -> (id: String, abstract: Abstract)? {
        var element = element
        for _ in 0..<8 {
            guard let id = element.child("w:abstractNumId")?["w:val"], let abstract = abstracts[id] else { return nil }
            guard let link = abstract.styleLink else { return (id, abstract) }
            guard let concrete = styles.style(link)?.numbering, let next = concretes[concrete] else {
                return (id, abstract)
            }
            element = next
        }
        return nil
    }

    private static func list(_ element: XMLNode, abstractID: String, _ abstract: Abstract) -> List {
        var levels = abstract.levels
        var starts: [Int: Int] = [:]
        for child in element.children where child.name == "w:lvlOverride" {
            guard let number = child["w:ilvl"].flatMap({ Int($0) }), levels.indices.contains(number) else { continue }
            if let level = child.child("w:lvl") { levels[number] = WordNumberingLevel(level) }
            if let start = child.child("w:startOverride")?.integer { starts[number] = start }
        }
        return List(counter: abstractID, levels: levels, starts: starts)
    }
}

extension WordNumbering.List {
    /// The level tied to the paragraph style `style`.
    func level(tiedTo style: String?) -> Int? {
        guard let style else { return nil }
        return levels.firstIndex { $0?.paragraphStyle == style }
    }

    /// What the counter has to know to count a paragraph at `level`.
    func step(_ level: Int) -> ListCounter.Step {
        ListCounter.Step(
            level: level, starts: levels.indices.map { starts[$0] ?? levels[$0]?.start ?? 1 },
            restarts: levels.indices.map { levels[$0]?.restart ?? $0 - 1 })
    }

    /// The number of a paragraph at `level`, whose levels have reached `values`.
    func text(_ level: WordNumberingLevel, _ values: [Int]) -> String {
        var text = ""
        var rest = Substring(level.text)
        // No honest number names more values than there are levels.
        var left = levels.count
        while left > 0, let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            rest = rest[percent...].dropFirst()
            left -= 1
            guard let figure = rest.first.flatMap({ $0.wholeNumberValue }), figure >= 1 else {
                text += "%"
                continue
            }
            rest = rest.dropFirst()
            guard figure <= values.count, let own = levels[figure - 1] else { continue }
            let style = level.isLegal && own.style != .none && own.style != .bullet ? .decimal : own.style
            text += style.text(values[figure - 1])
        }
        return text + rest
    }
}
