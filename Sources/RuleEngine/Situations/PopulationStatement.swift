import DocumentModel
import DocumentStructure
import Territories

/// « La commune de Boisclair compte 9 812 habitants »: the population that a dossier gives to an authority.
struct PopulationStatement: Sendable {
    /// The figure.
    let value: Int
    /// The figure and « habitants ».
    let place: Place

    /// How far the figure may stand from the name, in words.
    private static let reach = 20
    /// Words before a figure that make it a threshold or a part of the population.
    private static let bounds: Set<String> = [
        "plus", "moins", "seuil", "dela", "partir", "dessous", "dessus", "environ", "pres", "quelque", "pour",
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

        /// The figure before « habitants » that follows the name at `range` in its sentence, before any other name.
        func statement(after range: TextRange, before next: Int) -> PopulationStatement? {
            let sentence = file.sentence(around: range.lowerBound)
            let words = Array(file.words(in: TextRange(range.upperBound, max(range.upperBound, sentence.upperBound))))
            let texts = words.prefix(PopulationStatement.reach).map { file.index.text(of: $0) }
            guard let end = texts.firstIndex(of: "habitants"), end > 0, !isDensity(texts.dropFirst(end + 1)) else {
                return nil
            }
            var start = end
            while start > 0, texts[start - 1].allSatisfy(\.isNumber), end - start < 3 { start -= 1 }
            guard start < end, let value = Int(texts[start..<end].joined()),
                texts[start..<end].dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            let place = TextRange(words[start].range.lowerBound, words[end].range.upperBound)
            let isBound = texts[..<start].suffix(3).contains { PopulationStatement.bounds.contains($0) }
            guard !isBound, place.lowerBound < next else { return nil }
            return PopulationStatement(value: value, place: Place(file: position, range: place))
        }

        /// « 120 habitants au km² ».
        private func isDensity(_ following: ArraySlice<String>) -> Bool {
            following.prefix(2).contains { $0.hasPrefix("km") || $0 == "kilometre" || $0 == "hectare" }
        }
    }
}
