/// A list style of an OpenDocument file: how the numbers of each level are written.
struct WriterListStyle: Sendable {
    struct Level: Sendable {
        let start: Int
        let style: NumberStyle
        let prefix: String
        let suffix: String
        /// How many levels the number shows, this one included.
        let shownLevels: Int
        /// The whole number, with `%1%` for the value of the first level; where the file gives it.
        let format: String?
        let separator: String
    }

    private static let levelCount = 10

    let levels: [Level?]

    /// The levels inside `element`: a `text:list-style` or the `text:outline-style`.
    init(_ element: XMLNode) {
        var levels = [Level?](repeating: nil, count: Self.levelCount)
        for child in element.children {
            guard let number = child["text:level"].flatMap({ Int($0) }), (1...Self.levelCount).contains(number) else {
                continue
            }
            levels[number - 1] = Level(child)
        }
        self.levels = levels
    }

    /// What the counter has to know to count a paragraph at `level`.
    func step(_ level: Int) -> ListCounter.Step {
        ListCounter.Step(
            level: level, starts: (0..<Self.levelCount).map { levels[$0]?.start ?? 1 },
            restarts: (0..<Self.levelCount).map { $0 - 1 })
    }

    /// The number at `level`, whose levels have reached `values`.
    func text(_ level: Int, _ values: [Int]) -> String {
        guard let own = levels[level] else { return "" }
        if let format = own.format { return filled(format, values) }
        guard own.style != .none else { return own.prefix + own.suffix }
        let first = max(0, level + 1 - own.shownLevels)
        let shown = (first...level).compactMap { number -> String? in
            guard let style = levels[number]?.style, style != .none, style != .bullet else { return nil }
            return style.text(values[number])
        }
        return own.prefix + shown.joined(separator: ".") + own.suffix
    }

    private func filled(_ format: String, _ values: [Int]) -> String {
        var text = ""
        var rest = Substring(format)
        // No honest number names more values than there are levels.
        var left = levels.count
        while left > 0, let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            rest = rest[percent...].dropFirst()
            left -= 1
            guard let end = rest.firstIndex(of: "%"), let figure = Int(rest[..<end]),
                (1...levels.count).contains(figure)
            else {
                text += "%"
                continue
            }
            rest = rest[end...].dropFirst()
            if figure <= values.count, let style = levels[figure - 1]?.style { text += style.text(values[figure - 1]) }
        }
        return text + rest
    }
}

extension WriterListStyle.Level {
    private static let styles: [String: NumberStyle] = [
        "1": .decimal, "I": .upperRoman, "i": .lowerRoman, "A": .upperLetter, "a": .lowerLetter, "": .none,
        "1st": .ordinal, "One": .cardinalText, "First": .ordinalText, "01, 02, 03, ...": .padded(width: 2),
        "①, ②, ③, ...": .circled,
    ]

    /// The level in `element`.
    init(_ element: XMLNode) {
        start = element["text:start-value"].flatMap { Int($0) } ?? 1
        let isNumber = element.name.hasSuffix("level-style-number") || element.name.hasSuffix("outline-level-style")
        let named = element["style:num-format"].map { Self.styles[$0] ?? .decimal }
        style = isNumber ? named ?? .none : .bullet
        let mark = element["text:bullet-char"] ?? ""
        let isDrawn = mark.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) || $0 == "o" }
        prefix = isNumber ? Self.short(element["style:num-prefix"]) : isDrawn ? "•" : Self.short(mark)
        suffix = isNumber ? Self.short(element["style:num-suffix"]) : ""
        shownLevels = element["text:display-levels"].flatMap { Int($0) } ?? 1
        let format = element["loext:num-list-format"] ?? element["style:num-list-format"]
        self.format = isNumber ? format.map(Self.short) : nil
        let alignment = element.descendant("style:list-level-properties", "style:list-level-label-alignment")
        separator = alignment?["text:label-followed-by"] == "nothing" ? "" : " "
    }

    private static func short(_ text: String?) -> String { String((text ?? "").prefix(200)) }
}
