import DocumentModel
import RuleModel

/// The actions of a plan: rows of a table with a column for them, or sheets that open with their name.
struct ActionPlan {
    /// One action.
    struct Action {
        /// Its name or number, as it opens the row or the sheet.
        let name: TextRange
        /// The elements that its table or the sheets around it have a place for.
        let offered: Set<Int>
        /// What is written there, by element.
        let values: [Int: TextRange]
    }

    /// The words of the longest line that opens a sheet.
    private static let longestOpening = 30

    private let file: Dossier.File
    private let range: TextRange
    private let leaves: [DocumentWalker.Leaf]
    /// Leaves that begin with the name of an action.
    private let openings: Set<Int>
    /// By element, and last for the mere markers, where it is named.
    private let mentions: [LeafMentions]

    init(_ specification: ActionSpecification, _ phrases: PhraseBook, _ file: Dossier.File, _ range: TextRange) {
        self.file = file
        self.range = range
        leaves = file.index.walker.leaves
        func mentions(of sources: [String]) -> LeafMentions {
            LeafMentions(phrases.matches(of: sources, in: file, range), file.index.walker)
        }
        let named = mentions(of: specification.openings).all
        let labels = specification.elements.map(\.phrases) + [specification.markers]
        self.mentions = labels.map { named.isEmpty ? .none : mentions(of: $0) }
        openings = Set(named.lazy.filter { Self.isStart($0, in: file) }.map(\.leaf))
    }

    /// Whether `mention` is what its leaf begins with, a number before it apart.
    private static func isStart(_ mention: LeafMentions.Mention, in file: Dossier.File) -> Bool {
        let start = file.index.walker.leaves[mention.leaf].block.range.lowerBound
        if start == mention.words.lowerBound { return true }
        let before = file.words(in: TextRange(start, mention.words.lowerBound))
        return before.count <= 3 && before.allSatisfy { file.index.text(of: $0).allSatisfy(\.isNumber) }
    }

    /// The actions, in order.
    func actions() -> [Action] {
        guard !openings.isEmpty else { return [] }
        let tables = ActionTables(file: file, range: range, openings: openings, mentions: mentions)
        let listed = tables.actions()
        return (listed.actions + sheets(outside: listed.tables)).sorted { $0.name < $1.name }
    }

    /// The elements that some heading, label or column of the stretch names.
    func namedElements() -> Set<Int> {
        Set(mentions.indices.filter { element in mentions[element].all.contains { isLabel(leaves[$0.leaf]) } })
    }

    private func isLabel(_ leaf: DocumentWalker.Leaf) -> Bool {
        if let cell = leaf.cell { return cell.row == 0 || cell.column == 0 }
        if case .heading = leaf.block.kind { return true }
        return leaf.block.isEmphasized || leaf.block.kind == .paragraph && file.words(in: leaf.block.range).count <= 6
    }

    private func sheets(outside tables: Set<Int>) -> [Action] {
        let starts = openings.sorted().filter { number in
            let leaf = leaves[number]
            return (leaf.cell.map { $0.column == 0 && !tables.contains($0.table) } ?? isNamed(leaf)) && isShort(leaf)
        }
        let drafts = starts.indices.map { position in
            let end = position + 1 < starts.count ? starts[position + 1] : nil
            return (name: leaves[starts[position]].block.range, values: labels(after: starts[position], before: end))
        }
        // A label that less than half of the sheets bear is that of a group of actions, or of the plan.
        let offered = mentions.indices.filter { element in
            drafts.count { $0.values[element] != nil } * 2 >= drafts.count
        }
        // Lines that no label follows only speak of actions.
        guard drafts.contains(where: { !$0.values.isEmpty }) else { return [] }
        return drafts.map { Action(name: $0.name, offered: Set(offered), values: $0.values) }
    }

    /// Whether a line says which action it opens: « Actions » alone heads them all.
    private func isNamed(_ leaf: DocumentWalker.Leaf) -> Bool {
        let words = file.words(in: leaf.block.range).map { file.index.text(of: $0) }
        return words.count > 3 || words.contains { $0.contains(where: \.isNumber) }
    }

    private func isShort(_ leaf: DocumentWalker.Leaf) -> Bool {
        if case .heading = leaf.block.kind { return true }
        return leaf.cell != nil || leaf.block.isEmphasized
            || file.words(in: leaf.block.range).count <= Self.longestOpening
    }

    /// What the labels of a sheet give: « Pilote : la communauté », or a label in one cell and its value in the next.
    private func labels(after start: Int, before end: Int?) -> [Int: TextRange] {
        var values: [Int: TextRange] = [:]
        for element in mentions.indices {
            let labels = mentions[element].all(in: start..<(end ?? leaves.count)).lazy.filter { mention in
                mention.leaf > start && Self.isStart(mention, in: file) || isLabelled(mention.words)
            }
            values[element] = labels.compactMap(value).first
        }
        return values
    }

    /// Whether a colon follows: « Coût : 870 000 € » in the middle of a paragraph.
    private func isLabelled(_ match: TextRange) -> Bool {
        let bytes = file.document.text.utf8
        return bytes[match.upperBound..<min(match.upperBound + 4, bytes.count)].first {
            $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0
        }
            == UInt8(ascii: ":")
    }

    private func value(of label: LeafMentions.Mention) -> TextRange? {
        let (start, end) = (label.words.upperBound, leaves[label.leaf].block.range.upperBound)
        // « Pilote : la Ville. Coût : 870 000 €. »: what one label gives ends with its sentence.
        let sentence = isLabelled(label.words) ? file.sentence(around: label.words.lowerBound).upperBound : end
        let rest = TextRange(start, max(start, min(end, sentence)))
        if !file.words(in: rest).isEmpty { return rest }
        let next = label.leaf + 1
        guard next < leaves.count, !file.words(in: leaves[next].block.range).isEmpty else { return nil }
        return leaves[next].block.range
    }
}
