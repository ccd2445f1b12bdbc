/// Counts the numbered paragraphs of a document of Word, in document order.
struct WordNumberCounter {
    /// What is shown before a paragraph.
    struct Label: Hashable {
        let text: String
        let isBullet: Bool
        /// The level in its list, from 0.
        let level: Int
    }

    private struct Use: Hashable {
        let list: String
        let level: Int
    }

    private let numbering: WordNumbering
    private var counters: [String: ListCounter] = [:]
    private var used: Set<Use> = []

    init(_ numbering: WordNumbering) { self.numbering = numbering }

    /// Counts a paragraph of the list `id` at `level`, and gives what is shown before it; `nil` when nothing is.
    mutating func label(list id: String, level: Int) -> Label? {
        guard let list = numbering.list(id), list.levels.indices.contains(level), let own = list.levels[level] else {
            return nil
        }
        if own.style == .bullet { return Label(text: own.bullet + own.separator, isBullet: true, level: level) }
        var counter = counters[list.counter] ?? ListCounter()
        if list.starts[level] != nil, used.insert(Use(list: id, level: level)).inserted { counter.reset(from: level) }
        let values = counter.count(list.step(level))
        counters[list.counter] = counter
        let text = list.text(own, values)
        guard !text.isEmpty, !own.isHidden else { return nil }
        let separator = text.last?.isWhitespace == true ? "" : own.separator
        return Label(text: text + separator, isBullet: false, level: level)
    }

    /// The level of the list `id` that is tied to the paragraph style `style`.
    func level(in id: String, tiedTo style: String?) -> Int? { numbering.list(id)?.level(tiedTo: style) }
}
