import DocumentModel
import DocumentStructure
import Territories

/// « La commune de Boisclair compte 9 812 habitants »: the population that a dossier gives to an authority.
struct PopulationStatement: Sendable {
    /// The figure.
    let value: Int
    /// The figure and « habitants ».
    let place: Place
    /// The years that its sentence names, or the head of its column.
    let years: Set<Int>
    /// Whether these words call it a *population municipale*.
    let isCalledMunicipal: Bool

    /// How far the figure may stand from the name, in words.
    private static let reach = 20
    /// Words before a figure that make it a threshold or a part of the population.
    private static let bounds: Set<String> = [
        "plus", "moins", "seuil", "dela", "partir", "dessous", "dessus", "environ", "pres", "quelque", "pour",
    ]

    /// Words that may stand between « habitants, » and a name.
    private static let links: Set<String> = [
        "la", "le", "les", "l", "de", "du", "des", "d", "commune", "communes", "ville", "communaute", "agglomeration",
        "urbaine", "metropole",
    ]

    /// The first statement about each commune and grouping of `territory`, by name.
    static func all(in dossier: Dossier, of territory: Territory) -> [String: PopulationStatement] {
        let holders = territory.groupings.map(\.name) + territory.communes.map(\.name)
        let names = holders.map { (name: $0, own: PartyName($0).own) }.filter { !$0.own.isEmpty }
        var found: [String: PopulationStatement] = [:]
        for (position, file) in dossier.files.enumerated() {
            let reader = Reader(file: file, position: position)
            let mentions = names.flatMap { entry in
                reader.mentions(of: entry.own).map { Mention(name: entry.name, range: $0) }
            }
            let told = Mention.told(mentions)
            for (number, mention) in told.enumerated() where found[mention.name] == nil {
                let next = number + 1 < told.count ? told[number + 1].range.lowerBound : Int.max
                found[mention.name] = reader.statement(after: mention.range, before: next)
            }
        }
        return found
    }

    /// A name in the text.
    private struct Mention {
        let name: String
        let range: TextRange

        /// The mentions that name one body: « Munster » inside « vallée de Munster » names the valley, and two bodies
        /// that share a name are not told apart.
        static func told(_ mentions: [Mention]) -> [Mention] {
            let sorted = mentions.sorted {
                ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
            }
            var told: [Mention] = []
            var shared: Set<TextRange> = []
            for mention in sorted {
                guard let last = told.last, last.range.contains(mention.range) else {
                    told.append(mention)
                    continue
                }
                if last.range == mention.range, last.name != mention.name { shared.insert(mention.range) }
            }
            return told.filter { !shared.contains($0.range) }
        }
    }

    private struct Reader {
        let file: Dossier.File
        let position: Int

        func mentions(of own: String) -> [TextRange] {
            (try? Phrase(own)).map { file.index.matches(of: $0) } ?? []
        }

        /// The figure that the sentence of the name at `range` gives after it, before any other name, or just before it;
        /// the one that the next sentence gives of « elle »; the one in its row of a table.
        func statement(after range: TextRange, before next: Int) -> PopulationStatement? {
            let sentence = file.sentence(around: range.lowerBound)
            return statement(in: TextRange(range.upperBound, max(range.upperBound, sentence.upperBound)), before: next)
                ?? statement(justBefore: range, in: sentence)
                ?? pronoun(after: sentence).flatMap { statement(in: $0, before: next) }
                ?? PopulationTable(file: file).figure(beside: range).map { found in
                    statement(found.value, at: found.range, context: [found.range, found.head])
                }
        }

        private func statement(in passage: TextRange, before next: Int) -> PopulationStatement? {
            let words = Array(file.words(in: passage).prefix(PopulationStatement.reach))
            let texts = words.map { file.index.text(of: $0) }
            guard let end = texts.firstIndex(of: "habitants"), let found = figure(words, texts, before: end),
                found.range.lowerBound < next
            else { return nil }
            return statement(found.value, at: found.range, context: [file.sentence(around: found.range.lowerBound)])
        }

        /// « Avec ses 119 551 habitants, Metz… ».
        private func statement(justBefore range: TextRange, in sentence: TextRange) -> PopulationStatement? {
            let before = TextRange(sentence.lowerBound, max(sentence.lowerBound, range.lowerBound))
            let words = Array(file.words(in: before).suffix(PopulationStatement.reach))
            let texts = words.map { file.index.text(of: $0) }
            guard let end = texts.lastIndex(of: "habitants"), let found = figure(words, texts, before: end),
                texts[..<end].suffix(PopulationStatement.reach).contains("avec"),
                texts[(end + 1)...].allSatisfy(PopulationStatement.links.contains)
            else { return nil }
            return statement(found.value, at: found.range, context: [sentence])
        }

        /// The sentence after `sentence`, in the same paragraph, when it begins with « elle ».
        private func pronoun(after sentence: TextRange) -> TextRange? {
            guard let block = file.index.walker.leaf(at: sentence.lowerBound)?.block.range,
                let first = file.words(in: TextRange(sentence.upperBound, max(sentence.upperBound, block.upperBound)))
                    .first, ["elle", "celle"].contains(file.index.text(of: first))
            else { return nil }
            return file.sentence(around: first.range.lowerBound)
        }

        /// The number written in `texts` just before `end`; a threshold, a part or a density is none.
        private func figure(_ words: [Word], _ texts: [String], before end: Int) -> (value: Int, range: TextRange)? {
            var start = end
            while start > 0, texts[start - 1].allSatisfy(\.isNumber), end - start < 3 { start -= 1 }
            guard start < end, let value = Int(texts[start..<end].joined()), !isDensity(texts.dropFirst(end + 1)),
                texts[start..<end].dropFirst().allSatisfy({ $0.count == 3 }),
                !texts[..<start].suffix(3).contains(where: PopulationStatement.bounds.contains)
            else { return nil }
            return (value, TextRange(words[start].range.lowerBound, words[end].range.upperBound))
        }

        private func statement(_ value: Int, at range: TextRange, context: [TextRange]) -> PopulationStatement {
            let texts = context.flatMap { file.words(in: $0) }.map { file.index.text(of: $0) }
            return PopulationStatement(
                value: value, place: Place(file: position, range: range),
                years: Set(texts.compactMap { $0.count == 4 ? Int($0) : nil }),
                isCalledMunicipal: texts.contains { $0 == "municipale" || $0 == "municipales" })
        }

        /// « 120 habitants au km² ».
        private func isDensity(_ following: ArraySlice<String>) -> Bool {
            following.prefix(2).contains { $0.hasPrefix("km") || $0 == "kilometre" || $0 == "hectare" }
        }
    }
}
