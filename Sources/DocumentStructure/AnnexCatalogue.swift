import DocumentModel

/// Puts together what headings, references and the table of contents say of each annex.
struct AnnexCatalogue {
    /// Words of substance below which fragments are no text.
    private static let handful = 12
    static let promise = Lexicon(
        "à compléter", "à venir", "à joindre", "à définir", "à insérer", "à annexer",
        "sera jointe|joint|annexé|annexée|complété|complétée|transmis|transmise",
        "seront joints|jointes|annexés|annexées|complétés|complétées", "en cours d'élaboration|de", "ultérieurement",
        "à renseigner", "à produire")

    private let material: Material
    private let extent: TextRange
    private let titles: [String: String]
    private let listed: [String]
    private let references: [String: [CrossReference]]
    private let unnumbered: [CrossReference]

    init(_ material: Material, extent: TextRange, contents: [ContentsEntry], references: [CrossReference]) {
        self.material = material
        self.extent = extent
        let entries = contents.compactMap { entry -> (label: String, title: String)? in
            guard case .annex(let label) = entry.target, !label.isEmpty else { return nil }
            return (label, entry.title)
        }
        titles = Dictionary(entries.filter { !$0.title.isEmpty }.map { ($0.label, $0.title) }) { first, _ in first }
        let cited = references.compactMap { reference -> (label: String, reference: CrossReference)? in
            guard case .annex(let label) = reference.target, !label.isEmpty else { return nil }
            return (label, reference)
        }
        listed = entries.map(\.label) + cited.map(\.label)
        self.references = Dictionary(grouping: cited, by: \.label).mapValues { $0.map(\.reference) }
        unnumbered = references.filter { $0.target == .annex("") }
    }

    /// All annexes, ordered by number, then place.
    func annexes(_ headings: [AnnexRecognizer.Heading]) -> [Annex] {
        var annexes: [Annex] = []
        let named = Dictionary(grouping: unnumbered) { meant(by: $0, among: headings) }
        for (number, heading) in headings.enumerated() {
            let end = number + 1 < headings.count ? headings[number + 1].range.lowerBound : extent.upperBound
            annexes.append(
                annex(heading, body: TextRange(heading.range.upperBound, end), also: named[number, default: []]))
        }
        if headings.isEmpty, listed.isEmpty { annexes = announcedOnly() }
        var known = Set(annexes.map(\.number))
        for label in listed where known.insert(label).inserted {
            annexes.append(
                Annex(
                    number: label, title: announcedTitle(label), state: .citedOnly, heading: nil, body: nil,
                    citations: citations(of: label)))
        }
        return annexes.enumerated().sorted { left, right in
            let (first, second) = (rank(left.element.number), rank(right.element.number))
            return first != second ? first < second : left.offset < right.offset
        }.map(\.element)
    }

    /// The annex that an announcement without number means: the only one, or the one whose title it gives.
    private func meant(by reference: CrossReference, among headings: [AnnexRecognizer.Heading]) -> Int? {
        if headings.count == 1 { return 0 }
        guard let announced = reference.announced.map({ ContentWords($0.text) }), !announced.words.isEmpty else {
            return nil
        }
        let fitting = headings.indices.map { number in
            let title = ContentWords(headings[number].title)
            return (number, title.words.isEmpty ? 0 : title.coverage(by: announced))
        }
        return fitting.max { $0.1 < $1.1 }.flatMap { $0.1 >= 0.5 ? $0.0 : nil }
    }

    /// Annexes of a convention that numbers none and attaches none, each as it is announced.
    private func announcedOnly() -> [Annex] {
        var places: [String: [TextRange]] = [:]
        var titles: [String] = []
        for reference in unnumbered {
            guard let title = reference.announced?.text else { continue }
            if places[title] == nil { titles.append(title) }
            places[title, default: []].append(reference.range)
        }
        return titles.map { title in
            Annex(
                number: "", title: title, state: .citedOnly, heading: nil, body: nil, citations: places[title] ?? [])
        }
    }

    private func annex(_ heading: AnnexRecognizer.Heading, body: TextRange, also named: [CrossReference]) -> Annex {
        let label = heading.label.text
        return Annex(
            number: label, title: heading.title.isEmpty ? announcedTitle(label) : heading.title,
            state: isAttached(body) ? .attached : .titleOnly, heading: heading.range, body: body,
            citations: ((label.isEmpty ? [] : citations(of: label)) + named.map(\.range)).sorted())
    }

    private func rank(_ label: String) -> Int {
        Int(label) ?? label.utf8.first.map { 1_000 + Int($0) } ?? 10_000
    }

    private func citations(of label: String) -> [TextRange] { references[label, default: []].map(\.range) }

    /// The title in the table of contents, or else what a reference announces.
    private func announcedTitle(_ label: String) -> String {
        if let title = titles[label] { return title }
        let announcements = references[label, default: []].compactMap { $0.announced?.text }
        // A noun phrase names a content; among those, the shortest is no part of a longer sentence.
        let named = announcements.filter { text in
            ["le", "la", "les", "l", "un", "une"].contains(Folding.words(of: String(text.prefix(12))).first ?? "")
        }
        return (named.isEmpty ? announcements : named).min { $0.utf8.count < $1.utf8.count } ?? ""
    }

    /// Whether a body is more than a promise or a few fragments: one whole sentence, or a dozen words of substance.
    private func isAttached(_ body: TextRange) -> Bool {
        var substance = 0
        var rows = 0
        var number = material.unitNumber(at: body.lowerBound) ?? 0
        while number < material.units.count, material.units[number].range.lowerBound < body.upperBound {
            defer { number += 1 }
            let unit = material.units[number]
            guard body.contains(unit.range), !unit.words.isEmpty else { continue }
            let isPromise =
                unit.words.count <= 25 && Self.promise.firstMatch(in: material.index, within: unit.range) != nil
            if isPromise { continue }
            if case .listItem = unit.kind, unit.words.count >= 7 { return true }
            // A table has a row of titles: what makes it a content is a second row.
            if unit.kind == .row, unit.words.count >= 3 { rows += 1 }
            if rows >= 2 { return true }
            if unit.words.count >= 5, unit.kind != .row, material.text.utf8[unit.range.upperBound - 1] == 0x2E {
                return true
            }
            substance += unit.words.count { material.word($0).utf8.count >= 4 && !Numbers.isDigits(material.word($0)) }
            if substance > Self.handful { return true }
        }
        return false
    }
}
