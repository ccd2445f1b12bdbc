import DocumentModel
import DocumentStructure
import RuleModel

/// A stretch of text with the heading that governs it.
struct ZoneSection: Sendable {
    /// What a reader calls it: « article 3 ».
    let name: String
    /// Its heading; `nil` when it has none.
    let heading: Place?
    /// Heading and text.
    let place: Place
}

extension Dossier {
    /// The sections of `zone`; `subject` is what the rule is applied to.
    func sections(of zone: Zone, subject: Place?) -> [ZoneSection] {
        let outline = convention.outline
        switch zone {
        case .articles: return articleSections
        case .annexes: return annexSections
        case .body: return articleSections + annexSections
        case .preamble: return preambleSections
        case .visas:
            return outline.visas.map {
                ZoneSection(name: "visas", heading: nil, place: Place(file: 0, range: $0.range))
            }
        case .parties:
            return outline.parties.map {
                ZoneSection(name: "parties", heading: nil, place: Place(file: 0, range: $0.range))
            }
        case .title:
            return outline.title.map {
                [ZoneSection(name: "titre", heading: nil, place: Place(file: 0, range: $0.range))]
            } ?? []
        case .acts:
            return AnnexedActs(self).texts.map { ZoneSection(name: "délibérations", heading: nil, place: $0.place) }
        case .subject:
            return subject.map { [ZoneSection(name: "ce passage", heading: nil, place: $0)] } ?? []
        case .convention, .everything: return wholeSections
        }
    }

    private var articleSections: [ZoneSection] {
        convention.outline.articles.map { article in
            ZoneSection(
                name: article.number.map { "article \($0)" } ?? "article « \(article.title) »",
                heading: Place(file: 0, range: article.heading),
                place: Place(file: 0, range: TextRange(article.heading.lowerBound, article.body.upperBound))
            )
        }
    }

    private var annexSections: [ZoneSection] {
        annexes.flatMap { annex in
            annex.texts.map { text in
                let start = annex.heading.flatMap { $0.file == text.file ? $0.range.lowerBound : nil }
                let range = TextRange(min(start ?? text.range.lowerBound, text.range.lowerBound), text.range.upperBound)
                return ZoneSection(
                    name: annex.name, heading: annex.heading, place: Place(file: text.file, range: range)
                )
            }
        }
    }

    private var preambleSections: [ZoneSection] {
        convention.outline.preamble.map { preamble in
            let range = TextRange(preamble.heading.range.lowerBound, preamble.body.upperBound)
            return [
                ZoneSection(
                    name: "préambule", heading: Place(file: 0, range: preamble.heading.range),
                    place: Place(file: 0, range: range)
                )
            ]
        } ?? []
    }

    /// Every word of the convention, cut at its headings; what no heading governs comes as it stands between them.
    private var wholeSections: [ZoneSection] {
        let extent = convention.outline.extent
        let named = (preambleSections + articleSections + annexSections)
            .filter { $0.place.file == 0 }
            .sorted { $0.place < $1.place }
        var sections: [ZoneSection] = []
        var end = extent.lowerBound
        for section in named {
            if section.place.range.lowerBound > end {
                let gap = TextRange(end, section.place.range.lowerBound)
                sections.append(ZoneSection(name: "corps", heading: nil, place: Place(file: 0, range: gap)))
            }
            sections.append(section)
            end = max(end, section.place.range.upperBound)
        }
        if end < extent.upperBound {
            let rest = TextRange(end, extent.upperBound)
            sections.append(ZoneSection(name: "corps", heading: nil, place: Place(file: 0, range: rest)))
        }
        return sections + annexSections.filter { $0.place.file != 0 }
    }

    /// Where `place` stands, as a jurist says it: « article 3 > alinéa 2 ».
    public func logicalPath(of place: Place) -> String {
        guard place.file == 0 else {
            let annex = annexes.first { annex in annex.texts.contains { $0.file == place.file } }
            return annex?.name ?? ""
        }
        let outline = convention.outline
        if let article = outline.articles.first(where: {
            TextRange($0.heading.lowerBound, $0.body.upperBound).contains(place.range.lowerBound)
        }) {
            let name = article.number.map { "article \($0)" } ?? "article « \(article.title) »"
            guard article.body.contains(place.range.lowerBound) else { return name }
            let before = convention.leaves(in: article.body)
                .filter { $0.range.lowerBound <= place.range.lowerBound }
            return "\(name) > alinéa \(max(before.count, 1))"
        }
        if let annex = annexes.first(where: { annex in
            annex.texts.contains { $0.file == 0 && $0.range.contains(place.range.lowerBound) }
                || annex.heading?.range.contains(place.range.lowerBound) ?? false
        }) {
            return annex.name
        }
        if outline.visas.contains(where: { $0.range.contains(place.range.lowerBound) }) { return "visas" }
        if outline.parties.contains(where: { $0.range.contains(place.range.lowerBound) }) { return "parties" }
        if outline.preamble?.body.contains(place.range.lowerBound) ?? false { return "préambule" }
        return ""
    }
}
