import DocumentModel

/// Stable words in place of those that tell who somebody is: « Personne 1 » is the same person in a whole dossier.
public struct Pseudonyms: Sendable {
    /// Somebody, as all mentions together name them.
    private struct Person {
        var words: Set<String>
        var familyNames: Set<String>
    }

    private var persons: [Person] = []
    private var others: [PersonalMention.Kind: [[String]]] = [:]

    /// Nobody is known yet.
    public init() {}

    /// Learns who is named in `document`, whose words are in `index`.
    public mutating func learn(_ document: Document, _ index: WordIndex, _ outline: Outline) {
        for mention in Self.mentions(Material(document, index), outline) { note(mention) }
    }

    /// What hides, in `document`, everybody who is known.
    public func masks(of document: Document, _ index: WordIndex, _ outline: Outline) -> [TextMask] {
        let material = Material(document, index)
        let direct = Self.mentions(material, outline).compactMap { mention in
            words(for: mention).map { TextMask(range: mention.range, words: $0) }
        }
        return direct + bare(material, outline)
    }

    /// `text`, a sentence from outside the documents, without those whom it names, who are known from then on.
    public mutating func masked(_ text: String) -> String {
        let view = TextView(text)
        let document = Document(
            path: "", format: "text", sha256: "", byteCount: 0, text: view,
            blocks: [Block(kind: .paragraph, range: view.fullRange)], reading: Reading(paragraphs: 1, tables: 0))
        let index = WordIndex(document)
        let outline = OutlineRecognizer().outline(of: document, index: index)
        learn(document, index, outline)
        let shown = view.masked(by: masks(of: document, index, outline))
        return shown.string(in: view.fullRange)
    }

    private static func mentions(_ material: Material, _ outline: Outline) -> [PersonalMention] {
        let scanner = ContactScanner(material: material)
        let contacts = scanner.mentions()
        let reached = contacts.filter { $0.kind != .address }
        return (PersonRecognizer(material, outline).mentions(beside: reached) + contacts)
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    private mutating func note(_ mention: PersonalMention) {
        guard mention.kind == .person else {
            if others[mention.kind, default: []].contains(mention.words) { return }
            return others[mention.kind, default: []].append(mention.words)
        }
        guard let number = number(of: mention) else {
            return persons.append(Person(words: Set(mention.words), familyNames: mention.familyNames))
        }
        persons[number].words.formUnion(mention.words)
        persons[number].familyNames.formUnion(mention.familyNames)
    }

    /// Whom the mention names: its words are all theirs, or theirs are all among its words.
    private func number(of mention: PersonalMention) -> Int? {
        let words = Set(mention.words)
        return persons.firstIndex { $0.words == words }
            ?? persons.firstIndex {
                !$0.familyNames.isDisjoint(with: words)
                    && (words.isSubset(of: $0.words) || $0.words.isSubset(of: words))
            }
    }

    private func words(for mention: PersonalMention) -> String? {
        let number = mention.kind == .person ? number(of: mention) : others[mention.kind]?.firstIndex(of: mention.words)
        return number.map { "\(mention.kind.rawValue) \($0 + 1)" }
    }

    /// Known family names without a civil title, with the first names around them; names of places are left alone.
    private func bare(_ material: Material, _ outline: Outline) -> [TextMask] {
        let places = Set((outline.parties.map(\.name) + outline.signatures.map(\.name)).flatMap(Folding.words))
        let families = Set(persons.flatMap(\.familyNames)).filter { $0.utf8.count > 1 }
        let recognizer = PersonRecognizer(material, outline)
        return material.index.positions(of: families).compactMap { position in
            let word = material.word(position)
            guard material.isCapitalized(position),
                let number = persons.firstIndex(where: { $0.familyNames.contains(word) })
            else { return nil }
            let span = span(around: position, of: persons[number], material, recognizer)
            let isPlace = places.contains(word) || isHyphenated(span, material)
            return span.count == 1 && isPlace
                ? nil : TextMask(range: material.range(span), words: "Personne \(number + 1)")
        }
    }

    private func span(around position: Int, of person: Person, _ material: Material, _ recognizer: PersonRecognizer)
        -> Range<Int>
    {
        var (start, end) = (position, position + 1)
        while person.words.contains(material.word(start - 1)), material.isCapitalized(start - 1),
            material.isSameLeaf(start - 1, start),
            material.isSpaceOnly(after: start - 1) || material.gap(after: start - 1, has: "-")
        { start -= 1 }
        while person.words.contains(material.word(end)), material.isCapitalized(end), material.isSameLeaf(end - 1, end),
            material.isSpaceOnly(after: end - 1) || material.gap(after: end - 1, has: "-")
        { end += 1 }
        // « Danielle BORI » where only « Mme BORI » was known.
        let first = start - 1
        let isFirstName =
            start == position && first >= 0 && material.isInAllCapitals(position) && material.isCapitalized(first)
            && !material.isInAllCapitals(first) && material.isSpaceOnly(after: first)
            && material.isSameLeaf(first, position) && !recognizer.isCommon(first)
            && !RepresentativeParser.civilities.contains(material.word(first))
        return Range(isFirstName ? first : start, upTo: end)
    }

    /// « Saint-Martin » is a place.
    private func isHyphenated(_ span: Range<Int>, _ material: Material) -> Bool {
        material.gap(after: span.upperBound - 1).first == 0x2D || material.gap(after: span.lowerBound - 1).last == 0x2D
    }
}
