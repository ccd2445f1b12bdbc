import DocumentModel
import DocumentStructure

/// Lists that a number announces: « les 13 communes : … », « deux dates : … », « trois axes : » before three items.
struct AnnouncedLists {
    /// A number, and how many items follow it.
    struct List {
        let announced: Int
        let found: Int
        /// The number and what it counts.
        let range: TextRange
    }

    /// How many paragraphs may interrupt a list that goes on.
    private static let interruption = 3
    /// How far the colon may stand from the number, in bytes.
    private static let reach = 200

    let file: Dossier.File
    let nouns: [String]

    /// The lists of the convention, in order.
    func lists() -> [List] {
        let wanted = nouns.map { Folding.words(of: $0) }
        let extent = file.index.positions(in: file.outline.extent)
        let counts = file.index.positions(of: Set(wanted.compactMap(\.first))).compactMap { position in
            extent.contains(position) ? count(at: position, wanted: wanted) : nil
        }
        return counts.indices.compactMap { number in
            let sentence = file.sentence(around: counts[number].range.lowerBound)
            let isAlone = [number - 1, number + 1].allSatisfy { other in
                !counts.indices.contains(other) || !sentence.contains(counts[other].range)
            }
            // Two numbers in one sentence: which of them the list details cannot be told.
            return isAlone ? list(announced: counts[number], in: sentence) : nil
        }
    }

    /// The number before the noun at `position`, with what it counts.
    private func count(at position: Int, wanted: [[String]]) -> (number: Int, range: TextRange)? {
        let words = file.index.words
        guard position > 0, let number = CountPhrases.number(file.index.text(of: words[position - 1])),
            let noun = wanted.first(where: { words[position...].lazy.map(file.index.text).starts(with: $0) })
        else { return nil }
        let last = words[position + noun.count - 1]
        return (number, TextRange(words[position - 1].range.lowerBound, last.range.upperBound))
    }

    /// The list after the colon that follows a number in its sentence, in the same paragraph or in the items after it.
    private func list(announced: (number: Int, range: TextRange), in sentence: TextRange) -> List? {
        let bytes = file.document.text.utf8
        guard let leaf = file.index.walker.leaf(at: announced.range.lowerBound),
            let colon = (announced.range.upperBound..<max(announced.range.upperBound, leaf.block.range.upperBound))
                .prefix(Self.reach).first(where: { bytes[$0] == 0x3A }), colon <= sentence.upperBound
        else { return nil }
        let rest = TextRange(colon + 1, max(colon + 1, leaf.block.range.upperBound))
        let found = file.words(in: rest).isEmpty ? items(after: leaf.block) : named(in: rest)
        return found.map { List(announced: announced.number, found: $0, range: announced.range) }
    }

    /// How many items of one rank follow `block` at once; `nil` when none does, or when the list seems to go on further.
    private func items(after block: Block) -> Int? {
        guard let number = file.index.walker.leafIndex(at: block.range.lowerBound) else { return nil }
        let following = file.index.walker.leaves.suffix(from: number + 1).lazy.filter { $0.block.kind != .furniture }
        guard case .listItem(let depth)? = following.first?.block.kind else { return nil }
        let run = Array(following.prefix { isItem($0) })
        // An item whose text goes on in a paragraph of its own cuts the list: its end cannot be told.
        guard !following.dropFirst(run.count).prefix(Self.interruption).contains(where: isItem) else { return nil }
        return run.count { $0.block.kind == .listItem(depth: depth) }
    }

    /// Whether `leaf` is an item; « 5. Le pilotage » may be the heading of an article.
    private func isItem(_ leaf: DocumentWalker.Leaf) -> Bool {
        guard case .listItem = leaf.block.kind else { return false }
        return !file.outline.articles.contains { $0.heading.lowerBound == leaf.block.range.lowerBound }
    }

    /// How many dates, or else names with a capital, are listed in `range`; `nil` when something else is.
    private func named(in range: TextRange) -> Int? {
        let dates = file.outline.dates.filter { range.contains($0.range) }
        if dates.count > 1 { return dates.count }
        return Self.names(in: file.document.text.flattened(range))?.count
    }

    /// The names with a capital that `text` enumerates; `nil` when it is something else.
    static func names(in text: String) -> [String]? {
        let pieces = text.replacing(" et ", with: ", ").split(separator: ",").map { String($0).trimmed }
        let names = pieces.map { Self.withoutArticle($0) }
        guard names.count > 1, names.allSatisfy({ $0.first?.isUppercase ?? false && $0.count <= 40 }) else {
            return nil
        }
        return names
    }

    private static func withoutArticle(_ name: String) -> String {
        for article in ["la ", "le ", "les ", "l'", "l’", "de ", "d'"] where name.hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }
}
